package org.vertice.query.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.Test;
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
  void aSyntaxErrorIsReportedAtItsPlace(String query, String message) {
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
  void thePlaceIsWhereTheParserStops(String query, int line, int column) {
    reader.read(query.strip().replace(';', '\n'), "query", findings);
    assertThat(findings.findings())
        .singleElement()
        .extracting(Diagnostic::location)
        .isEqualTo(new TextLocation("query", line, column));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ASK { ?s nowhere:p ?o } | begin the query with PREFIX nowhere: <…>",
        "ASK { ?s eg:p ?o }      | begin the query with PREFIX eg: <http://www.example.org/>",
        "ASK {} LIMIT ?x         | expected here: INTEGER",
        "ASK { ?s ?p }           | ~~",
        "ASK {} €                | "
            + "look for a mistyped word, or a quote or bracket that is not closed"
      })
  void aFixIsOfferedWhereItIsClear(String query, String fix) {
    reader.read(query.strip(), "query", findings);
    assertThat(findings.findings())
        .singleElement()
        .extracting(finding -> finding.fix().orElse(""))
        .isEqualTo(fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"SELECT (1 AS ?x) (2 AS ?x) {}", "SELECT ?s { ?s ?p ?o } GROUP BY ?p"})
  void aMessageOfTheParserIsOneSentence(String query) {
    reader.read(query, "query", findings);
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .matches("[A-Z][^\\n]*[^.]\\.")
                    .doesNotContain("line"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"INSERT DATA { <x:a> <x:b> 1 }", "PREFIX x: <x:> DELETE WHERE { x:a ?p rdf:nil }"})
  void anUpdateIsRefused(String update) {
    reader.read(update, "query", findings);
    assertThat(findings.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("query-is-update"));
  }

  /** A text without any statement is an update too, as SPARQL's grammar has it. */
  @Test
  void anEmptyTextIsNoUpdate() {
    reader.read("", "query", findings);
    assertThat(findings.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).isEqualTo("The query ends too early."));
  }
}
