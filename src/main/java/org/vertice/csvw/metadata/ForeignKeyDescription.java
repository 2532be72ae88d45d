package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;
import org.vertice.report.Location.JsonLocation;

/**
 * A foreign key (Metadata Vocabulary, section 5.5).
 *
 * @param columns names of the referencing columns
 * @param resource URL of the referenced table; or
 * @param schemaReference URL of its schema
 * @param referencedColumns names of the referenced columns, in the same order
 * @param place its location
 */
public record ForeignKeyDescription(
    List<String> columns,
    Optional<String> resource,
    Optional<String> schemaReference,
    List<String> referencedColumns,
    JsonLocation place) {

  public ForeignKeyDescription {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }
}
