package org.vertice.csvw.datatype;

import org.jspecify.annotations.Nullable;

/** The format of the values of a column, if that is not XML Schema's lexical form. */
interface ValueFormat {

  /** The value in XML Schema's lexical form; null if it does not have this format. */
  @Nullable String lexical(String value);

  /** The expected value, in words that follow “is not …”: {@code a date of the form d/M/yyyy}. */
  String expectation();
}
