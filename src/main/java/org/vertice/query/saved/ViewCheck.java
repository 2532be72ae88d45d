package org.vertice.query.saved;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.TextLocation;

/** Holds a query that feeds a view to what the view needs of it. */
final class ViewCheck {

  /** The columns that a view cannot do without. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          QueryHeader.NETWORK, List.of("from", "to", "relation"),
          QueryHeader.TIMELINE, List.of("thing", "kind", "start", "end"),
          QueryHeader.MAP, List.of("thing", "kind", "place", "latitude", "longitude"));

  private final String file;
  private final DiagnosticSink sink;

  ViewCheck(String file, DiagnosticSink sink) {
    this.file = file;
    this.sink = sink;
  }

  void check(String view, Query query, List<QueryParameter> parameters) {
    List<String> needed = COLUMNS.getOrDefault(view, List.of());
    if (!query.isSelectType()) {
      report("query-view-form", "The view " + view + " needs a table.", "write SELECT");
      return;
    }
    List<String> missing =
        needed.stream().filter(column -> !query.getResultVars().contains(column)).toList();
    if (!missing.isEmpty()) {
      report(
          "query-view-columns",
          "The view %s needs a column ?%s.".formatted(view, String.join(" and ?", missing)),
          "select ?" + String.join(" ?", needed));
    }
    parameters.stream()
        .filter(QueryParameter::mustBeGiven)
        .forEach(
            parameter ->
                report(
                    "query-view-parameter",
                    "The view %s has no value for %s.".formatted(view, parameter.name()),
                    "give it one in \"#+ defaults:\""));
  }

  private void report(String code, String message, String hint) {
    sink.report(Diagnostic.error(code, message, new TextLocation(file, 1, 1)).withHint(hint));
  }
}
