package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;
import org.vertice.report.Location.JsonLocation;

/**
 * A schema (Metadata Vocabulary, section 5.5).
 *
 * @param id URL, if it has one
 * @param columns its columns, virtual ones last
 * @param primaryKey names of the columns of the primary key, if there is one
 * @param rowTitles names of the columns that hold titles of rows
 * @param foreignKeys its foreign keys
 * @param inherited its own inherited properties
 * @param place its location
 */
public record SchemaDescription(
    Optional<String> id,
    List<ColumnDescription> columns,
    List<String> primaryKey,
    List<String> rowTitles,
    List<ForeignKeyDescription> foreignKeys,
    InheritedProperties inherited,
    JsonLocation place) {

  public SchemaDescription {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    rowTitles = List.copyOf(rowTitles);
    foreignKeys = List.copyOf(foreignKeys);
  }

  /** The explicit names of its columns. */
  public List<String> columnNames() {
    return columns.stream().flatMap(column -> column.name().stream()).toList();
  }
}
