package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;
import org.vertice.report.Location.JsonLocation;

/**
 * A table (Metadata Vocabulary, section 5.4). Dialect, schema, direction and transformations are
 * the group's where the table has none of its own.
 *
 * @param url absolute URL of the file
 * @param urlPlace the location of that URL
 * @param id IRI, if it has one
 * @param dialect the dialect of the file, if it is described
 * @param schema its schema, if it has one
 * @param suppressOutput whether conversions leave it out
 * @param tableDirection {@code ltr}, {@code rtl} or {@code auto}
 * @param transformations its transformations
 * @param inherited inherited properties of the table and of its group
 * @param annotations its common properties
 * @param notes its notes
 */
public record TableDescription(
    String url,
    JsonLocation urlPlace,
    Optional<String> id,
    Optional<DialectDescription> dialect,
    Optional<SchemaDescription> schema,
    boolean suppressOutput,
    String tableDirection,
    List<TransformationDescription> transformations,
    InheritedProperties inherited,
    List<Annotation> annotations,
    List<Annotation.Value> notes) {

  public TableDescription {
    transformations = List.copyOf(transformations);
    annotations = List.copyOf(annotations);
    notes = List.copyOf(notes);
  }

  /** A table without a description. */
  public static TableDescription of(String url, JsonLocation place) {
    return new TableDescription(
        url,
        place,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        "auto",
        List.of(),
        InheritedProperties.none(),
        List.of(),
        List.of());
  }
}
