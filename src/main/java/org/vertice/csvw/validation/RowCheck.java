package org.vertice.csvw.validation;

import java.util.List;
import org.vertice.csvw.datatype.ParsedValue;
import org.vertice.csvw.model.CellErrors;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.tabular.SourceRow;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Excerpt;
import org.vertice.report.Location.CellLocation;
import org.vertice.report.Suggestions;

/** Checks single rows of a table: number of fields and values of cells. For one thread. */
public final class RowCheck implements CellErrors {

  private static final int MOST_IN_A_CELL = 100;

  private final Table table;
  private final int width;
  private final DiagnosticSink findings;
  private final Suggestions suggestions = new Suggestions();
  private final ControlCharacterCheck controls;
  private boolean blank;
  private int line;
  private long number;
  private int lastColumn = -1;
  private int inLastColumn;

  /** Makes a check for a table's rows. */
  public RowCheck(Table table, DiagnosticSink findings) {
    this.table = table;
    this.width = table.width();
    this.findings = findings;
    this.controls = new ControlCharacterCheck(table, findings);
  }

  /** Starts a row: the errors that follow are in it. */
  public void begins(SourceRow row, long rowNumber) {
    line = row.lineNumber();
    number = rowNumber;
    lastColumn = -1;
    controls.row(row, rowNumber);
    int fields = row.size();
    blank = fields != width && fields <= 1 && row.isBlank();
    if (fields != width) {
      findings.error(
          blank ? "row-blank" : "row-ragged",
          blank
              ? "The line is blank."
              : "The row has %s fields, but the table has %s columns.".formatted(fields, width),
          new CellLocation(table.file(), line, 0, number, ""),
          blank
              ? "Remove the line, or set \"skipBlankRows\": true in the dialect."
              : fields < width
                  ? "Add what is missing, at least the delimiters."
                  : "Put a value that contains the delimiter in quotes.");
    }
  }

  @Override
  public void invalid(int column, String value, String reason) {
    inLastColumn = column == lastColumn ? inLastColumn + 1 : 1;
    lastColumn = column;
    if (inLastColumn <= MOST_IN_A_CELL) {
      oneInvalid(column, value, reason);
    } else if (inLastColumn == MOST_IN_A_CELL + 1) {
      report(
          column,
          "cell-invalid",
          "More than " + MOST_IN_A_CELL + " values in this cell are invalid.",
          "Check whether \"separator\" is right.");
    }
  }

  private void oneInvalid(int column, String value, String reason) {
    List<String> codes = table.columns().get(column).codes();
    String fix =
        codes.isEmpty()
            ? "Correct the value, or the datatype in the metadata."
            : "Write one of them, or add this one to the metadata.";
    report(
        column,
        "cell-invalid",
        "\"" + Excerpt.of(value) + "\" " + reason + ".",
        suggestions
            .nearest(value, codes)
            .or(() -> ValueSuggestions.of(value, form -> takes(column, form)))
            .map(near -> "Did you mean `" + near + "`?")
            .orElse(fix));
  }

  private boolean takes(int column, String form) {
    return table.columns().get(column).values().datatype().parse(form) instanceof ParsedValue.Valid;
  }

  @Override
  public void missing(int column) {
    if (blank) {
      return; // the line has been reported
    }
    report(
        column,
        "cell-required",
        "There must be a value in \"" + table.columns().get(column).name() + "\".",
        "Fill in the cell.");
  }

  private void report(int index, String code, String message, String fix) {
    findings.error(code, message, table.cell(index, line, number), fix);
  }
}
