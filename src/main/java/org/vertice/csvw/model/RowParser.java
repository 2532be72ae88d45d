package org.vertice.csvw.model;

import java.util.List;
import org.vertice.csvw.tabular.SourceRow;

/** Makes rows of the fields of a file, with one parser for each column. */
public final class RowParser {

  private final CellParser[] parsers;
  private final boolean[] virtual;

  /** Makes a parser for a table's rows. */
  public RowParser(Table table) {
    List<Column> columns = table.columns();
    this.parsers = new CellParser[columns.size()];
    this.virtual = new boolean[columns.size()];
    for (int i = 0; i < parsers.length; i++) {
      parsers[i] = new CellParser(i, columns.get(i).values());
      virtual[i] = columns.get(i).virtual();
    }
  }

  /**
   * Makes a row. Missing fields are read as empty; surplus fields are left out.
   *
   * @param number position among the rows of data
   */
  public Row parse(SourceRow source, long number, CellErrors errors) {
    CellValue[] cells = new CellValue[parsers.length];
    int fields = source.size();
    for (int i = 0; i < parsers.length; i++) {
      String field = !virtual[i] && i < fields ? source.field(i) : "";
      cells[i] = parsers[i].parse(field, errors);
    }
    return new Row(number, source.recordNumber(), source.lineNumber(), cells);
  }
}
