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

  /** A group of one table. */
  public static TableGroupDescription of(TableDescription table) {
    return new TableGroupDescription(Optional.empty(), List.of(table), List.of(), List.of());
  }

  /** Whether a table of the group is at this URL (Model for Tabular Data, section 6.3). */
  public boolean describes(String url) {
    String expected = Urls.normalize(url);
    return tables.stream().anyMatch(table -> Urls.normalize(table.url()).equals(expected));
  }
}
