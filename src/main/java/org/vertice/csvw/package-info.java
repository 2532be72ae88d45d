/**
 * CSV on the Web: the W3C's tabular data model, its metadata vocabulary and the conversion to RDF.
 *
 * <p>Enter at {@link org.vertice.csvw.CsvwProcessor}. A run goes one way:
 *
 * <ol>
 *   <li>{@code csvw.json} reads the metadata as a tree in which every value knows its place;
 *   <li>{@code csvw.metadata} checks it against one table of properties and makes descriptions;
 *   <li>{@code TableProcessor} opens a table, {@code csvw.tabular} reads its rows, and {@code
 *       csvw.model} makes an annotated table of description and header: defaults, inherited
 *       properties and datatypes take effect here, and only here;
 *   <li>{@code csvw.validation} checks header, rows and keys;
 *   <li>{@code csvw.csv2rdf} compiles the table to a row plan and walks each row through it.
 * </ol>
 *
 * <p>{@code csvw.datatype} and {@code csvw.template} are tools without knowledge of tables.
 *
 * <p>Knows only {@code source}, {@code rdf} and {@code report}, so that it can be lifted out as a
 * library; nothing in here knows what a claim is.
 */
@NullMarked
package org.vertice.csvw;

import org.jspecify.annotations.NullMarked;
