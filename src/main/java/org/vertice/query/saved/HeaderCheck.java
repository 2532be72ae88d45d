package org.vertice.query.saved;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.TextLocation;

/** Checks what a header says of columns and of a view against the query. */
record HeaderCheck(String file, Query query, DiagnosticSink sink) {

  /** The columns that a view needs. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          QueryHeader.NETWORK, List.of("from", "to", "relation"),
          QueryHeader.TIMELINE, List.of("thing", "kind", "start", "end"),
          QueryHeader.MAP, List.of("thing", "kind", "place", "latitude", "longitude"));

  void check(QueryHeader header, List<QueryParameter> parameters) {
    header.view().ifPresent(view -> checkView(view, parameters));
    List<String> columns = query.isSelectType() ? query.getResultVars() : List.of();
    header.columns().keySet().stream()
        .filter(named -> !columns.contains(named))
        .sorted()
        .forEach(
            named ->
                report(
                    "query-column-unknown",
                    "The header has a word for a column "
                        + named
                        + ", which the answer does not have.",
                    columns.isEmpty()
                        ? "remove it: only a SELECT has columns"
                        : "the columns are " + String.join(", ", columns)));
  }

  private void checkView(String view, List<QueryParameter> parameters) {
    if (!query.isSelectType()) {
      report("query-view-form", "The view " + view + " needs a table.", "write SELECT");
      return;
    }
    List<String> needed = COLUMNS.getOrDefault(view, List.of());
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
    sink.error(code, message, new TextLocation(file, 1, 1), hint);
  }
}
