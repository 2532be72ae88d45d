package org.vertice.csvw.model;

import java.util.List;
import java.util.Optional;
import org.vertice.csvw.metadata.Annotation;

/**
 * A group of tables (Model for Tabular Data and Metadata on the Web, section 4.1).
 *
 * @param id IRI, if the metadata gives one
 * @param tables the tables, in the order of the metadata; none if the metadata could not be used
 * @param annotations common properties of the group: title, licence…
 * @param notes its notes
 */
public record TableGroup(
    Optional<String> id,
    List<Table> tables,
    List<Annotation> annotations,
    List<Annotation.Value> notes) {

  public TableGroup {
    tables = List.copyOf(tables);
    annotations = List.copyOf(annotations);
    notes = List.copyOf(notes);
  }

  /** The group without tables, for metadata that could not be used. */
  public static TableGroup none() {
    return new TableGroup(Optional.empty(), List.of(), List.of(), List.of());
  }

  /** All annotations with this property, in order. */
  public List<Annotation> annotations(String property) {
    return annotations.stream().filter(one -> one.property().equals(property)).toList();
  }

  /** The first annotation with this property as a string: a literal's lexical form or an IRI. */
  public Optional<String> annotation(String property) {
    return annotations(property).stream().flatMap(one -> one.plain().stream()).findFirst();
  }
}
