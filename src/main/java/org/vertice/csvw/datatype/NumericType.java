package org.vertice.csvw.datatype;

/** The numbers that a numeric datatype has, and so what may stand in their lexical form. */
enum NumericType {
  INTEGER,
  DECIMAL,
  FLOATING
}
