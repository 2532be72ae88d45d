package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class AnswerTranslationTest {

  private static final String NAMES =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      <urn:x-port:leghorn> a <urn:x:Port> ; rdfs:label "Leghorn"@en , "Livorno"@it .
      <urn:x-port:naples> a <urn:x:Port> ; rdfs:label "Naples"@en , "Napoli"@it .
      <urn:x-state:planned> a skos:Concept ; skos:inScheme <urn:x-state> ;
        rdfs:label "planned"@en , "in progetto"@it .
      <urn:x-state:afloat> a skos:Concept ; skos:inScheme <urn:x-state> ;
        rdfs:label "afloat"@en , "in acqua"@it .
      <urn:x-mode:planned> a skos:Concept ; skos:inScheme <urn:x-mode> ;
        rdfs:label "planned"@en , "annunciato"@it .
      <urn:x-mode:denied> a skos:Concept ; skos:inScheme <urn:x-mode> ;
        rdfs:label "denied"@en , "smentito"@it .
      """;

  private static List<String> column(String language, String... terms) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new StringReader(NAMES), null, Lang.TURTLE);
    List<List<Optional<Node>>> rows =
        Arrays.stream(terms)
            .map(term -> List.of(Optional.of(term).filter(t -> !t.isEmpty()).map(SSE::parseNode)))
            .toList();
    return new AnswerTranslation(graph, language)
        .of(rows).stream().map(row -> row.get(0).map(Node::toString).orElse("")).toList();
  }

  @Test
  void aNameIsGivenInTheReadersLanguage() {
    assertThat(column("it", "'Leghorn'@en", "", "'Naples'@en"))
        .containsExactly("\"Livorno\"@it", "", "\"Napoli\"@it");
  }

  @Test
  void aNameWithoutATranslationStaysAsItIs() {
    assertThat(column("it", "'Genoa'@en", "'Naples'@en"))
        .containsExactly("\"Genoa\"@en", "\"Napoli\"@it");
    assertThat(column("fr", "'Naples'@en")).containsExactly("\"Naples\"@en");
  }

  @Test
  void aTermWithoutALanguageStaysAsItIs() {
    assertThat(column("it", "'Naples'", "<urn:x-port:naples>", "3"))
        .containsExactly("\"Naples\"", "urn:x-port:naples", SSE.parseNode("3").toString());
  }

  @Test
  void aColumnInSeveralLanguagesStays() {
    assertThat(column("it", "'Naples'@en", "'Napoli'@it"))
        .containsExactly("\"Naples\"@en", "\"Napoli\"@it");
  }

  @Test
  void aWordWithSeveralMeaningsHasThatOfItsColumn() {
    assertThat(column("it", "'planned'@en", "'afloat'@en")).contains("\"in progetto\"@it");
    assertThat(column("it", "'planned'@en", "'denied'@en")).contains("\"annunciato\"@it");
  }

  @Test
  void aWordWithAnUnknownMeaningStaysAsItIs() {
    assertThat(column("it", "'planned'@en")).containsExactly("\"planned\"@en");
  }
}
