package org.vertice.csvw.validation;

import java.util.List;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.report.DiagnosticSink;

/** Finds rows of one table that have the same primary key. */
public final class PrimaryKeyCheck {

  private final Table table;
  private final List<Integer> columns;
  private final KeyValues keyOf;
  private final DiagnosticSink findings;
  private final KeySet keys = new KeySet();
  private final IntList lines = new IntList();

  /** Makes a check for a table's rows. */
  public PrimaryKeyCheck(Table table, DiagnosticSink findings) {
    this.table = table;
    this.columns = table.primaryKey();
    this.keyOf = new KeyValues(table, columns);
    this.findings = findings;
  }

  /** Checks a row. */
  public void row(Row row) {
    if (columns.isEmpty()) {
      return;
    }
    String key = keyOf.key(row);
    int index = keys.add(key);
    if (index == lines.size()) {
      lines.add(row.line());
    } else {
      findings.error(
          "key-duplicate",
          "The key %s is used twice, in line %s and in line %s."
              .formatted(KeyValues.shown(key), lines.get(index), row.line()),
          table.cell(columns.get(0), row.line(), row.number()),
          "Remove one of the rows, or give it a key of its own.");
    }
  }
}
