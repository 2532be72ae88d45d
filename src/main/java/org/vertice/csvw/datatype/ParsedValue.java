package org.vertice.csvw.datatype;

/** The result of parsing a value. */
public sealed interface ParsedValue {

  /**
   * A value of the datatype.
   *
   * @param lexical its XML Schema lexical form: the value as written, if there is no format
   */
  record Valid(String lexical) implements ParsedValue {}

  /**
   * Not a value of the datatype.
   *
   * @param reason what was expected, in words that follow “the value …”
   */
  record Invalid(String reason) implements ParsedValue {}
}
