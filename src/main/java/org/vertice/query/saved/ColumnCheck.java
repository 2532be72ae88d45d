package org.vertice.query.saved;

import java.util.List;
import org.apache.jena.query.Query;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.TextLocation;

/** Holds the words that a header has for columns to the columns that the answer has. */
final class ColumnCheck {

  private final String file;
  private final DiagnosticSink sink;

  ColumnCheck(String file, DiagnosticSink sink) {
    this.file = file;
    this.sink = sink;
  }

  void check(QueryHeader header, Query query) {
    List<String> columns = query.isSelectType() ? query.getResultVars() : List.of();
    header.columns().keySet().stream()
        .filter(named -> !columns.contains(named))
        .sorted()
        .forEach(named -> report(named, columns));
  }

  private void report(String named, List<String> columns) {
    sink.report(
        Diagnostic.error(
                "query-column-unknown",
                "The header has a word for a column " + named + ", which the answer has not.",
                new TextLocation(file, 1, 1))
            .withHint(
                columns.isEmpty()
                    ? "take it out: only a SELECT has columns"
                    : "the columns are " + String.join(", ", columns)));
  }
}
