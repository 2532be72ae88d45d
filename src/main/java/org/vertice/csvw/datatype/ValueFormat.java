package org.vertice.csvw.datatype;

import org.jspecify.annotations.Nullable;

/** How the values of a column are written, where that is not XML Schema's own lexical form. */
interface ValueFormat {

  /** The value in XML Schema's lexical form; null if it is not written in this notation. */
  @Nullable String lexical(String value);

  /**
   * What a value should be, in words that follow “is not …”: {@code a date of the form d/M/yyyy}.
   */
  String expectation();
}
