package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.RealTables;
import org.vertice.web.Served;

/** What a graph's own IRI leads to, and by which names dataset and files go. */
class GraphsAndNamesTest {

  private static final String BASE = "https://w3id.org/vertice/";

  @RegisterExtension static final Served http = Served.realTables();

  private final DatasetGraph dataset = RealTables.snapshot().dataset();

  private Set<Triple> held(String graph) {
    return Txn.calculateRead(
        dataset,
        () -> new HashSet<>(dataset.getGraph(NodeFactory.createURI(graph)).find().toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "rdf", "jsonld", "trig", "nq"})
  void theIriOfAGraphLeadsToWhatItHoldsInEveryForm(String form) throws Exception {
    for (String name : List.of("graph/corroboration", "graph/disagreements")) {
      Set<Triple> shown =
          http.get("/data/" + name + "." + form).rdf().stream()
              .map(quad -> quad.asTriple())
              .collect(Collectors.toSet());
      assertThat(held(BASE + name)).isNotEmpty().isSubsetOf(shown);
    }
  }

  @Test
  void whatAClaimSaysAndIsNotAcceptedIsInNoFormWithoutGraphs() throws Exception {
    List<Node> claims =
        Txn.calculateRead(
            dataset,
            () -> {
              Graph facts = dataset.getDefaultGraph();
              return facts
                  .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.CLAIM)
                  .mapWith(Triple::getSubject)
                  .filterKeep(
                      claim ->
                          dataset.getGraph(claim).find().toList().stream()
                              .noneMatch(facts::contains))
                  .toList();
            });
    assertThat(claims).isNotEmpty();
    String claim = claims.get(0).getURI();
    Graph shown =
        http.get("/data/" + claim.substring(BASE.length()) + ".ttl").rdf().getDefaultGraph();
    assertThat(shown.isEmpty()).isFalse();
    assertThat(held(claim)).isNotEmpty().noneMatch(shown::contains);
  }

  @Test
  void theDatasetHasOneTitleAndOneDescriptionInEachLanguageThoseOfTheHomePage() throws Exception {
    Graph description = http.get("/.well-known/void").rdf().getDefaultGraph();
    Node self =
        NodeFactory.createURI("http://localhost:" + http.port() + "/.well-known/void#dataset");
    for (Node property : List.of(DCTerms.title.asNode(), DCTerms.description.asNode())) {
      List<Node> texts =
          description.find(self, property, Node.ANY).mapWith(Triple::getObject).toList();
      assertThat(texts).extracting(Node::getLiteralLanguage).containsExactlyInAnyOrder("en", "it");
      for (Node text : texts) {
        assertThat(http.get("/?lang=" + text.getLiteralLanguage()).page().select("header").text())
            .contains(text.getLiteralLexicalForm());
      }
    }
  }

  @Test
  void everyFileHasARegisteredMediaType() throws Exception {
    assertThat(http.get("/download/vertice.jsonld").type()).isEqualTo("application/ld+json");
    assertThat(http.get("/.well-known/void", "Accept", "text/turtle").text())
        .contains("media-types/application/ld+json")
        .doesNotContain("media-types/x/");
    assertThat(http.get("/").text())
        .contains("\"encodingFormat\":\"application/ld+json\"")
        .doesNotContain("\"encodingFormat\":\"x/");
  }
}
