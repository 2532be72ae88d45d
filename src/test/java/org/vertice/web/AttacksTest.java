package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.Http.Answer;

/** A graph and clients that mean harm. */
class AttacksTest {

  private static final String MARKUP = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

  @RegisterExtension
  static final Served http =
      Served.graph(
          new ServerSetup().baseIri("http://ex.org/g/").options(), AttacksTest::hostileGraph);

  private static DatasetGraph hostileGraph() {
    DatasetGraph dataset = NamedGraphExecutor.newStore();
    Txn.executeWrite(
        dataset,
        () -> {
          for (String graph : List.of(Quad.defaultGraphIRI.getURI(), "http://ex.org/g/claim")) {
            for (String thing : List.of("http://ex.org/g/thing", "http://ex.org/g/claim")) {
              add(dataset, graph, thing, RDFS.label.getURI());
              add(dataset, graph, thing, VerticeVocabulary.PASSAGE.getURI());
            }
          }
          dataset.add(
              new Quad(
                  Quad.defaultGraphIRI,
                  NodeFactory.createURI("http://ex.org/g/claim"),
                  RDF.type.asNode(),
                  VerticeVocabulary.CLAIM));
          dataset.add(
              new Quad(
                  Quad.defaultGraphIRI,
                  NodeFactory.createURI("http://ex.org/g/thing"),
                  RDFS.seeAlso.asNode(),
                  NodeFactory.createURI("javascript:alert(1)")));
        });
    return dataset;
  }

  private static void add(DatasetGraph dataset, String graph, String thing, String property) {
    dataset.add(
        new Quad(
            NodeFactory.createURI(graph),
            NodeFactory.createURI(thing),
            NodeFactory.createURI(property),
            NodeFactory.createLiteralString(MARKUP)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/page/thing",
        "/page/claim",
        "/vertice/sparql?output=html&query=SELECT%20*%20%7B%20?s%20?p%20?o%20%7D",
        "/vertice/sparql?output=html&query=CONSTRUCT%20WHERE%20%7B%20?s%20?p%20?o%20%7D",
        "/vertice/sparql?query=%3Cscript%3Ealert(1)%3C/script%3E",
        "/page?iri=%3Cscript%3Ealert(1)%3C/script%3E",
        "/%3Cscript%3Ealert(1)%3C/script%3E",
        "/query/%3Cscript%3Ealert(1)%3C/script%3E",
        "/api/%3Cscript%3Ealert(1)%3C/script%3E",
        "/download/%3Cscript%3Ealert(1)%3C/script%3E",
        "/vertice/data?graph=%3Cscript%3Ealert(1)%3C/script%3E"
      })
  void noMarkupOfTheDataOrTheAddressRuns(String path) throws Exception {
    Answer answer = http.get(path, "Accept", "text/html");
    if (answer.type().equals("text/html")) {
      assertThat(Jsoup.parse(answer.text()).select("script:not([type]), img, [onerror]")).isEmpty();
      assertThat(Jsoup.parse(answer.text()).select("a[href^=javascript]")).isEmpty();
    }
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/download/..%2f..%2fetc%2fpasswd",
        "/download/%2e%2e/%2e%2e/etc/passwd",
        "/data/..%2f..%2f..%2fetc%2fpasswd",
        "/page/....//....//etc/passwd",
        "/query/..%5c..%5cwindows",
        "/api/..%00",
        "/assets/x/..%2f..%2fpom.xml",
        "/vertice/data/..%2f..%2fpom.xml"
      })
  void noAddressLeadsToAFile(String path) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
      socket.setSoTimeout(10_000);
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("root:", "<project");
    }
  }

  @Test
  void noAddressAddsAHeader() throws Exception {
    for (String path :
        List.of(
            "/page?iri=x%0d%0aX-Evil:%201",
            "/thing%0d%0aX-Evil:%201",
            "/api/x%0d%0aX-Evil:%201?page=1%0d%0aX-Evil:%201",
            "/vertice/sparql?query=ASK%7B%7D&output=x%0d%0aX-Evil:%201")) {
      assertThat(http.get(path).header("X-Evil")).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:org.apache.jena.sparql.function.library.version>() AS ?v) {}",
        "SELECT (<java:java.lang.System>() AS ?v) {}",
        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.version> ?v }",
        "SELECT (<http://jena.apache.org/ARQ/js#f>(1) AS ?v) {}"
      })
  void noQueryRunsCodeThatItNames(String query) throws Exception {
    Answer answer = http.ask(query, "Accept", "text/csv");
    assertThat(answer.status()).isIn(200, 400);
    assertThat(answer.text()).doesNotContain("5.6.0");
  }
}
