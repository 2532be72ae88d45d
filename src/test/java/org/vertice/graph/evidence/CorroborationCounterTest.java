package org.vertice.graph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.vertice.graph.claim.Claim;

/** By how many documents and origins a fact is stated. */
class CorroborationCounterTest {

  private static final String FACT = ":alba :keeper :anna";

  private final Sources sources = new Sources();

  private void claim(String name, String described) {
    sources.claim(name, "vt:modality :asserted ; " + described, FACT);
  }

  private List<Corroboration> counted() {
    sources.accepted();
    List<Corroboration> all = new ArrayList<>();
    new CorroborationCounter(sources.dataset()).count(sources.claims(), all::add);
    return all;
  }

  private Corroboration only() {
    List<Corroboration> all = counted();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void eachDocumentCountsOnce() {
    claim("a", "vt:source :diary");
    claim("b", "vt:source :diary");
    claim("c", "vt:source :gazette");
    assertThat(only().documents()).isEqualTo(2);
    assertThat(Sources.names(only().claims())).containsExactly("a", "b", "c");
  }

  @Test
  void twoDocumentsThatNameOneOriginAreOneOrigin() {
    claim("a", "vt:source :diary ; vt:attributedTo :agency");
    claim("b", "vt:source :gazette ; vt:attributedTo :agency");
    assertThat(only().documents()).isEqualTo(2);
    assertThat(only().origins()).isEqualTo(1);
    assertThat(only().namedOrigins()).isEqualTo(1);
  }

  @Test
  void aDocumentThatNamesNoOriginIsItsOwn() {
    claim("a", "vt:source :diary");
    claim("b", "vt:source :gazette ; vt:attributedTo :agency, :keeper");
    assertThat(only().origins()).isEqualTo(3);
    assertThat(only().namedOrigins()).isEqualTo(2);
  }

  @Test
  void onlyAcceptedFactsAreCounted() {
    claim("a", "vt:source :diary");
    sources.claim("b", "vt:modality :alleged ; vt:source :letter", FACT);
    sources.claim("c", "vt:modality :asserted ; vt:rank rank:deprecated ; vt:source :error", FACT);
    assertThat(Sources.names(only().claims())).containsExactly("a");
  }

  @Test
  void classesAreNotCounted() {
    sources.claim("a", ":alba a :Lighthouse ; :keeper :anna");
    assertThat(only().fact().getPredicate()).isEqualTo(Sources.thing("keeper"));
  }

  @Test
  void aValueReplacedByABetterRankedOneIsNotCounted() {
    claim("a", "vt:source :diary");
    sources.claim(
        "b",
        "vt:modality :asserted ; vt:rank rank:preferred ; vt:source :gazette",
        ":alba :keeper :bruno");
    assertThat(only().fact().getObject()).isEqualTo(Sources.thing("bruno"));
  }

  @Test
  void claimsOfDifferentScopeDoNotCorroborateEachOther() {
    claim("a", "vt:source :diary");
    claim("b", "vt:source :gazette");
    claim("c", "vt:source :letter");
    sources.say(":s a vt:ScopeDifference ; vt:involves :a, :b .");
    assertThat(Sources.names(only().claims())).containsExactly("a", "c");
    assertThat(only().documents()).isEqualTo(2);
  }

  @Test
  void factsComeInTheOrderOfTheClaims() {
    for (int i = 9; i > 0; i--) {
      sources.claim("c" + i, ":light%d :keeper :anna".formatted(i));
    }
    assertThat(counted())
        .extracting(each -> Sources.shown(each.fact().getSubject()))
        .containsExactly(
            "light1", "light2", "light3", "light4", "light5", "light6", "light7", "light8",
            "light9");
  }

  @Test
  void aCorroborationIsDescribedWhole() {
    claim("a", "vt:source :diary");
    claim("b", "vt:source :gazette ; vt:attributedTo :agency");
    claim("c", "vt:source :gazette ; vt:attributedTo :agency");
    Graph graph = GraphFactory.createDefaultGraph();
    EvidenceGraphs.add(only(), graph);
    String name = graph.find().next().getSubject().getURI();
    assertThat(name).matches("https://w3id\\.org/vertice/fact/[0-9a-f]+");
    assertThat(
            graph.isIsomorphicWith(
                RDFParser.fromString(
                        """
                        PREFIX : <https://example.org/>
                        PREFIX vt: <https://w3id.org/vertice/claims#>
                        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                        <%s> a vt:Fact ;
                          rdf:subject :alba ; rdf:predicate :keeper ; rdf:object :anna ;
                          vt:documentCount 2 ; vt:originCount 2 ; vt:namedOriginCount 1 ;
                          vt:statedBy :a, :b, :c .
                        """
                            .formatted(name),
                        Lang.TURTLE)
                    .toGraph()))
        .isTrue();
  }

  @Test
  void theNameOfAFactDependsOnTheTripleOnly() {
    claim("a", "vt:source :diary");
    Corroboration one = only();
    Corroboration other = new Corroboration(one.fact(), List.<Claim>of(), 5, 4, 3);
    assertThat(name(other)).isEqualTo(name(one));
  }

  private static String name(Corroboration counted) {
    Graph graph = GraphFactory.createDefaultGraph();
    EvidenceGraphs.add(counted, graph);
    return graph.find().next().getSubject().getURI();
  }
}
