package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class NameResolverTest {

  private static final String FACTS =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      <urn:x-claim:2#passage> oa:hasSource <urn:x-log:mate> ; rdfs:label "at anchor … till noon" .
      <urn:x-claim:1#passage> oa:hasSource <urn:x-log:mate> ; rdfs:label "at anchor … till noon" .
      <urn:x-claim:3#passage> oa:hasSource <urn:x-log:mate> ; rdfs:label "under sail … at dusk" .
      <urn:x-claim:4#passage> oa:hasSource <urn:x-log:cook> ; rdfs:label "under sail … at dusk" .
      <urn:x-log:mate> dcterms:identifier "mate" ; rdfs:label "the mate's log"@en .
      <urn:x-rank:mate> rdfs:label "mate"@en , "nostromo"@it .
      <urn:x-ship:alma> rdfs:label "Alma"@en .
      <urn:x-quay:alma> rdfs:label "Alma"@en .
      <urn:x-ship:vela> rdfs:label "Vela"@en , "Vela"@it .
      """;

  private static Optional<String> named(String text, String language) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new StringReader(FACTS), "urn:x-base:", Lang.TURTLE);
    return new NameResolver(graph, language)
        .of(NodeFactory.createLiteralString(text))
        .map(thing -> thing.getURI());
  }

  @Test
  void aNameOfOneThingIsResolvedToIt() {
    assertThat(named("Vela", "en")).contains("urn:x-ship:vela");
  }

  @Test
  void aNameIsSearchedInTheReadersLanguage() {
    assertThat(named("nostromo", "it")).contains("urn:x-rank:mate");
    assertThat(named("nostromo", "en")).isEmpty();
  }

  @Test
  void aNameOfTwoThingsIsNotResolved() {
    assertThat(named("Alma", "en")).isEmpty();
  }

  @Test
  void anIdentifierGoesBeforeANameOfAnotherThing() {
    assertThat(named("mate", "en")).contains("urn:x-log:mate");
  }

  @Test
  void aPassageThatTwoClaimsCiteIsOnePassage() {
    assertThat(named("at anchor … till noon", "en")).contains("urn:x-claim:1#passage");
  }

  @Test
  void theSameWordsInTwoDocumentsAreTwoPassages() {
    assertThat(named("under sail … at dusk", "en")).isEmpty();
  }
}
