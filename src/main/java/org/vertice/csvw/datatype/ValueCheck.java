package org.vertice.csvw.datatype;

import org.jspecify.annotations.Nullable;

/** One thing that must hold for a value in its XML Schema lexical form. */
@FunctionalInterface
interface ValueCheck {

  /** What is wrong, in words that follow “the value …”; null if nothing is. */
  @Nullable String fault(String lexical);
}
