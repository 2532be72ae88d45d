package org.vertice.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of text in a given width. Columns that are too wide share what there is and wrap; where
 * even that would be unreadable, each row becomes a block with one line for each column.
 */
record TextTable(List<Column> columns, int rows) {

  private static final int NARROWEST = 8;
  private static final String GAP = "  ";

  /**
   * A column.
   *
   * @param numbers whether it is set flush right
   */
  record Column(String title, List<String> cells, boolean numbers) {

    int natural() {
      return Math.max(
          DisplayWidth.of(title), cells.stream().mapToInt(DisplayWidth::of).max().orElse(0));
    }
  }

  void appendTo(StringBuilder text, int width) {
    int[] widths = columns.stream().mapToInt(Column::natural).toArray();
    int free = width - GAP.length() * Math.max(0, columns.size() - 1);
    int least = Arrays.stream(widths).map(each -> Math.min(each, NARROWEST)).sum();
    if (least > free && rows > 0) {
      appendBlocks(text, width);
      return;
    }
    share(widths, free);
    appendLines(text, columns.stream().map(Column::title).toList(), widths);
    appendRule(text, widths);
    for (int row = 0; row < rows; row++) {
      int index = row;
      appendLines(text, columns.stream().map(column -> column.cells().get(index)).toList(), widths);
    }
  }

  /** Takes from the widest until all fit. */
  private static void share(int[] widths, int free) {
    int over = Arrays.stream(widths).sum() - free;
    while (over > 0) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= 1) {
        return;
      }
      widths[widest]--;
      over--;
    }
  }

  private static void appendRule(StringBuilder text, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int width : widths) {
      line.append(line.isEmpty() ? "" : GAP).append("─".repeat(width));
    }
    text.append(line).append('\n');
  }

  private void appendLines(StringBuilder text, List<String> cells, int[] widths) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(DisplayWidth.wrap(cells.get(i), Math.max(1, widths[i])));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
    for (int line = 0; line < height; line++) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        String padding = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(cell)));
        out.append(i == 0 ? "" : GAP);
        out.append(columns.get(i).numbers() ? padding + cell : cell + padding);
      }
      text.append(out.toString().stripTrailing()).append('\n');
    }
  }

  private void appendBlocks(StringBuilder text, int width) {
    int titles = columns.stream().mapToInt(each -> DisplayWidth.of(each.title())).max().orElse(0);
    int room = Math.max(NARROWEST, width - titles - GAP.length());
    for (int row = 0; row < rows; row++) {
      text.append(row == 0 ? "" : "\n");
      for (Column column : columns) {
        String title = column.title();
        String lead = title + " ".repeat(titles - DisplayWidth.of(title)) + GAP;
        for (String line : DisplayWidth.wrap(column.cells().get(row), room)) {
          text.append((lead + line).stripTrailing()).append('\n');
          lead = " ".repeat(titles) + GAP;
        }
      }
    }
    text.append('\n');
  }
}
