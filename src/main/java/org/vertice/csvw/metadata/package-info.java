/**
 * Metadata documents (Metadata Vocabulary for Tabular Data): descriptions of table groups, tables,
 * schemas, columns, dialects and datatypes, each with its location in the JSON.
 *
 * <p>Start at {@link org.vertice.csvw.metadata.MetadataReader}. {@code Property} is the table of
 * all properties: where each is allowed, its type and its default.
 *
 * <p>Independent of rows: {@code csvw.model} applies the descriptions to tables.
 */
@NullMarked
package org.vertice.csvw.metadata;

import org.jspecify.annotations.NullMarked;
