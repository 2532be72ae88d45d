package org.vertice.csvw.tabular;

import java.util.List;

/**
 * A row as it stands in its file.
 *
 * @param recordNumber position among all rows of the file, from 1; header, skipped rows and
 *     comments count (the “source number” of the tabular data model)
 * @param lineNumber physical line on which it begins, from 1; a value in quotes may hold line
 *     breaks, so this is not a function of the record number
 * @param fields its values, without those of skipped columns
 */
public record SourceRow(long recordNumber, int lineNumber, List<String> fields) {}
