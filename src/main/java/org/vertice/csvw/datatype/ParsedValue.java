package org.vertice.csvw.datatype;

/** What parsing a value gave. */
public sealed interface ParsedValue {

  /** A value of the datatype, in its XML Schema lexical form. */
  record Valid(String lexical) implements ParsedValue {}

  /** No value of the datatype; the reason follows “the value …”. */
  record Invalid(String reason) implements ParsedValue {}
}
