package org.vertice.query.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of text in a given width. Columns that are too wide share what there is and wrap between
 * words; where words would have to be broken, each row becomes a block with one line for each
 * column that has a value.
 */
record TextTable(List<Column> columns, int rows) {

  /** A column of text that wraps is at least this wide, unless all of it is shorter. */
  private static final int COMFORTABLE = 12;

  /** A longer word, mostly an IRI, may be broken. */
  private static final int LONGEST_WORD = 20;

  private static final String GAP = "  ";

  /**
   * A column.
   *
   * @param numbers whether it is set flush right
   */
  record Column(String title, List<String> cells, boolean numbers) {

    int natural() {
      return Math.max(DisplayWidth.of(title), widest(cells.stream()));
    }

    /** The least width at which it can still be read. */
    int least() {
      int word = widest(cells.stream().flatMap(cell -> Stream.of(cell.split(" "))));
      int wrapped = Math.max(COMFORTABLE, Math.min(word, LONGEST_WORD));
      return Math.max(DisplayWidth.of(title), Math.min(natural(), wrapped));
    }

    private static int widest(Stream<String> texts) {
      return texts.mapToInt(DisplayWidth::of).max().orElse(0);
    }
  }

  void appendTo(StringBuilder text, int width) {
    int[] widths = columns.stream().mapToInt(Column::natural).toArray();
    int free = width - GAP.length() * Math.max(0, columns.size() - 1);
    int[] least = columns.stream().mapToInt(Column::least).toArray();
    if (Arrays.stream(least).sum() > free && rows > 0) {
      appendBlocks(text, width);
      return;
    }
    share(widths, least, free);
    appendLines(text, columns.stream().map(Column::title).toList(), widths);
    appendRule(text, widths);
    for (int row = 0; row < rows; row++) {
      int index = row;
      appendLines(text, columns.stream().map(column -> column.cells().get(index)).toList(), widths);
    }
  }

  /** Takes from the widest of those that can still give, until all fit. */
  private static void share(int[] widths, int[] least, int free) {
    for (int over = Arrays.stream(widths).sum() - free; over > 0; over--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean gives = widths[i] > least[i];
        widest = gives && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
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
    int room = Math.max(COMFORTABLE, width - titles - GAP.length());
    for (int row = 0; row < rows; row++) {
      text.append(row == 0 ? "" : "\n");
      for (Column column : columns) {
        if (column.cells().get(row).isEmpty()) {
          continue;
        }
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
