package org.vertice.report;

import java.util.List;
import java.util.StringJoiner;

/** Line numbers in words that stay short: {@code lines 3, 7–19, 24 and others}. */
final class LineRanges {

  private static final int SHOWN = 8;

  private LineRanges() {}

  /** The numbers, which are in rising order; a number may come twice. */
  static String words(List<Integer> lines) {
    StringJoiner ranges = new StringJoiner(", ");
    int count = 0;
    int i = 0;
    while (i < lines.size() && count < SHOWN) {
      int first = lines.get(i);
      int last = first;
      i++;
      while (i < lines.size() && lines.get(i) <= last + 1) {
        last = lines.get(i);
        i++;
      }
      ranges.add(range(first, last));
      count++;
    }
    boolean one = lines.stream().distinct().count() == 1;
    return (one ? "line " : "lines ") + ranges + (i < lines.size() ? " and others" : "");
  }

  private static String range(int first, int last) {
    if (first == last) {
      return Integer.toString(first);
    }
    return first + (last == first + 1 ? ", " : "–") + last;
  }
}
