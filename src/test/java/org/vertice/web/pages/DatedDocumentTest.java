package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class DatedDocumentTest {

  private static final String PREFIXES =
      """
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX : <urn:>
      """;

  private static List<DatedDocument> of(String turtle, Map<String, Integer> claims) {
    Graph facts = RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
    return DatedDocument.newestFirst(
        claims.entrySet().stream()
            .map(
                each ->
                    new GraphSummary.Count(
                        NodeFactory.createURI("urn:" + each.getKey()), each.getValue()))
            .toList(),
        facts);
  }

  private static List<String> names(List<DatedDocument> documents) {
    return documents.stream().map(each -> each.document().getURI().substring(4)).toList();
  }

  @Test
  void theNewestComesFirstHoweverFewItsClaims() {
    assertThat(
            names(
                of(
                    ":old dct:date \"2024-06\" . :new dct:issued \"2025-09-03\" .",
                    Map.of("old", 90, "new", 1))))
        .containsExactly("new", "old");
  }

  @Test
  void documentsWithoutADateComeLast() {
    List<DatedDocument> found = of(":old dct:created \"1961\" .", Map.of("none", 90, "old", 1));
    assertThat(names(found)).containsExactly("old", "none");
    assertThat(found.get(1).date()).isEmpty();
  }

  @Test
  void ofTheSameDateTheOneWithMoreClaimsComesFirst() {
    assertThat(names(of(":a dct:date \"2025\" . :b dct:date \"2025\" .", Map.of("a", 1, "b", 2))))
        .containsExactly("b", "a");
  }

  @Test
  void aPropertyOfTheTopicIsADateIfItsOntologySaysSo() {
    String ontology = ":posted rdfs:subPropertyOf :sent . :sent rdfs:subPropertyOf dct:date . ";
    assertThat(of(ontology + ":a :posted \"2025-08\" .", Map.of("a", 1)).get(0).date())
        .isEqualTo(Optional.of("2025-08"));
    assertThat(of(":a :posted \"2025-08\" .", Map.of("a", 1)).get(0).date()).isEmpty();
  }

  @Test
  void aCircleOfSubpropertiesEnds() {
    String circle = ":p rdfs:subPropertyOf dct:date . dct:date rdfs:subPropertyOf :p . ";
    assertThat(of(circle + ":a :p \"2025\" .", Map.of("a", 1)).get(0).date()).contains("2025");
  }
}
