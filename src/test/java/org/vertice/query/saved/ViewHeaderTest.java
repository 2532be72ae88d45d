package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.TextLocation;

class ViewHeaderTest {

  private static final String HEAD = "#+ summary: Links\n#+ description: Who is linked.\n";

  private final DiagnosticCollector findings = new DiagnosticCollector();

  private Optional<NamedQuery> read(String text) {
    return new NamedQueryReader(findings)
        .read("links", "queries/links.rq", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aQuerySaysWhichViewItFeeds() {
    assertThat(read(HEAD + "#+ view: network\nSELECT ?from ?to ?relation { ?from ?relation ?to }"))
        .hasValueSatisfying(query -> assertThat(query.view()).contains("network"));
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void aQueryWithoutAViewFeedsNone() {
    assertThat(read(HEAD + "SELECT ?a { ?a ?b ?c }"))
        .hasValueSatisfying(query -> assertThat(query.view()).isEmpty());
  }

  @Test
  void anUnknownViewIsReportedWithTheKnownOnes() {
    read(HEAD + "#+ view: netwrk\nSELECT ?from ?to ?relation { ?from ?relation ?to }");
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("query-view-unknown");
              assertThat(finding.location()).isEqualTo(new TextLocation("queries/links.rq", 3, 10));
              assertThat(finding.message()).contains("netwrk");
              assertThat(finding.fix().toString()).contains("network, timeline, map");
            });
  }

  @Test
  void missingColumnsOfAViewAreNamed() {
    assertThat(read(HEAD + "#+ view: network\nSELECT ?from ?b { ?from ?b ?c }")).isEmpty();
    assertThat(findings.findings())
        .extracting(Diagnostic::message)
        .containsExactly("The view network needs a column ?to and ?relation.");
  }

  @Test
  void aViewNeedsATable() {
    assertThat(read(HEAD + "#+ view: map\nASK { ?a ?b ?c }")).isEmpty();
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly("query-view-form");
  }

  @Test
  void aViewCannotAskForAParameter() {
    String query = "SELECT ?thing ?kind ?start ?end { ?thing ?kind ?_word }";
    assertThat(read(HEAD + "#+ view: timeline\n" + query)).isEmpty();
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("query-view-parameter");
    assertThat(
            new NamedQueryReader(finding -> {})
                .read(
                    "links",
                    "queries/links.rq",
                    (HEAD + "#+ view: timeline\n#+ defaults:\n#+   - word: x\n" + query)
                        .getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }
}
