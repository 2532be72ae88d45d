package org.vertice.csvw.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.vertice.csvw.metadata.Annotation;

/**
 * An annotated table (Model for Tabular Data and Metadata on the Web, section 4.2), without its
 * rows.
 *
 * @param url where its CSV is
 * @param file how messages name it
 * @param id IRI, if the metadata gives one
 * @param columns its columns, virtual ones last
 * @param suppressOutput whether it is left out of conversions
 * @param annotations what the metadata says about it
 * @param notes its notes
 */
public record Table(
    URI url,
    String file,
    Optional<String> id,
    List<Column> columns,
    boolean suppressOutput,
    List<Annotation> annotations,
    List<Annotation.Value> notes) {

  public Table {
    columns = List.copyOf(columns);
    annotations = List.copyOf(annotations);
    notes = List.copyOf(notes);
  }
}
