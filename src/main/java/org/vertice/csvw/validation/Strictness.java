package org.vertice.csvw.validation;

/** How strictly tables are read. */
public enum Strictness {

  /** A converter makes what it can of tables, and warns (Model for Tabular Data, section 6.1). */
  CONVERTER,

  /** As for a curator's own tables: what a converter would leave out or guess is an error. */
  CURATOR,

  /** A validator reports what the W3C's texts call an error, and nothing else, as an error. */
  VALIDATOR
}
