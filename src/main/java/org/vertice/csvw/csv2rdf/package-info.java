/**
 * Generating RDF from Tabular Data on the Web (W3C Recommendation of 17 December 2015).
 *
 * <p>Triples leave through a {@link org.vertice.csvw.csv2rdf.RowTripleSink}, each with the cell
 * that it comes from.
 */
@NullMarked
package org.vertice.csvw.csv2rdf;

import org.jspecify.annotations.NullMarked;
