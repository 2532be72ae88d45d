package org.vertice.csvw.json;

import java.util.Arrays;
import org.vertice.report.Location.JsonLocation;

/** Turns offsets in a text into lines and columns. */
final class TextPlaces {

  private final String file;
  private final String text;
  private final int[] lineStarts;

  TextPlaces(String file, String text) {
    this.file = file;
    this.text = text;
    int[] starts = new int[(int) text.chars().filter(one -> one == '\n').count() + 1];
    int line = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts[++line] = i + 1;
    }
    this.lineStarts = starts;
  }

  /** The place of the token that follows an offset. */
  JsonLocation tokenAfter(int offset, String pointer) {
    int start = offset;
    while (start < text.length() && " \t\r\n,:".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return at(start, pointer);
  }

  JsonLocation at(int offset, String pointer) {
    int within = Math.max(0, Math.min(offset, text.length()));
    int found = Arrays.binarySearch(lineStarts, within);
    int line = found >= 0 ? found : -found - 2;
    int column = text.codePointCount(lineStarts[line], within) + 1;
    return new JsonLocation(file, pointer, line + 1, column);
  }
}
