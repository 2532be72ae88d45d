/**
 * Generating RDF from Tabular Data on the Web (W3C Recommendation of 17 December 2015).
 *
 * <p>Start at {@link org.vertice.csvw.csv2rdf.Conversion}; {@code RowPlan} makes the triples of
 * cells. A {@link org.vertice.csvw.csv2rdf.RowTripleSink} takes the triples, each with its cell.
 *
 * <p>What is constant for a table is made once, when its plan is compiled: a constant term is the
 * same instance in every triple, and the fixed part of an IRI template is the same instance in
 * every IRI. Sinks may rely on it.
 */
@NullMarked
package org.vertice.csvw.csv2rdf;

import org.jspecify.annotations.NullMarked;
