package org.vertice.csvw.model;

/**
 * A row (Model for Tabular Data, section 4.4): its cells, including virtual ones, and its numbers.
 */
public final class Row {

  private final long number;
  private final long sourceNumber;
  private final int line;
  private final CellValue[] cells;

  Row(long number, long sourceNumber, int line, CellValue[] cells) {
    this.number = number;
    this.sourceNumber = sourceNumber;
    this.line = line;
    this.cells = cells;
  }

  /** Position among the rows of data, from 1. */
  public long number() {
    return number;
  }

  /** Position among all rows of the file, from 1. */
  public long sourceNumber() {
    return sourceNumber;
  }

  /** Physical line on which it begins, from 1. */
  public int line() {
    return line;
  }

  /** The value of the cell in a column, by the column's index. */
  public CellValue cell(int column) {
    return cells[column];
  }
}
