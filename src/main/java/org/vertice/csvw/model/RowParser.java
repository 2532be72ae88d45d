package org.vertice.csvw.model;

import java.util.List;
import org.vertice.csvw.tabular.SourceRow;

/** Makes rows of the fields of a file: one parser for each column, and nothing looked up. */
public final class RowParser {

  private final CellParser[] parsers;
  private final boolean[] virtual;

  /** Takes what is wrong with the cells of a row. */
  public interface Problems {
    /** A value that is not of its column's datatype. */
    void invalid(int column, String value, String reason);

    /** No value in a column that requires one. */
    void missing(int column);
  }

  /** Makes a parser for a table's rows. */
  public RowParser(Table table) {
    List<Column> columns = table.columns();
    this.parsers = new CellParser[columns.size()];
    this.virtual = new boolean[columns.size()];
    for (int i = 0; i < parsers.length; i++) {
      parsers[i] = new CellParser(columns.get(i).values());
      virtual[i] = columns.get(i).virtual();
    }
  }

  /**
   * Makes a row. Fields that are missing count as empty; fields too many are left out.
   *
   * @param number position among the rows of data
   */
  public Row parse(SourceRow source, long number, Problems problems) {
    CellValue[] cells = new CellValue[parsers.length];
    ColumnProblems here = new ColumnProblems(problems);
    int fields = source.size();
    for (int i = 0; i < parsers.length; i++) {
      here.column = i;
      String field = !virtual[i] && i < fields ? source.field(i) : "";
      cells[i] = parsers[i].parse(field, here);
    }
    return new Row(number, source.recordNumber(), source.lineNumber(), cells);
  }

  private static final class ColumnProblems implements CellParser.Problems {
    private final Problems problems;
    private int column;

    ColumnProblems(Problems problems) {
      this.problems = problems;
    }

    @Override
    public void invalid(String value, String reason) {
      problems.invalid(column, value, reason);
    }

    @Override
    public void missing() {
      problems.missing(column);
    }
  }
}
