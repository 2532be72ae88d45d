/**
 * What a metadata document says (Metadata Vocabulary for Tabular Data): descriptions of table
 * groups, tables, schemas, columns, dialects and datatypes, each with its place in the JSON.
 *
 * <p>Enter at {@link org.vertice.csvw.metadata.MetadataReader}. {@code Property} is the table of
 * all properties: where each may stand, what it may hold, what counts where it is missing.
 *
 * <p>Knows nothing of rows: what the descriptions mean for a table is settled in {@code
 * csvw.model}.
 */
@NullMarked
package org.vertice.csvw.metadata;

import org.jspecify.annotations.NullMarked;
