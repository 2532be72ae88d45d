package org.vertice.csvw.tabular;

/** Where in a row a {@link RowScanner} is. */
enum ScanState {
  /** Before the first character of a row. */
  ROW_START,
  /** Before the first character of a value. */
  FIELD_START,
  /** In a value without quotes. */
  PLAIN,
  /** In a value in quotes. */
  QUOTED,
  /** After a quote that closes a value, or that is the first of a doubled quote. */
  CLOSED,
  /** After the escape character. */
  ESCAPED,
  /** In the rest of a malformed line. */
  REST,
  /** In a comment or a skipped row. */
  SKIPPED_ROW,
  /** At the end, or where reading was stopped. */
  ENDED
}
