package org.vertice.csvw.datatype;

/** The kinds of numbers of numeric datatypes, which have different lexical forms. */
enum NumericType {
  INTEGER,
  DECIMAL,
  FLOATING
}
