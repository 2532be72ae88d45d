package org.vertice.csvw.tabular;

import java.util.AbstractList;
import java.util.List;

/**
 * A row as it is in its file. Its values become strings only on demand, and so in the thread that
 * uses them.
 */
public final class SourceRow {

  private final long recordNumber;
  private final int lineNumber;
  private final char[] text;
  private final int[] ends;
  private final int skipped;

  /**
   * Makes a row.
   *
   * @param text all values, one after the other
   * @param ends where each of them ends in the text
   * @param skipped the number of values to skip at the beginning
   */
  SourceRow(long recordNumber, int lineNumber, char[] text, int[] ends, int skipped) {
    this.recordNumber = recordNumber;
    this.lineNumber = lineNumber;
    this.text = text;
    this.ends = ends;
    this.skipped = Math.min(skipped, ends.length);
  }

  /**
   * Position among all rows of the file, from 1; including header, skipped rows and comments (the
   * “source number” of the tabular data model).
   */
  public long recordNumber() {
    return recordNumber;
  }

  /**
   * Physical line on which it begins, from 1. Values in quotes may have line breaks, so this does
   * not follow from the record number.
   */
  public int lineNumber() {
    return lineNumber;
  }

  /** The number of characters of its values together. */
  public int length() {
    return text.length;
  }

  /** The number of its values, without those of skipped columns. */
  public int size() {
    return ends.length - skipped;
  }

  /** A value, by its index. */
  public String field(int index) {
    int at = skipped + index;
    int start = at == 0 ? 0 : ends[at - 1];
    return ends[at] == start ? "" : new String(text, start, ends[at] - start);
  }

  /** Its values. */
  public List<String> fields() {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        return field(index);
      }

      @Override
      public int size() {
        return SourceRow.this.size();
      }
    };
  }

  /** Whether all its values are empty, those of skipped columns too. */
  public boolean isBlank() {
    return text.length == 0;
  }

  /** Whether one of its values has a control character in it. */
  public boolean hasControlCharacter() {
    for (char each : text) {
      if (isControlCharacter(each)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a character is a control character (C0 and C1 without tab and line breaks) or one of
   * U+FFFE and U+FFFF.
   */
  public static boolean isControlCharacter(char c) {
    return c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && (c <= 0x9F || c >= 0xFFFE);
  }
}
