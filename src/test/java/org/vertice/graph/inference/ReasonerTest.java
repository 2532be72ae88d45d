package org.vertice.graph.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;

class ReasonerTest {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private static final String HEADER = "#+ summary: \"A rule\"\n#+ description: \"Why\"\n";

  @TempDir Path folder;

  private final DiagnosticCollector findings = new DiagnosticCollector();

  private List<Rule> rules(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".rq"), HEADER + text);
    return Rule.load(folder, findings);
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString("PREFIX : <x:> " + turtle, Lang.TURTLE).toGraph();
  }

  @Test
  void rulesRunUntilNothingIsAdded() throws IOException {
    List<Rule> rules =
        rules("chain", "CONSTRUCT { ?a <x:p> ?c } WHERE { ?a <x:p> ?b . ?b <x:p> ?c }");
    Graph facts = graph(":a :p :b . :b :p :c . :c :p :d . :d :p :e .");
    Map<Rule, Set<Triple>> added = new Reasoner(rules, findings, TIMEOUT).run(facts);
    assertThat(added.get(rules.get(0))).hasSize(6);
    assertThat(facts.size()).isEqualTo(10);
  }

  @Test
  void oneRuleConcludesFromAnother() throws IOException {
    rules("a-uses-q", "CONSTRUCT { ?a <x:r> ?b } WHERE { ?a <x:q> ?b }");
    List<Rule> rules = rules("b-makes-q", "CONSTRUCT { ?a <x:q> ?b } WHERE { ?a <x:p> ?b }");
    Graph facts = graph(":a :p :b .");
    new Reasoner(rules, findings, TIMEOUT).run(facts);
    assertThat(facts.isIsomorphicWith(graph(":a :p :b ; :q :b ; :r :b ."))).isTrue();
  }

  @Test
  void aRuleThatAlwaysMakesNewThingsIsStoppedAndReported() throws IOException {
    List<Rule> rules =
        rules(
            "longer",
            "CONSTRUCT { ?a <x:p> ?c } WHERE { ?a <x:p> ?b BIND(CONCAT(?b, \"!\") AS ?c) }");
    new Reasoner(rules, findings, TIMEOUT).run(graph(":a :p \"b\" ."));
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly("rule-endless");
    assertThat(findings.findings().get(0).location().file()).isEqualTo("ontology/rules/longer.rq");
  }

  @Test
  void aTripleIsCountedOnceAndOnlyWhereItIsNew() throws IOException {
    rules("a", "CONSTRUCT { ?b <x:p> ?a } WHERE { ?a <x:p> ?b }");
    List<Rule> rules = rules("b", "CONSTRUCT { ?b <x:p> ?a } WHERE { ?a <x:p> ?b }");
    Map<Rule, Set<Triple>> added =
        new Reasoner(rules, findings, TIMEOUT).run(graph(":a :p :b . :c :p :d . :d :p :c ."));
    assertThat(added.get(rules.get(0))).hasSize(1);
    assertThat(added.get(rules.get(1))).isEmpty();
  }

  /** Which property a path or a variable stands for is not known beforehand. */
  @Test
  void aRuleRunsAgainForTriplesOfItsPattern() throws IOException {
    rules("a-path", "CONSTRUCT { ?a <x:reaches> ?b } WHERE { ?a <x:q>+ ?b }");
    rules("b-any", "CONSTRUCT { ?a <x:has> ?p } WHERE { ?a ?p ?b }");
    List<Rule> rules = rules("c-makes-q", "CONSTRUCT { ?a <x:q> ?b } WHERE { ?a <x:p> ?b }");
    Graph facts = graph(":a :p :b .");
    new Reasoner(rules, findings, TIMEOUT).run(facts);
    assertThat(
            facts.isIsomorphicWith(
                graph(":a :p :b ; :q :b ; :reaches :b ;" + " :has :p, :q, :reaches, :has .")))
        .isTrue();
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void withoutRulesNothingIsAdded() {
    Graph facts = graph(":a :p :b .");
    assertThat(new Reasoner(List.of(), findings, TIMEOUT).run(facts)).isEmpty();
    assertThat(facts.size()).isEqualTo(1);
  }

  @Test
  void anInvalidRuleIsAFinding() throws IOException {
    rules("ask", "ASK { ?s ?p ?o }");
    rules("blank", "CONSTRUCT { ?s <x:p> [] } WHERE { ?s ?p ?o }");
    rules("elsewhere", "CONSTRUCT { ?s <x:p> ?o } WHERE { GRAPH ?g { ?s ?p ?o } }");
    assertThat(rules("service", "CONSTRUCT WHERE { ?s <x:p> ?o }")).hasSize(1);
    findings.findings().forEach(each -> assertThat(each.code()).isEqualTo("rule-unusable"));
    assertThat(findings.findings())
        .extracting(each -> each.location().file())
        .contains(
            "ontology/" + folder.getFileName() + "/ask.rq",
            "ontology/" + folder.getFileName() + "/blank.rq",
            "ontology/" + folder.getFileName() + "/elsewhere.rq");
  }

  /** Each triple with each other, ten times over. */
  @Test
  void aRuleThatTimesOutIsReportedAndTheOthersConclude() throws IOException {
    StringBuilder crossed = new StringBuilder("?a <x:p> ?b . ");
    for (int i = 0; i < 10; i++) {
      crossed.append("?s%1$d ?p%1$d ?o%1$d . ".formatted(i));
    }
    rules(
        "crossed",
        "CONSTRUCT { ?a <x:q> ?b } WHERE { "
            + crossed
            + "FILTER(CONCAT(STR(?o1), STR(?o9)) = '') }");
    List<Rule> rules = rules("plain", "CONSTRUCT { ?a <x:r> ?b } WHERE { ?a <x:p> ?b }");
    Graph facts = graph(":a :p 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18 .");

    Map<Rule, Set<Triple>> added = new Reasoner(rules, findings, Duration.ofMillis(300)).run(facts);

    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly("rule-slow");
    assertThat(findings.findings().get(0).location().file()).isEqualTo("ontology/rules/crossed.rq");
    assertThat(added.values()).extracting(Set::size).containsExactly(0, 18);
  }

  /** A rule that runs again would add another triple in each round. */
  @Test
  void aRuleDoesNotRunAgainForOtherTriples() throws IOException {
    List<Rule> rules =
        rules(
            "again",
            "CONSTRUCT { ?a <x:q> ?u } WHERE { ?a <x:p> ?b BIND(CONCAT('id ', STRUUID()) AS ?u) }");
    Graph facts = graph(":a :p :b .");
    new Reasoner(rules, findings, TIMEOUT).run(facts);
    assertThat(facts.size()).isEqualTo(2);
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void aRuleWithARefusedPatternIsReported() throws IOException {
    Files.writeString(
        folder.resolve("fixed.rq"),
        HEADER
            + "CONSTRUCT { ?a <x:q> ?b } WHERE { ?a <x:p> ?b FILTER REGEX(STR(?b), '(b)\\\\1') }");
    List<Rule> rules =
        rules(
            "computed",
            "CONSTRUCT { ?a <x:q> ?b } WHERE { ?a <x:p> ?b FILTER REGEX(STR(?b), CONCAT('(b)', '\\\\1')) }");
    new Reasoner(rules, findings, TIMEOUT).run(graph(":a :p :b ."));
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("query-refused", "rule-refused");
    assertThat(findings.findings())
        .allMatch(finding -> finding.message().contains("refers back to a group"));
  }
}
