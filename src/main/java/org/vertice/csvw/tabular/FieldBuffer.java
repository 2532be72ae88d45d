package org.vertice.csvw.tabular;

import java.util.Arrays;

/** Collects the values of one row. */
final class FieldBuffer {

  private static final int FIRST_CAPACITY = 1 << 8;
  private static final int FIRST_COLUMNS = 1 << 4;

  private final Dialect.Trim trim;
  private char[] begun = new char[FIRST_CAPACITY];
  private int length;
  private String[] values = new String[FIRST_COLUMNS];
  private int count;

  FieldBuffer(Dialect.Trim trim) {
    this.trim = trim;
  }

  /** Forgets everything. */
  void clear() {
    length = 0;
    count = 0;
  }

  /** Adds to the value that has begun. */
  void put(char c) {
    if (length == begun.length) {
      begun = Arrays.copyOf(begun, 2 * length);
    }
    begun[length++] = c;
  }

  /** Adds to the value that has begun. */
  void put(char[] source, int from, int to) {
    int more = to - from;
    if (begun.length - length < more) {
      begun = Arrays.copyOf(begun, Math.max(2 * begun.length, Math.addExact(length, more)));
    }
    System.arraycopy(source, from, begun, length, more);
    length += more;
  }

  /** The value ends. */
  void end() {
    add(new String(begun, 0, length));
    length = 0;
  }

  /** The value ends with these characters. */
  void end(char[] source, int from, int to) {
    if (length == 0) {
      add(from == to ? "" : new String(source, from, to - from));
    } else {
      put(source, from, to);
      end();
    }
  }

  private void add(String value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = trim == Dialect.Trim.FALSE ? value : trim.trimmed(value);
  }

  /** The values that have ended. */
  String[] values() {
    return Arrays.copyOf(values, count);
  }
}
