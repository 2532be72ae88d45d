package org.vertice.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.TextLocation;

/** What is said of a query that cannot be read, and where. */
class QueryReaderTest {

  private final DiagnosticCollector findings = new DiagnosticCollector();
  private final QueryReader reader = new QueryReader(PrefixMapping.Standard);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ASK`{}        | The query cannot be read from here.",
        "ASK {} €      | The query cannot be read from here.",
        "ASK {         | The query ends too early.",
        "ASK { ?s ?p 'a| \"\\'a\" is not understood.",
        "ASK { OPTIONAL ?s ?p ?o } | \"?s\" cannot stand here.",
        "ASK { ?s nowhere:p ?o } | The prefix nowhere: is not declared."
      })
  void whatCannotBeReadIsSaidWithItsPlace(String query, String message) {
    assertThat(reader.read(query.strip(), "query", findings)).isEmpty();
    assertThat(findings.findings()).hasSize(1);
    assertThat(findings.findings().get(0).message()).isEqualTo(message);
    assertThat(findings.findings().get(0).location()).isInstanceOf(TextLocation.class);
  }

  /** Not that of the last word that could be read, which may be lines before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT ?s { ?s ?p }       | 1 | 19",
        "ASK {};;SELECT * { ?s ?p ?o } | 3 | 1",
        "SELECT *;{ ?s § ?o }      | 2 | 6",
        "ASK {; ?s nowhere:p ?o }  | 2 | 5"
      })
  void thePlaceIsWhereTheReadingStops(String query, int line, int column) {
    reader.read(query.strip().replace(';', '\n'), "query", findings);
    assertThat(findings.findings())
        .singleElement()
        .extracting(Diagnostic::location)
        .isEqualTo(new TextLocation("query", line, column));
  }
}
