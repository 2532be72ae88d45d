package org.vertice.csvw.model;

import java.util.List;
import org.vertice.report.Location.JsonLocation;

/**
 * A foreign key (Model for Tabular Data, section 4.2).
 *
 * @param columns indexes of the referencing columns in their table
 * @param referencedTable normalised URL of the referenced table
 * @param referencedColumns names of the referenced columns, in the same order
 * @param place its place in the metadata
 */
public record ForeignKey(
    List<Integer> columns,
    String referencedTable,
    List<String> referencedColumns,
    JsonLocation place) {

  public ForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }
}
