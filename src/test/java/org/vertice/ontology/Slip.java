package org.vertice.ontology;

/**
 * A wrong row and what is said of it.
 *
 * @param table the table to which it is added
 * @param row the row; ‹ and › mark the cell at which the finding must be, if it is at a cell
 * @param finding code and severity
 * @param message part of what is said
 */
record Slip(String table, String row, String finding, String message) {

  /** A row that violates a shape. */
  static Slip wrong(String table, String row, String message) {
    return new Slip(table, row, "[shape-violated] error", message);
  }

  /** A row that a shape warns of. */
  static Slip odd(String table, String row, String message) {
    return new Slip(table, row, "[shape-violated] warning", message);
  }

  /** A row that is wrong before shapes look at it. */
  static Slip unfit(String table, String row, String code, String message) {
    return new Slip(table, row, "[" + code + "] error", message);
  }

  /** A row of a claim table, of which only what it says is given. */
  static String claim(String id, String rest) {
    return id + ",bilaterale,a … b,,asserted,normal,,," + rest;
  }

  /** The row as it stands in the table. */
  String plain() {
    return row.replaceAll("[‹›]", "");
  }

  /** {@code seeds/x.csv:line:column [code] severity:}, the row being on that line. */
  String expected(int line) {
    int column = row.indexOf('‹') + 1;
    return "seeds/%s.csv:%d%s %s:".formatted(table, line, column > 0 ? ":" + column : "", finding);
  }

  @Override
  public String toString() {
    return row;
  }
}
