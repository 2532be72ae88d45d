/**
 * Datatypes of cells and how their values are written (Model for Tabular Data, section 6.4; XML
 * Schema 1.1 part 2; UTS 35).
 *
 * <p>Enter at {@link org.vertice.csvw.datatype.CellDatatype}, made of a {@link
 * org.vertice.csvw.datatype.DatatypeSpec}. A value goes through a {@code ValueFormat}, if its
 * column has a format, and then through {@code ValueCheck}s: the datatype's own lexical form first,
 * regular expression, lengths and bounds after it. {@code BuiltInDatatype} is the table of all of
 * them.
 *
 * <p>Knows nothing of metadata, rows or RDF. White space is the caller's matter.
 */
@NullMarked
package org.vertice.csvw.datatype;

import org.jspecify.annotations.NullMarked;
