package org.vertice.graph.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vertice.graph.evidence.Corroboration;
import org.vertice.graph.evidence.CorroborationCounter;
import org.vertice.graph.evidence.Disagreement;
import org.vertice.graph.evidence.DisagreementKind;
import org.vertice.graph.inference.Rule;
import org.vertice.graph.inference.RuleTrace;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Severity;

/** An invented project about lighthouses, whose sources disagree in every way there is. */
class EvidenceTest {

  private static final Project LIGHTHOUSES =
      new Project(Path.of("src/test/resources/org/vertice/graph/assembly/lighthouses"));
  private static final String BASE = "https://example.org/lighthouses/";

  private static final DiagnosticCollector FINDINGS = new DiagnosticCollector();
  private static BuildResult built;

  @BeforeAll
  static void build() throws IOException {
    built = GraphBuilder.build(LIGHTHOUSES, new BuildOptions(Optional.empty()), FINDINGS);
  }

  private static Node light(String name) {
    return NodeFactory.createURI(BASE + "light/" + name);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(BASE + "terms#" + name);
  }

  private static Graph facts() {
    return built.dataset().getDefaultGraph();
  }

  private static List<Disagreement> about(String light, String property) {
    return built.evidence().disagreements().stream()
        .filter(each -> each.about().equals(List.of(light(light))))
        .filter(each -> each.property().equals(term(property)))
        .toList();
  }

  private static Disagreement only(String light, String property) {
    assertThat(about(light, property)).hasSize(1);
    return about(light, property).get(0);
  }

  private static Stream<String> claims(Disagreement disagreement) {
    return disagreement.claims().stream()
        .map(claim -> claim.name().getURI().substring((BASE + "claim/").length()));
  }

  @Test
  void aYearAndAMonthOfAnotherYearAreAnUnsettledContradiction() {
    Disagreement found = only("alba", "lit");
    assertThat(found.kind()).isEqualTo(DisagreementKind.CONTRADICTION);
    assertThat(found.settled()).isFalse();
    assertThat(claims(found)).containsExactly("open-1", "open-2");
  }

  @Test
  void aRankSettlesAContradictionAndKeepsItsReason() {
    Disagreement found = only("brina", "lit");
    assertThat(found.kind()).isEqualTo(DisagreementKind.CONTRADICTION);
    assertThat(found.settled()).isTrue();
    assertThat(found.reasons())
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("The stone over the door says so.");
  }

  @Test
  void aDayInItsYearIsARefinement() {
    assertThat(only("calma", "lit").kind()).isEqualTo(DisagreementKind.REFINEMENT);
  }

  @Test
  void anIsletInItsBayIsARefinement() {
    assertThat(only("calma", "stands").kind()).isEqualTo(DisagreementKind.REFINEMENT);
  }

  @Test
  void hundredsAndAboutThreeHundredIsARefinement() {
    Disagreement found = only("calma", "steps");
    assertThat(found.kind()).isEqualTo(DisagreementKind.REFINEMENT);
    assertThat(found.values())
        .containsExactlyInAnyOrder(
            NodeFactory.createURI(BASE + "bound/hundreds"),
            NodeFactory.createLiteralByValue(java.math.BigInteger.valueOf(300)));
  }

  @Test
  void atLeastTwoHoursAndAtLeastThreeIsARefinement() {
    assertThat(only("calma", "burns").kind()).isEqualTo(DisagreementKind.REFINEMENT);
  }

  @Test
  void whatTheCuratorDeclaresToDifferInScopeIsNoContradiction() {
    Disagreement found = only("duna", "steps");
    assertThat(found.kind()).isEqualTo(DisagreementKind.DIFFERENT_SCOPE);
    assertThat(found.reasons())
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("The one counts from the rock, the other from the door.");
  }

  @Test
  void claimsAboutTwoThingsCanBeDeclaredToDifferInScope() {
    assertThat(built.evidence().disagreements())
        .filteredOn(each -> each.about().equals(List.of(light("alba"), light("foca"))))
        .singleElement()
        .satisfies(found -> assertThat(found.kind()).isEqualTo(DisagreementKind.DIFFERENT_SCOPE));
  }

  @Test
  void plansDenialsAndOpinionsContradictNothing() {
    assertThat(about("eco", "lit")).isEmpty();
  }

  @Test
  void anAllegationContradicts() {
    assertThat(only("foca", "lit").settled()).isFalse();
  }

  @Test
  void disagreementsStandInAGraphOfTheirOwn() {
    Graph graph = built.dataset().getGraph(VerticeVocabulary.DISAGREEMENTS);
    assertThat(
            graph
                .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.DISAGREEMENT)
                .mapWith(Triple::getSubject)
                .toList())
        .doesNotHaveDuplicates()
        .hasSameSizeAs(built.evidence().disagreements());
    assertThat(facts().contains(Node.ANY, VerticeVocabulary.SETTLED, Node.ANY)).isFalse();
  }

  @Test
  void anUnsettledContradictionIsAWarningAtACellAndAnErrorWhereOneIsStrict() throws IOException {
    assertThat(contradictions(FINDINGS))
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.WARNING))
        .anySatisfy(
            each -> {
              assertThat(each.location().file()).isEqualTo("seeds/claims.csv");
              assertThat(each.location().line()).hasValue(2);
              assertThat(each.message()).contains("1850").contains("1851-03").contains("open-2");
            });
    DiagnosticCollector strictly = new DiagnosticCollector();
    GraphBuilder.build(
        LIGHTHOUSES, new BuildOptions(Optional.empty(), true, BuildOptions.TIMEOUT), strictly);
    assertThat(contradictions(strictly))
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.ERROR));
  }

  private static List<Diagnostic> contradictions(DiagnosticCollector findings) {
    return findings.findings().stream()
        .filter(each -> each.code().equals("contradiction-unsettled"))
        .toList();
  }

  private static Corroboration counted(String light, String property) {
    List<Corroboration> all = new java.util.ArrayList<>();
    new CorroborationCounter(built.dataset()).count(built.claims(), all::add);
    return all.stream()
        .filter(each -> each.fact().getSubject().equals(light(light)))
        .filter(each -> each.fact().getPredicate().equals(term(property)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void severalClaimsOfOneDocumentCountOnceAndOpinionsAndErrorsNever() {
    assertThat(counted("gala", "keeper").documents()).isEqualTo(2);
    assertThat(counted("gala", "keeper").claims()).hasSize(3);
  }

  @Test
  void twoDocumentsThatQuoteOneOfficeAreOneOrigin() {
    assertThat(counted("gala", "keeper").namedOrigins()).isEqualTo(1);
    assertThat(counted("gala", "keeper").origins()).isEqualTo(2); // and the diary's own voice
  }

  @Test
  void claimsOfDifferentScopeDoNotCorroborateEachOther() {
    assertThat(counted("isola", "keeper").documents()).isEqualTo(1);
  }

  @Test
  void rulesRunToAFixpointAndEachHasItsGraph() {
    assertThat(facts().contains(light("brina"), term("sees"), light("alba"))).isTrue();
    Rule lies = rule("lies");
    assertThat(built.dataset().getGraph(lies.iri()).stream())
        .containsExactly(
            Triple.create(
                NodeFactory.createURI(BASE + "place/islet"),
                term("lies"),
                NodeFactory.createURI(BASE + "place/sea")));
  }

  @Test
  void noRuleConcludesFromAPlan() {
    assertThat(facts().contains(light("duna"), term("sees"), Node.ANY)).isFalse();
    assertThat(facts().contains(Node.ANY, term("sees"), light("duna"))).isFalse();
  }

  @Test
  void thePremisesOfAnInferredTripleAreFound() {
    assertThat(
            new RuleTrace(facts())
                .premises(rule("sees"), Triple.create(light("brina"), term("sees"), light("alba"))))
        .containsExactly(Triple.create(light("alba"), term("sees"), light("brina")));
    assertThat(
            new RuleTrace(facts())
                .premises(rule("sees"), Triple.create(light("brina"), term("sees"), light("gala"))))
        .isEmpty();
  }

  private static Rule rule(String name) {
    return built.evidence().rules().stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSilenceThatAClaimBreaksIsAnError() {
    assertThat(FINDINGS.findings())
        .filteredOn(each -> each.code().equals("silence-broken"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.location().file()).isEqualTo("seeds/silences.csv");
              assertThat(each.location().line()).hasValue(3);
              assertThat(each.message()).contains("open-2");
            });
  }
}
