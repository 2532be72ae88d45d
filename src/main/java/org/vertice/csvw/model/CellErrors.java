package org.vertice.csvw.model;

/**
 * Takes the errors of cells (Model for Tabular Data, section 4.5), by the index of their column.
 */
public interface CellErrors {

  /** A value is not valid for its column's datatype. */
  void invalid(int column, String value, String reason);

  /** A value is missing in a column that requires one. */
  void missing(int column);
}
