package org.vertice.csvw.tabular;

import java.util.Arrays;

/** Collects the values of one row, one after the other. */
final class FieldBuffer {

  private static final int FIRST_CAPACITY = 1 << 10;
  private static final int FIRST_COLUMNS = 1 << 4;

  private final Dialect.Trim trim;
  private char[] text = new char[FIRST_CAPACITY];
  private int length;
  private int[] ends = new int[FIRST_COLUMNS];
  private int count;

  FieldBuffer(Dialect.Trim trim) {
    this.trim = trim;
  }

  /** Removes all values. */
  void clear() {
    length = 0;
    count = 0;
  }

  /** The number of its characters. */
  int length() {
    return length;
  }

  /** Adds to the current value. */
  void put(char c) {
    if (length == text.length) {
      text = Arrays.copyOf(text, 2 * length);
    }
    text[length++] = c;
  }

  /** Adds to the current value. */
  void put(char[] source, int from, int to) {
    int more = to - from;
    if (text.length - length < more) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, Math.addExact(length, more)));
    }
    System.arraycopy(source, from, text, length, more);
    length += more;
  }

  /** The value ends. */
  void end() {
    if (trim != Dialect.Trim.FALSE) {
      int start = count == 0 ? 0 : ends[count - 1];
      String value = trim.trimmed(new String(text, start, length - start));
      value.getChars(0, value.length(), text, start);
      length = start + value.length();
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = length;
  }

  /** The complete values as a row. */
  SourceRow row(long recordNumber, int line, int skippedColumns) {
    return new SourceRow(
        recordNumber,
        line,
        Arrays.copyOf(text, count == 0 ? 0 : ends[count - 1]),
        Arrays.copyOf(ends, count),
        skippedColumns);
  }
}
