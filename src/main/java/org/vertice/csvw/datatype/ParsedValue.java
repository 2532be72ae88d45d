package org.vertice.csvw.datatype;

/** What parsing a value gave. */
public sealed interface ParsedValue {

  /**
   * A value of the datatype.
   *
   * @param lexical its XML Schema lexical form: what was written, unless a format says otherwise
   */
  record Valid(String lexical) implements ParsedValue {}

  /**
   * No value of the datatype.
   *
   * @param reason what was expected, in words that follow “the value …”
   */
  record Invalid(String reason) implements ParsedValue {}
}
