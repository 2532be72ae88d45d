package org.vertice.csvw;

import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.validation.EmptyVariableCheck;
import org.vertice.csvw.validation.PrimaryKeyCheck;
import org.vertice.csvw.validation.ReferenceCheck;
import org.vertice.report.DiagnosticSink;

/** The checks that compare rows with each other, and so need them in order. */
final class WholeTableChecks {

  private final PrimaryKeyCheck primaryKey;
  private final EmptyVariableCheck templates;
  private final ReferenceCheck.OfTable references;

  WholeTableChecks(Table table, ReferenceCheck references, DiagnosticSink findings) {
    this.primaryKey = new PrimaryKeyCheck(table, findings);
    this.templates = new EmptyVariableCheck(table, findings);
    this.references = references.begins(table);
  }

  void row(Row row) {
    primaryKey.row(row);
    templates.row(row);
    references.row(row);
  }

  /**
   * The table has no more rows.
   *
   * @param whole whether all rows were read; otherwise references cannot be checked
   */
  void ends(boolean whole) {
    templates.ends();
    if (whole) {
      references.ends();
    }
  }
}
