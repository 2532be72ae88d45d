package org.vertice.csvw.tabular;

/**
 * Limits beyond which a file is taken to be broken.
 *
 * @param fieldLength characters of a value, including quotes and escapes
 * @param columns columns of a row
 * @param rowLength characters of a row
 * @param badRows rows with characters that cannot be read
 */
public record ReadLimits(int fieldLength, int columns, int rowLength, int badRows) {

  /**
   * 16 million characters in a value and 32 million in a row, 16,384 columns as in spreadsheets,
   * 100 unreadable rows.
   */
  public static final ReadLimits DEFAULT = new ReadLimits(1 << 24, 1 << 14, 1 << 25, 100);
}
