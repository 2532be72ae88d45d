package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;

/** Values that a user gives a saved query. */
class ParameterBinderTest {

  private static final String TEXT =
      """
      #+ summary: Ships
      #+ description: Of a flag and a port.
      #+ enumerate:
      #+   - flag: ["red", "blue"]
      SELECT ?ship { ?ship ?flag ?_flag ; ?port ?__port_iri ; ?tons ?__tons_integer }
      """;

  private final DiagnosticCollector findings = new DiagnosticCollector();
  private final NamedQuery query =
      new NamedQueryReader(findings)
          .read("ships", "queries/ships.rq", TEXT.getBytes(StandardCharsets.UTF_8))
          .orElseThrow();

  private String bound(Map<String, String> values) {
    return query.bind(values, findings).map(Object::toString).orElse("nothing");
  }

  @Test
  void valuesBecomeTermsOfTheirTypes() {
    assertThat(bound(Map.of("flag", "red", "port", "http://example.org/p", "tons", "7")))
        .contains("\"red\"", "<http://example.org/p>", "?tons  7")
        .doesNotContain("?_");
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void optionalParametersMayBeLeftOut() {
    assertThat(bound(Map.of("flag", "blue")))
        .contains("\"blue\"", "?__port_iri", "?__tons_integer");
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void allWrongValuesAreReportedWithAnExample() {
    assertThat(bound(Map.of("colour", "red", "port", "no iri", "tons", "many")))
        .isEqualTo("nothing");
    assertThat(findings.findings())
        .extracting(Diagnostic::message)
        .containsExactly(
            "The query ships has no parameter colour.",
            "The query ships needs a value for flag.",
            "The value of port must be of type IRI, such as https://example.org/thing, but is"
                + " \"no iri\".",
            "The value of tons must be of type integer, such as 10, but is \"many\".");
    assertThat(findings.findings())
        .allSatisfy(
            finding ->
                assertThat(finding.fix().orElse(""))
                    .endsWith("for example: vertice query ships --flag red"));
  }

  @Test
  void onlyListedValuesAreAccepted() {
    assertThat(bound(Map.of("flag", "green"))).isEqualTo("nothing");
    assertThat(findings.findings())
        .extracting(Diagnostic::message)
        .containsExactly("\"green\" is not among the values of flag.");
  }

  @Test
  void aValueCannotChangeTheQuery() {
    assertThat(bound(Map.of("flag", "red", "port", "http://example.org/p> ?x ; <urn:q")))
        .isEqualTo("nothing");
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("query-parameter-value");
  }

  @Test
  void aQueryWithoutParametersRefusesThem() {
    NamedQuery all =
        new NamedQueryReader(findings)
            .read(
                "all",
                "queries/all.rq",
                "#+ summary: All\n#+ description: All.\nASK {}".getBytes(StandardCharsets.UTF_8))
            .orElseThrow();
    assertThat(all.bind(Map.of("flag", "red"), findings)).isEmpty();
    assertThat(findings.findings())
        .extracting(finding -> finding.fix().orElse(""))
        .containsExactly("it takes none: vertice query all");
  }
}
