package org.vertice.csvw.csv2rdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.datatype.CellDatatype;
import org.vertice.csvw.model.CellValue;
import org.vertice.csvw.model.Column;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;

/** The variables of URI templates in a row (Metadata Vocabulary, section 4.2.3). */
final class RowValues {

  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<CellDatatype> datatypes = new ArrayList<>();
  private @Nullable Row row;

  RowValues(Table table) {
    for (int i = 0; i < table.columns().size(); i++) {
      indexes.put(table.columns().get(i).name(), i);
      datatypes.add(table.columns().get(i).values().datatype());
    }
  }

  /** Sets the row. */
  void row(Row current) {
    row = current;
  }

  /** The index of the column with the name of a variable; −1 if there is none. */
  int indexOf(String variable) {
    return indexes.getOrDefault(variable, -1);
  }

  /** The variables for the cells of a column. */
  Function<String, @Nullable Object> in(Column column) {
    Map<String, String> fixed = ofColumn(column);
    return name -> {
      String value = fixed.get(name);
      return value != null ? value : ofRow(name);
    };
  }

  /** The variables that are the same for all cells of a column. */
  static Map<String, String> ofColumn(Column column) {
    Map<String, String> values = new HashMap<>();
    values.put("_column", String.valueOf(column.number()));
    if (column.sourceNumber() > 0) {
      values.put("_sourceColumn", String.valueOf(column.sourceNumber()));
    }
    values.put("_name", decoded(column.name()));
    return values;
  }

  private static String decoded(String name) {
    return name.indexOf('%') < 0
        ? name
        : java.net.URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private @Nullable Object ofRow(String name) {
    Row current = row;
    if (current == null) {
      return null;
    }
    if (name.equals("_row")) {
      return String.valueOf(current.number());
    }
    if (name.equals("_sourceRow")) {
      return String.valueOf(current.sourceNumber());
    }
    Integer index = indexes.get(name);
    return index == null ? null : value(current.cell(index), index);
  }

  private @Nullable Object value(CellValue cell, int column) {
    if (cell instanceof CellValue.Single single) {
      return text(single, column);
    }
    if (cell instanceof CellValue.Sequence list) {
      List<String> items = list.items().stream().map(item -> text(item, column)).toList();
      return items;
    }
    return null;
  }

  /** A value as templates use it: in its canonical form. */
  String text(CellValue.Single value, int column) {
    return value.valid() ? datatypes.get(column).canonical(value.lexical()) : value.lexical();
  }
}
