package org.vertice.csvw.datatype;

import org.jspecify.annotations.Nullable;

/** A check of a value in its XML Schema lexical form. */
@FunctionalInterface
interface ValueCheck {

  /** What is wrong, in words that follow “the value …”; null if the value is valid. */
  @Nullable String fault(String lexical);
}
