package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;

/**
 * A table group (Metadata Vocabulary, section 5.3).
 *
 * @param id IRI, if it has one
 * @param tables its tables
 * @param annotations its common properties
 * @param notes its notes
 */
public record TableGroupDescription(
    Optional<String> id,
    List<TableDescription> tables,
    List<Annotation> annotations,
    List<Annotation.Value> notes) {

  public TableGroupDescription {
    tables = List.copyOf(tables);
    annotations = List.copyOf(annotations);
    notes = List.copyOf(notes);
  }

  /** A group of one table, without more. */
  public static TableGroupDescription of(TableDescription table) {
    return new TableGroupDescription(Optional.empty(), List.of(table), List.of(), List.of());
  }

  /** Whether a table of the group is at this URL (Model for Tabular Data, section 6.3). */
  public boolean describes(String url) {
    String wanted = Urls.normalize(url);
    return tables.stream().anyMatch(table -> Urls.normalize(table.url()).equals(wanted));
  }

  /** Whether what a foreign key of a table names is there: its columns, a table, its columns. */
  public boolean resolves(ForeignKeyDescription key, TableDescription table) {
    List<TableDescription> referenced = referencedBy(key);
    return referenced.size() == 1
        && columnNames(table).containsAll(key.columns())
        && columnNames(referenced.get(0)).containsAll(key.referencedColumns());
  }

  private static List<String> columnNames(TableDescription table) {
    return table.schema().map(SchemaDescription::columnNames).orElse(List.of());
  }

  /** The tables that a foreign key refers to: one, in sound metadata. */
  public List<TableDescription> referencedBy(ForeignKeyDescription key) {
    if (key.resource().isPresent()) {
      String url = Urls.normalize(key.resource().get());
      return tables.stream().filter(table -> Urls.normalize(table.url()).equals(url)).toList();
    }
    return tables.stream()
        .filter(
            table ->
                table
                    .schema()
                    .flatMap(SchemaDescription::id)
                    .map(Urls::normalize)
                    .equals(key.schemaReference().map(Urls::normalize)))
        .toList();
  }
}
