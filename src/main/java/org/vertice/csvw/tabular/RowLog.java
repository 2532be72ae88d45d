package org.vertice.csvw.tabular;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.vertice.report.Diagnostic;

/**
 * What the scanner, which runs ahead, leaves for the reader of its rows: the line of each row, and
 * what was met before it or in it.
 */
final class RowLog {

  private static final int FIRST_CAPACITY = 1 << 10;

  private int[] lines = new int[FIRST_CAPACITY];
  private long begun;
  private long taken;
  private final Deque<Entry> entries = new ArrayDeque<>();

  /** Something met on the way. */
  sealed interface Event {}

  /**
   * A row of the file that is none of the table: a comment, or one to be skipped.
   *
   * @param text without its prefix; empty if there is nothing to keep
   */
  record Aside(String text) implements Event {}

  /**
   * A finding.
   *
   * @param rowIsLost whether the row cannot be used
   */
  record Problem(Diagnostic finding, boolean rowIsLost) implements Event {}

  private record Entry(long row, Event event) {}

  /** A row begins on that line. */
  void begin(int line) {
    if (begun - taken == lines.length) {
      grow();
    }
    lines[(int) (begun++ & (lines.length - 1))] = line;
  }

  private void grow() {
    int[] larger = new int[lines.length * 2];
    for (long row = taken; row < begun; row++) {
      larger[(int) (row & (larger.length - 1))] = lines[(int) (row & (lines.length - 1))];
    }
    lines = larger;
  }

  /** Something was met in the row that began last. */
  void within(Event event) {
    entries.add(new Entry(begun - 1, event));
  }

  /** Something was met before the row that begins next. */
  void before(Event event) {
    entries.add(new Entry(begun, event));
  }

  /** Takes the next row with all that was met up to its end, and returns its line. */
  int take(Consumer<Event> met) {
    hand(taken, met);
    return lines[(int) (taken++ & (lines.length - 1))];
  }

  /** Takes what was met after the last row. */
  void end(Consumer<Event> met) {
    hand(Long.MAX_VALUE, met);
  }

  private void hand(long row, Consumer<Event> met) {
    while (!entries.isEmpty() && entries.element().row <= row) {
      met.accept(entries.remove().event);
    }
  }
}
