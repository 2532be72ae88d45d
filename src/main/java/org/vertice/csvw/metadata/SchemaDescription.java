package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;
import org.vertice.report.Location.JsonLocation;

/**
 * A schema (Metadata Vocabulary, section 5.5).
 *
 * @param id URL, if it has one
 * @param columns its columns, virtual ones last
 * @param primaryKey names of the columns of the primary key; none if there is none
 * @param rowTitles names of the columns that hold titles of rows
 * @param foreignKeys its foreign keys
 * @param inherited the inherited properties that it gives itself
 * @param place where it stands
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

  /** The names that its columns give themselves. */
  public List<String> columnNames() {
    return columns.stream().flatMap(column -> column.name().stream()).toList();
  }
}
