/**
 * Generating RDF from Tabular Data on the Web (W3C Recommendation of 17 December 2015).
 *
 * <p>Enter at {@link org.vertice.csvw.csv2rdf.Conversion}; {@code RowPlan} is where triples are
 * made. Triples leave through a {@link org.vertice.csvw.csv2rdf.RowTripleSink}, each with the cell
 * that it comes from.
 *
 * <p>What is constant for a table is made once, when its plan is compiled: a term that is the same
 * for all rows is the same instance in every triple, and the constant beginning of an IRI template
 * is the same instance in every IRI. Sinks may rely on it.
 */
@NullMarked
package org.vertice.csvw.csv2rdf;

import org.jspecify.annotations.NullMarked;
