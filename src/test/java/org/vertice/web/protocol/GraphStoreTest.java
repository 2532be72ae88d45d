package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.web.Http.Answer;
import org.vertice.web.Served;
import org.vertice.web.ServerSetup;

/** The reading side of the Graph Store HTTP Protocol, and the refusal of the other one. */
class GraphStoreTest {

  private static final String DATA = "/vertice/data";

  @RegisterExtension
  static final Served http =
      Served.graph(
          new ServerSetup().baseIri("https://w3id.org/vertice/").options(),
          () ->
              SSE.parseDatasetGraph(
                  """
                  (dataset
                    (graph (triple <http://ex.org/rose> <http://ex.org/blooms> 'May'))
                    (graph <http://ex.org/june>
                      (triple <http://ex.org/rose> <http://ex.org/blooms> 'June'))
                    (graph <https://w3id.org/vertice/claim/c1>
                      (triple <http://ex.org/rose> <http://ex.org/blooms> 'July')))
                  """));

  @ParameterizedTest
  @CsvSource({
    "?default, text/turtle, May, text/turtle",
    "?default, */*, May, text/turtle",
    "?default, application/rdf+xml, May, application/rdf+xml",
    "?default, application/ld+json, May, application/ld+json",
    "?default, application/n-triples, May, application/n-triples",
    "?default=, application/trig, May, application/trig",
    "?graph=http://ex.org/june, text/turtle, June, text/turtle",
    "?graph=http://ex.org/june&format=nt, image/png, June, application/n-triples",
    "?graph=https://w3id.org/vertice/claim/c1, text/turtle, July, text/turtle",
    "?graph=claim/c1, text/turtle, July, text/turtle",
    "/claim/c1, text/turtle, July, text/turtle",
    "'', text/turtle, May, text/turtle",
    "'', application/n-triples, May, application/n-triples"
  })
  void aGraphIsGivenOut(String address, String accept, String month, String type) throws Exception {
    Answer answer = http.get(DATA + address, "Accept", accept);
    assertThat(answer.rdf().stream().map(quad -> quad.getObject().getLiteralLexicalForm()))
        .containsExactly(month);
    assertThat(answer.type()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, application/trig",
    "application/n-quads, application/n-quads",
    "application/trig, application/trig",
    "application/ld+json, application/ld+json"
  })
  void withoutANameEverythingIsGivenOut(String accept, String type) throws Exception {
    Answer answer = http.get(DATA, "Accept", accept);
    assertThat(answer.type()).isEqualTo(type);
    assertThat(answer.rdf().stream().count()).isEqualTo(3);
  }

  @Test
  void headShowsWhetherAGraphExists() throws Exception {
    Answer there = http.send("HEAD", DATA + "?graph=http://ex.org/june", "");
    assertThat(there.status()).isEqualTo(200);
    assertThat(there.type()).isEqualTo("text/turtle");
    assertThat(there.header("ETag")).isNotEmpty();
    assertThat(http.send("HEAD", DATA + "?graph=http://ex.org/may", "").status()).isEqualTo(404);
  }

  @Test
  void aKnownGraphIsNotSentAgain() throws Exception {
    String tag = http.get(DATA + "?graph=http://ex.org/june").header("ETag");
    assertThat(http.get(DATA + "?graph=http://ex.org/june", "If-None-Match", tag).status())
        .isEqualTo(304);
    assertThat(http.get(DATA + "?default", "If-None-Match", tag).status()).isEqualTo(200);
    assertThat(
            http.get(DATA + "?graph=http://ex.org/june&format=nt", "If-None-Match", tag).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ?graph=http://ex.org/may, 404, no graph http://ex.org/may",
    "GET, /claim/c2, 404, claim/c2",
    "GET, ?default&graph=http://ex.org/june, 400, Name one graph",
    "GET, ?graph=http://ex.org/june&graph=http://ex.org/may, 400, more than once",
    "GET, ?graf=http://ex.org/june, 400, no parameter graf",
    "GET, ?default&format=csv, 406, text/turtle",
    "PUT, ?default, 405, read",
    "POST, ?graph=http://ex.org/june, 405, read",
    "PATCH, ?graph=http://ex.org/june, 405, read",
    "DELETE, ?graph=http://ex.org/june, 405, read",
    "DELETE, '', 405, read"
  })
  void whatIsWrongIsSaidInASentence(String method, String address, int status, String words)
      throws Exception {
    Answer answer = http.send(method, DATA + address, "", "Content-Type", "text/turtle");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("text/plain");
    assertThat(answer.text()).contains(words);
    assertThat(answer.header("Allow")).isEqualTo(status == 405 ? "GET, HEAD, OPTIONS" : "");
  }
}
