package org.vertice.csvw.model;

import java.util.List;

/** The value of a cell (Model for Tabular Data, section 4.5). */
public sealed interface CellValue {

  /**
   * No value.
   *
   * @param written the string of the cell: empty, or one of the column's null values
   */
  record None(String written) implements CellValue {
    /** The value of an empty cell. */
    public static final None EMPTY = new None("");
  }

  /**
   * A value.
   *
   * @param lexical its lexical form
   * @param valid whether it is of the column's datatype; otherwise it is a string
   */
  record Single(String lexical, boolean valid) implements CellValue {}

  /**
   * A list of values, perhaps empty, without its null items.
   *
   * @param items its values
   */
  record Sequence(List<Single> items) implements CellValue {
    public Sequence {
      items = List.copyOf(items);
    }
  }
}
