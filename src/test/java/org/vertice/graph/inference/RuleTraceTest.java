package org.vertice.graph.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.vertice.query.saved.LocalizedText;

/** What a conclusion rests on. */
class RuleTraceTest {

  private static final String PREFIX = "PREFIX : <https://example.org/> ";

  private static Graph graph(String turtle) {
    return RDFParser.fromString(PREFIX + turtle, Lang.TURTLE).toGraph();
  }

  private static Triple triple(String turtle) {
    return graph(turtle).find().next();
  }

  private static Rule rule(String construct) {
    return new Rule(
        "rule",
        LocalizedText.of("Rule"),
        LocalizedText.of("Why"),
        QueryFactory.create(PREFIX + construct));
  }

  private static List<Triple> premises(String facts, String construct, String conclusion) {
    return new RuleTrace(graph(facts)).premises(rule(construct), triple(conclusion));
  }

  @Test
  void thePremisesAreTheFactsThatThePatternMatched() {
    assertThat(
            premises(
                ":b :in :c . :a :in :b . :a :name \"A\" . :x :in :y .",
                "CONSTRUCT { ?a :in ?c } WHERE { ?a :in ?b . ?b :in ?c }",
                ":a :in :c ."))
        .containsExactly(triple(":a :in :b ."), triple(":b :in :c ."));
  }

  @Test
  void thereAreNoPremisesWhereTheRuleDoesNotConcludeTheTriple() {
    String facts = ":a :sees :b .";
    String mutual = "CONSTRUCT { ?b :sees ?a } WHERE { ?a :sees ?b }";
    assertThat(premises(facts, mutual, ":a :sees :b .")).isEmpty();
    assertThat(premises(facts, mutual, ":b :hears :a .")).isEmpty();
    assertThat(premises(facts, mutual, ":b :sees :a .")).hasSize(1);
  }

  @Test
  void thePremisesAreThoseOfTheFirstMatch() {
    assertThat(
            premises(
                ":a :in :c . :a :in :b . :b :in :d . :c :in :d .",
                "CONSTRUCT { ?a :in ?c } WHERE { ?a :in ?b . ?b :in ?c }",
                ":a :in :d ."))
        .containsExactly(triple(":a :in :b ."), triple(":b :in :d ."));
  }

  @Test
  void thePremisesOfEachConclusionOfARuleAreFound() {
    assertThat(
            premises(
                ":a :met :b .",
                "CONSTRUCT { ?a :knows ?b . ?b :knows ?a . ?a :is :known } WHERE { ?a :met ?b }",
                ":a :is :known ."))
        .containsExactly(triple(":a :met :b ."));
  }

  @Test
  void aVariableThatStandsTwiceHasOneValue() {
    String self = "CONSTRUCT { ?a :is ?a } WHERE { ?a :sees ?b }";
    assertThat(premises(":a :sees :b .", self, ":a :is :a .")).hasSize(1);
    assertThat(premises(":a :sees :b .", self, ":a :is :b .")).isEmpty();
  }

  @Test
  void thePremisesOfAComputedValueAreFound() {
    String year = "CONSTRUCT { ?a :year ?y } WHERE { ?a :day ?d BIND(SUBSTR(?d, 1, 4) AS ?y) }";
    String facts = ":a :day \"1850-05-03\", \"1851-01-01\" .";
    assertThat(premises(facts, year, ":a :year \"1851\" ."))
        .containsExactly(triple(":a :day \"1851-01-01\" ."));
    assertThat(premises(facts, year, ":a :year \"1852\" .")).isEmpty();
  }

  @Test
  void eachFactIsAPremiseOnce() {
    assertThat(
            premises(
                ":a :sees :b .",
                "CONSTRUCT { ?a :lonely true } WHERE { ?a :sees ?b . ?a :sees ?c"
                    + " OPTIONAL { ?a :name ?n } }",
                ":a :lonely true ."))
        .containsExactly(triple(":a :sees :b ."));
  }
}
