package org.vertice.csvw.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.datatype.CellDatatype;
import org.vertice.csvw.model.CellValue;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;

/**
 * Makes keys from cells of a row: strings that are equal if the values are, however these are
 * written.
 */
final class KeyValues {

  private static final char BETWEEN_CELLS = '\u001F';
  private static final char BETWEEN_ITEMS = '\u001E';

  private final int[] columns;
  private final CellDatatype[] datatypes;

  /** Makes keys from these columns, by their indexes. */
  KeyValues(Table table, List<Integer> columns) {
    this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
    this.datatypes =
        columns.stream()
            .map(column -> table.columns().get(column).values().datatype())
            .toArray(CellDatatype[]::new);
  }

  /** The key; null if a cell is empty. Other null values are part of the key as written. */
  @Nullable String keyOrNull(Row row) {
    for (int column : columns) {
      CellValue value = row.cell(column);
      if ((value instanceof CellValue.None none && none.written().isEmpty())
          || (value instanceof CellValue.Sequence list && list.items().isEmpty())) {
        return null;
      }
    }
    return key(row);
  }

  /** The key; a cell without a value is empty in it. */
  String key(Row row) {
    if (columns.length == 1) {
      return text(row, 0);
    }
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < columns.length; i++) {
      if (i > 0) {
        key.append(BETWEEN_CELLS);
      }
      key.append(text(row, i));
    }
    return key.toString();
  }

  private String text(Row row, int index) {
    CellValue value = row.cell(columns[index]);
    if (value instanceof CellValue.Single single) {
      return text(single, datatypes[index]);
    }
    if (value instanceof CellValue.Sequence list) {
      StringBuilder text = new StringBuilder();
      list.items().forEach(item -> text.append(text(item, datatypes[index])).append(BETWEEN_ITEMS));
      return text.toString();
    }
    return ((CellValue.None) value).written();
  }

  private static String text(CellValue.Single value, CellDatatype datatype) {
    return value.valid() ? datatype.key(value.lexical()) : value.lexical();
  }

  /** A key as a message shows it. */
  static String shown(String key) {
    return "\""
        + key.replace(String.valueOf(BETWEEN_CELLS), "\", \"").replace(BETWEEN_ITEMS, ' ').strip()
        + "\"";
  }
}
