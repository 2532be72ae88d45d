package org.vertice.web.limits;

import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.vertice.query.run.QueryReader;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.TextLocation;
import org.vertice.web.http.Fault;

/** What a visitor typed, as a query; it may use the data's prefixes without declaring them. */
public final class GivenQuery {

  private GivenQuery() {}

  /** The prefixes of the data; a copy. */
  public static PrefixMapping prefixes(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () -> PrefixMapping.Factory.create().setNsPrefixes(dataset.prefixes().getMapping()));
  }

  /**
   * The query, parsed.
   *
   * @throws Fault 400 with line and column
   */
  static Query parsed(String text, DatasetGraph dataset) {
    if (text.isBlank()) {
      throw new Fault(400, "The query is empty.").worded("fault.empty");
    }
    DiagnosticCollector findings = new DiagnosticCollector();
    return new QueryReader(prefixes(dataset))
        .read(text, "query", findings)
        .orElseThrow(() -> new Fault(400, words(findings.findings().get(0))));
  }

  private static String words(Diagnostic finding) {
    String where =
        finding.location() instanceof TextLocation place
            ? "Line " + place.lineNumber() + ", column " + place.columnNumber() + ": "
            : "";
    return where + finding.message() + finding.hint().map(hint -> "\nMend: " + hint).orElse("");
  }
}
