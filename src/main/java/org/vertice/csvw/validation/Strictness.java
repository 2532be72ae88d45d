package org.vertice.csvw.validation;

/** How strictly tables are read, by who asks. */
public enum Strictness {

  /** A converter makes of tables what it can, and warns (Model for Tabular Data, section 6.1). */
  CONVERTING,

  /**
   * The tables are a person's work, who wants every slip named: what a converter would leave out or
   * guess is an error.
   */
  CURATING,

  /** A validator reports all that the W3C's texts call an error, and nothing else as one. */
  VALIDATING
}
