package org.vertice.csvw.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.model.CellValue;
import org.vertice.csvw.model.Row;

/** Values of some cells of a row as one string that can be compared. */
final class Keys {

  private static final char BETWEEN_CELLS = '\u001F';
  private static final char BETWEEN_ITEMS = '\u001E';

  private Keys() {}

  /** The key; null if a cell is empty. What stands for no value otherwise counts as written. */
  static @Nullable String keyOrNull(Row row, List<Integer> columns) {
    for (int column : columns) {
      CellValue value = row.cell(column);
      if ((value instanceof CellValue.None none && none.written().isEmpty())
          || (value instanceof CellValue.Sequence list && list.items().isEmpty())) {
        return null;
      }
    }
    return key(row, columns);
  }

  /** The key; a cell without a value counts as empty. */
  static String key(Row row, List<Integer> columns) {
    if (columns.size() == 1) {
      return text(row.cell(columns.get(0)));
    }
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        key.append(BETWEEN_CELLS);
      }
      key.append(text(row.cell(columns.get(i))));
    }
    return key.toString();
  }

  private static String text(CellValue value) {
    if (value instanceof CellValue.Single single) {
      return single.lexical();
    }
    if (value instanceof CellValue.Sequence list) {
      StringBuilder text = new StringBuilder();
      list.items().forEach(item -> text.append(item.lexical()).append(BETWEEN_ITEMS));
      return text.toString();
    }
    return ((CellValue.None) value).written();
  }

  /** A key as a message shows it. */
  static String shown(String key) {
    return "\""
        + key.replace(String.valueOf(BETWEEN_CELLS), "\", \"").replace(BETWEEN_ITEMS, ' ').strip()
        + "\"";
  }
}
