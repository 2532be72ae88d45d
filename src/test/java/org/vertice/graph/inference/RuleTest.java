package org.vertice.graph.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;

/** Rules as they stand in a folder. */
class RuleTest {

  private static final String HEADER = "#+ summary: Sees\n#+ description: It is mutual.\n";

  @TempDir Path folder;

  private final DiagnosticCollector findings = new DiagnosticCollector();

  private List<Rule> rules(String text) throws IOException {
    Files.writeString(folder.resolve("sees.rq"), text);
    return Rule.load(folder, findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT ?a { ?a <x:p> ?b } | A rule is a CONSTRUCT query.",
        "CONSTRUCT { ?a <x:p> [] } WHERE { ?a <x:p> ?b } | A rule cannot make blank nodes.",
        "CONSTRUCT { [] <x:p> ?a } WHERE { ?a <x:p> ?b } | A rule cannot make blank nodes.",
        "CONSTRUCT { ?a <x:p> ?b } WHERE { GRAPH ?g { ?a <x:p> ?b } } | "
            + "A rule reads one graph and adds to the same graph.",
        "CONSTRUCT { ?a <x:p> ?b } WHERE { SERVICE <x:s> { ?a <x:p> ?b } } | "
            + "A rule reads one graph and adds to the same graph.",
        "CONSTRUCT { ?a <x:p> ?b } FROM <x:g> WHERE { ?a <x:p> ?b } | "
            + "A rule reads one graph and adds to the same graph.",
        "CONSTRUCT { ?a <x:p> ?c } WHERE { ?a <x:p> ?b } | "
            + "?c is in the CONSTRUCT part, but not in the WHERE part.",
        "CONSTRUCT { ?a ?c ?b } WHERE { ?a <x:p> ?b } | "
            + "?c is in the CONSTRUCT part, but not in the WHERE part."
      })
  void anInvalidRuleIsReportedAndLeftOut(String text, String message) throws IOException {
    assertThat(rules(HEADER + text)).isEmpty();
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("rule-unusable");
              assertThat(finding.message()).isEqualTo(message);
              assertThat(finding.fix())
                  .contains("Write CONSTRUCT { … } WHERE { … } with variables and IRIs.");
            });
  }

  @Test
  void aRuleIsDescribedByItsHeaderInAllLanguages() throws IOException {
    Rule rule =
        rules(
                HEADER
                    + "#+ summary@it: Vede\n"
                    + "CONSTRUCT { ?b <x:sees> ?a } WHERE { ?a <x:sees> ?b }")
            .get(0);
    var graph = GraphFactory.createDefaultGraph();
    rule.described().forEach(graph::add);
    assertThat(
            graph.isIsomorphicWith(
                RDFParser.fromString(
                        """
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        <https://w3id.org/vertice/rule/sees>
                          a <https://w3id.org/vertice/claims#Rule> ;
                          rdfs:label "Sees"@en, "Vede"@it ;
                          dcterms:description "It is mutual."@en .
                        """,
                        Lang.TURTLE)
                    .toGraph()))
        .isTrue();
  }

  @Test
  void aRuleIsNamedByItsFile() throws IOException {
    Rule rule = rules(HEADER + "CONSTRUCT { ?b <x:sees> ?a } WHERE { ?a <x:sees> ?b }").get(0);
    assertThat(rule.name()).isEqualTo("sees");
    assertThat(rule.iri()).extracting(Node::getURI).isEqualTo("https://w3id.org/vertice/rule/sees");
    assertThat(rule.title().text()).isEqualTo("Sees");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONSTRUCT { ?b <x:sees> ?a } WHERE { ?a <x:sees> ?b }",
        "CONSTRUCT { <x:a> <x:is> \"seen\" } WHERE { ?a <x:sees> <x:a> }",
        "CONSTRUCT { ?a <x:name> ?n } WHERE { ?a <x:sees> ?b BIND(STR(?b) AS ?n) }"
      })
  void aConstructOfItsOwnVariablesIsARule(String text) throws IOException {
    assertThat(rules(HEADER + text)).hasSize(1);
    assertThat(findings.findings()).extracting(Diagnostic::code).isEmpty();
  }
}
