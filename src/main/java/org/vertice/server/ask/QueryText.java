package org.vertice.server.ask;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.vertice.query.QueryReader;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.TextLocation;
import org.vertice.server.http.Fault;
import org.vertice.server.site.Visit;

/** A visitor's query, read as the endpoint reads it: the data's prefixes need no declaration. */
final class QueryText {

  private QueryText() {}

  /**
   * The query, parsed.
   *
   * @throws Fault 400 with line and column
   */
  static Query parsed(String text, Visit visit) {
    PrefixMapping prefixes =
        PrefixMapping.Factory.create().setNsPrefixes(visit.dataset().prefixes().getMapping());
    DiagnosticCollector findings = new DiagnosticCollector();
    Optional<Query> query = new QueryReader(prefixes).read(text, "query", findings);
    return query.orElseThrow(() -> new Fault(400, words(findings.findings().get(0))));
  }

  private static String words(Diagnostic finding) {
    String where =
        finding.location() instanceof TextLocation place
            ? "Line " + place.lineNumber() + ", column " + place.columnNumber() + ": "
            : "";
    return where + finding.message() + finding.hint().map(hint -> "\nMend: " + hint).orElse("");
  }
}
