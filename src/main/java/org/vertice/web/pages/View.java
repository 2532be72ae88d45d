package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vertice.web.pages.Columns.ColumnType;
import org.vertice.web.site.PageContext;

/** How an answer is shown. */
enum View {
  /** All of it, row by row. */
  TABLE,
  /** A bar for each row, as long as its number. */
  CHART,
  /** A mark for each row, where its date is. */
  TIMELINE,
  /** A line for each row, from a thing to another. */
  GRAPH;

  /** The word for it in an address. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view that an address requests, if it requests one. */
  static Optional<View> requested(PageContext page) {
    String word = page.parameter("view").orElse("");
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** The views that an answer fits. */
  static List<View> fitting(Answer answer, NameResolver things) {
    List<View> fitting = new ArrayList<>(List.of(TABLE));
    if (answer instanceof Answer.Triples && !answer.isEmpty()) {
      fitting.add(GRAPH);
    }
    if (answer instanceof Answer.Rows rows && !answer.isEmpty()) {
      Columns columns = Columns.of(rows, things);
      boolean named = columns.naming().isPresent();
      if (named && columns.first(ColumnType.NUMBER).isPresent()) {
        fitting.add(CHART);
      }
      if (columns.first(ColumnType.DATE).isPresent()) {
        fitting.add(TIMELINE);
      }
      if (columns.all(ColumnType.THING).size() > 1) {
        fitting.add(GRAPH);
      }
    }
    return fitting;
  }
}
