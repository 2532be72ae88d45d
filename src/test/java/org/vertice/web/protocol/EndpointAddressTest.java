package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.Served;

/** What a client gets that is given the endpoint's address and nothing else. */
class EndpointAddressTest {

  private static final String COMUNICA =
      "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,"
          + "application/n-triples;q=0.8,text/turtle;q=0.6,application/rdf+xml;q=0.5,"
          + "application/json;q=0.45,text/n3;q=0.35,application/xml;q=0.3,image/svg+xml;q=0.3,"
          + "text/xml;q=0.3,text/html;q=0.2,application/xhtml+xml;q=0.18";
  private static final String RAPTOR =
      "application/rdf+xml, text/rdf;q=0.6, application/n-triples, text/plain;q=0.1, text/turtle,"
          + " application/x-turtle, application/turtle, text/n3;q=0.3, text/html;q=0.2,"
          + " application/xhtml+xml;q=0.4, text/html;q=0.6, application/xhtml+xml;q=0.8, */*;q=0.1";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  @RegisterExtension
  static final Served http =
      Served.graph(
          () ->
              SSE.parseDatasetGraph(
                  "(dataset (graph (triple <http://ex.org/rose> <http://ex.org/blooms> 'May')))"));

  static Stream<String> clients() {
    return Stream.of(COMUNICA, RAPTOR, "text/turtle,text/html;q=0.2", "application/rdf+xml", "*/*");
  }

  @ParameterizedTest
  @MethodSource("clients")
  void clientsThatPreferRdfGetTheDescription(String accept) throws Exception {
    for (String address :
        List.of("/vertice/sparql", "/vertice/query", "/vertice/sparql/", "/vertice/query/")) {
      String endpoint = "http://localhost:" + http.port() + address.replaceFirst("/$", "");
      Answer answer = http.get(address, "Accept", accept);
      assertThat(answer.status()).as(address).isEqualTo(200);
      String names =
          "(<%1$s> <http://www.w3.org/ns/sparql-service-description#endpoint> <%1$s>)"
              .formatted(endpoint);
      assertThat(answer.rdf().getDefaultGraph().contains(SSE.parseTriple(names))).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("clients")
  void clientsThatPreferRdfGetTheGraphsOfTheDataset(String accept) throws Exception {
    Answer answer = http.get("/vertice", "Accept", accept);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.rdf().getDefaultGraph().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {BROWSER, "text/html, application/xhtml+xml, */*", "text/html"})
  void aBrowserIsLedToAPage(String accept) throws Exception {
    for (String address : List.of("/vertice", "/vertice/sparql", "/vertice/query")) {
      Answer answer = http.get(address, "Accept", accept);
      assertThat(answer.status()).as(address).isEqualTo(303);
      assertThat(answer.header("Vary")).contains("Accept");
      assertThat(http.get(answer.header("Location")).type()).isEqualTo("text/html");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/vertice/sparql/",
    "/vertice/query/",
    "/vertice/",
    "/vertice/sparql",
    "/vertice/query",
    "/vertice"
  })
  void aSlashAtTheEndOfTheAddressChangesNothing(String address) throws Exception {
    String query = "SELECT ?when { ?rose ?blooms ?when }";
    String form = "application/x-www-form-urlencoded";
    for (Answer answer :
        List.of(
            http.get(address + "?query=" + Http.encoded(query), "Accept", "text/csv"),
            http.send(
                "POST",
                address,
                "query=" + Http.encoded(query),
                "Content-Type",
                form,
                "Accept",
                "text/csv"),
            http.send(
                "POST",
                address,
                query,
                "Content-Type",
                "application/sparql-query",
                "Accept",
                "text/csv"))) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.text()).isEqualTo("when\r\nMay\r\n");
    }
    Answer update = http.send("POST", address, "update=CLEAR+ALL", "Content-Type", form);
    assertThat(update.status()).isBetween(400, 405);
    assertThat(http.send("OPTIONS", address, "").header("Allow")).contains("POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vertice/data/", "/vertice/get/", "/vertice/data", "/vertice/get"})
  void aSlashAtTheEndOfTheGraphsChangesNothing(String address) throws Exception {
    Answer answer = http.get(address + "?default", "Accept", "text/turtle");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Served.parsed(answer.text(), Lang.TURTLE).getDefaultGraph().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vertice/sparql/x", "/vertice/none", "/vertice/update", "/vertice//"})
  void whatIsNoAddressOfTheDatasetIsNotFound(String address) throws Exception {
    assertThat(http.get(address).status()).isIn(400, 404);
  }
}
