/**
 * Datatypes and formats of cells (Model for Tabular Data, section 6.4; XML Schema 1.1 part 2; UTS
 * 35).
 *
 * <p>Start at {@link org.vertice.csvw.datatype.CellDatatype}, compiled from a {@link
 * org.vertice.csvw.datatype.DatatypeSpec}. A value goes through a {@code ValueFormat}, if its
 * column has a format, and then through {@code ValueCheck}s: the lexical form of the datatype, then
 * regular expression, lengths and bounds. {@code BuiltInDatatype} is the table of the built-in
 * datatypes.
 *
 * <p>A new datatype takes three steps: a line in {@code BuiltInDatatype}; a {@code ValueCheck} for
 * its lexical form, if none fits; a case in {@code CanonicalForm}, if its values have several
 * forms.
 *
 * <p>The patterns for numbers, dates and regular expressions are this package's own: those of the
 * JDK and of ICU accept more than the specifications, and change values that must stay as written.
 *
 * <p>Independent of metadata, rows and RDF. The caller normalises white space.
 */
@NullMarked
package org.vertice.csvw.datatype;

import org.jspecify.annotations.NullMarked;
