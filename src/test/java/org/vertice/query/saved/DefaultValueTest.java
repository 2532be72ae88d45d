package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.TextLocation;

/** What a header gives a parameter where the user gives nothing. */
class DefaultValueTest {

  private final DiagnosticCollector findings = new DiagnosticCollector();

  private Optional<NamedQuery> read(String value) {
    String text =
        """
        #+ summary: Ships
        #+ description: Of one flag.
        #+ defaults:
        #+   - flag: "%s"
        #+ enumerate:
        #+   - flag: ["1", "2", "x"]
        SELECT ?ship { ?ship ?p ?_flag_integer }
        """;
    return new NamedQueryReader(findings)
        .read("ships", "queries/ships.rq", text.formatted(value).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDefaultReplacesTheParameter() {
    NamedQuery query = read("2").orElseThrow();
    assertThat(query.bind(Map.of(), findings).orElseThrow().toString()).contains(" 2");
    assertThat(findings.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "x, 'The default \"x\" of flag is not of type integer.', such a value is 10",
    "3, 'The default \"3\" of flag is not among its values.', 'its values are 1, 2, x'"
  })
  void aDefaultThatCannotBeBoundIsReportedAtTheVariable(String value, String message, String fix) {
    assertThat(read(value)).isEmpty();
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("query-default-invalid");
              assertThat(finding.message()).isEqualTo(message);
              assertThat(finding.fix()).contains(fix);
              assertThat(finding.location()).isEqualTo(new TextLocation("queries/ships.rq", 7, 25));
            });
  }
}
