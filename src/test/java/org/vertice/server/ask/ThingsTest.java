package org.vertice.server.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class ThingsTest {

  private static final String FACTS =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      <urn:x-log:mate> dcterms:identifier "mate" ; rdfs:label "the mate's log"@en .
      <urn:x-rank:mate> rdfs:label "mate"@en , "nostromo"@it .
      <urn:x-ship:alma> rdfs:label "Alma"@en .
      <urn:x-quay:alma> rdfs:label "Alma"@en .
      <urn:x-ship:vela> rdfs:label "Vela"@en , "Vela"@it .
      """;

  private static Optional<String> named(String text, String language) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new StringReader(FACTS), "urn:x-base:", Lang.TURTLE);
    return new Things(graph, language)
        .of(NodeFactory.createLiteralString(text))
        .map(thing -> thing.getURI());
  }

  @Test
  void aNameOfOneThingStandsForIt() {
    assertThat(named("Vela", "en")).contains("urn:x-ship:vela");
  }

  @Test
  void aNameIsLookedForInTheReadersLanguage() {
    assertThat(named("nostromo", "it")).contains("urn:x-rank:mate");
    assertThat(named("nostromo", "en")).isEmpty();
  }

  @Test
  void aNameOfTwoThingsStandsForNone() {
    assertThat(named("Alma", "en")).isEmpty();
  }

  @Test
  void anIdentifierStandsForItsThingThoughAnotherHasItAsAName() {
    assertThat(named("mate", "en")).contains("urn:x-log:mate");
  }
}
