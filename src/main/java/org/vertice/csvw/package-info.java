/**
 * CSV on the Web: the W3C's tabular data model, its metadata vocabulary and the conversion to RDF.
 *
 * <p>Start at {@link org.vertice.csvw.CsvwProcessor}, or at the program {@code
 * docs/CsvToNTriples.java}. The build makes {@code vertice-csvw.jar} of this package, {@code
 * report} and {@code source}; its JSON parser (Jackson) is inside, and it needs no other library.
 * {@code graph.stream} passes the triples on to Jena.
 *
 * <p>The way of the data:
 *
 * <ol>
 *   <li>{@code csvw.json} reads the metadata as a tree with locations;
 *   <li>{@code csvw.metadata} checks it against a table of properties and makes descriptions;
 *   <li>{@code TableProcessor} opens a table, {@code csvw.tabular} reads its rows, and {@code
 *       csvw.model} makes an annotated table from description and header, with defaults, inherited
 *       properties and datatypes applied;
 *   <li>{@code csvw.validation} checks header, rows and keys;
 *   <li>{@code csvw.csv2rdf} compiles the table to a row plan and makes the triples of each row.
 * </ol>
 *
 * <p>{@code csvw.datatype} and {@code csvw.template} are independent of tables.
 *
 * <p>Depends on {@code source} and {@code report} only; independent of claims.
 */
@NullMarked
package org.vertice.csvw;

import org.jspecify.annotations.NullMarked;
