package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionFuseki;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkFuseki;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.Served;

/** What somebody expects who knows Fuseki: its names, its clients, and no way to change a thing. */
class FusekiClientsTest {

  private static final String QUERY =
      "SELECT ?when { <http://ex.org/rose> <http://ex.org/blooms> ?when }";
  private static final Node JUNE = NodeFactory.createURI("http://ex.org/june");

  @RegisterExtension static final Served http = Served.graph(FusekiClientsTest::roses);

  private static DatasetGraph roses() {
    DatasetGraph dataset = NamedGraphExecutor.newStore();
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.add(SSE.parseQuad("(_ <http://ex.org/rose> <http://ex.org/blooms> 'May')"));
          dataset.add(
              SSE.parseQuad(
                  "(<http://ex.org/june> <http://ex.org/rose> <http://ex.org/blooms> 'June')"));
        });
    return dataset;
  }

  private static String dataset() {
    return "http://localhost:" + http.port() + "/vertice";
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vertice", "/vertice/query", "/vertice/sparql"})
  void aQueryIsAnsweredAtEachOfItsNames(String path) throws Exception {
    String form = "application/x-www-form-urlencoded";
    List<Answer> answers =
        List.of(
            http.get(path + "?query=" + Http.encoded(QUERY), "Accept", "text/csv"),
            http.send(
                "POST", path, "format=csv&query=" + Http.encoded(QUERY), "Content-Type", form),
            http.send(
                "POST", path + "?format=csv", QUERY, "Content-Type", "application/sparql-query"));
    for (Answer answer : answers) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.text().lines()).containsExactly("when", "May");
    }
    Answer head = http.send("HEAD", path + "?query=" + Http.encoded(QUERY), "");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("ETag")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vertice", "/vertice/get", "/vertice/data"})
  void graphsAreGivenOutAtEachOfTheirNames(String path) throws Exception {
    assertThat(http.get(path).rdf().stream().count()).isEqualTo(2);
    assertThat(http.get(path + "?default").text()).contains("May").doesNotContain("June");
    Answer june = http.get(path + "?graph=http://ex.org/june", "Accept", "application/n-triples");
    assertThat(june.text()).contains("June").doesNotContain("May");
    assertThat(
            http.get(path + "?graph=http://ex.org/june", "If-None-Match", june.header("ETag"))
                .status())
        .isEqualTo(200);
    assertThat(
            http.get(
                    path + "?graph=http://ex.org/june",
                    "Accept",
                    "application/n-triples",
                    "If-None-Match",
                    june.header("ETag"))
                .status())
        .isEqualTo(304);
    assertThat(http.send("HEAD", path + "?graph=http://ex.org/may", "").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vertice/query", "/vertice/sparql"})
  void whereOnlyQueriesAreAskedTheEndpointDescribesItself(String path) throws Exception {
    assertThat(http.get(path).text()).contains("sd:Service", path + ">");
  }

  @Test
  void aBrowserIsLedFromTheDatasetToItsPages() throws Exception {
    Answer answer = http.get("/vertice", "Accept", "text/html,*/*;q=0.8");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/");
  }

  @Test
  void jenasConnectionsAskAndFetch() {
    for (boolean fuseki : new boolean[] {false, true}) {
      try (RDFConnection connection =
          fuseki
              ? RDFConnectionFuseki.create().destination(dataset()).build()
              : RDFConnection.connect(dataset())) {
        assertThat(connection.queryAsk("ASK { <http://ex.org/rose> <http://ex.org/blooms> 'May' }"))
            .isTrue();
        assertThat(connection.queryConstruct("CONSTRUCT WHERE { ?s ?p ?o }").size()).isEqualTo(1);
        assertThat(connection.fetch().size()).isEqualTo(1);
        assertThat(connection.fetch("http://ex.org/june").size()).isEqualTo(1);
        assertThat(connection.fetchDataset().asDatasetGraph().stream().count()).isEqualTo(2);
      }
    }
  }

  @Test
  void jenasLinksAskAndFetch() {
    for (boolean fuseki : new boolean[] {false, true}) {
      try (RDFLink link =
          fuseki
              ? RDFLinkFuseki.newBuilder().destination(dataset()).build()
              : RDFLinkHTTP.newBuilder().destination(dataset()).build()) {
        link.querySelect(
            QueryFactory.create(QUERY),
            row -> assertThat(row.get("when").getLiteralLexicalForm()).isEqualTo("May"));
        assertThat(link.get(JUNE).size()).isEqualTo(1);
        assertThat(link.getDataset().stream().count()).isEqualTo(2);
        assertThatThrownBy(() -> link.update("CLEAR ALL")).hasMessageContaining("403");
        assertThatThrownBy(() -> link.clearDataset()).hasMessageContaining("403");
        assertThatThrownBy(
                () ->
                    link.put(
                        JUNE, SSE.parseGraph("(graph (<http://ex.org/a> <http://ex.org/b> 1))")))
            .hasMessageContaining("405");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /vertice, text/turtle, 405",
    "PUT, /vertice?default, text/turtle, 405",
    "PUT, /vertice?graph=http://ex.org/june, text/turtle, 405",
    "PATCH, /vertice, application/rdf-patch, 405",
    "DELETE, /vertice, '', 405",
    "DELETE, /vertice?default, '', 405",
    "DELETE, /vertice/get?default, '', 405",
    "PUT, /vertice/data?default, text/turtle, 405",
    "POST, /vertice/data?default, text/turtle, 405",
    "POST, /vertice/get?default, text/turtle, 405",
    "POST, /vertice, text/turtle, 415",
    "POST, /vertice, application/n-quads, 415",
    "POST, /vertice, multipart/form-data; boundary=x, 415",
    "POST, /vertice, application/sparql-update, 403",
    "POST, /vertice?update=CLEAR+ALL, application/x-www-form-urlencoded, 403",
    "GET, /vertice?update=CLEAR+ALL, '', 403",
    "GET, /vertice?request=CLEAR+ALL, '', 400",
    "POST, /vertice/query, application/sparql-update, 403",
    "POST, /vertice/update, application/sparql-update, 405",
    "GET, /vertice/update?update=CLEAR+ALL, '', 404",
    "POST, /vertice/upload, multipart/form-data; boundary=x, 405",
    "POST, /vertice/patch, application/rdf-patch, 405",
    "POST, /vertice/shacl, text/turtle, 405",
    "POST, /vertice/prefixes?prefix=x&uri=urn:x, '', 405"
  })
  void nothingThatWritesIsAnswered(String method, String path, String type, int status)
      throws Exception {
    String body = "<http://ex.org/rose> <http://ex.org/blooms> 'never' .";
    Answer answer =
        type.isEmpty()
            ? http.send(method, path, method.equals("POST") ? body : "")
            : http.send(method, path, body, "Content-Type", type);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Allow").isEmpty()).isEqualTo(status != 405);
    assertThat(http.get("/vertice").text()).contains("May", "June").doesNotContain("never");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server", "datasets", "datasets/vertice", "stats", "stats/vertice", "status", "backup",
        "backup/vertice", "backups", "backups-list", "compact/vertice", "tasks", "sleep", "reload",
        "logs", "shutdown", "validate/query", "mgt"
      })
  void noAdministrationIsReached(String operation) throws Exception {
    assertThat(http.get("/$/" + operation).status()).isEqualTo(404);
    for (String method : List.of("POST", "PUT", "DELETE")) {
      assertThat(http.send(method, "/$/" + operation, "").status()).isEqualTo(405);
    }
  }

  @Test
  void pingAndCountersAreWhereFusekisOperatorsLookForThem() throws Exception {
    Answer ping = http.get("/$/ping");
    assertThat(ping.status()).isEqualTo(200);
    assertThat(ping.text()).matches("\\d{4}-\\d\\d-\\d\\dT.*\\s*");
    http.ask("ASK {}");
    for (String path : List.of("/$/metrics", "/metrics")) {
      assertThat(http.get(path).text())
          .containsPattern("fuseki_requests_good\\{dataset=\"/vertice\",[^}]*endpoint=\"sparql\"")
          .contains("vertice_requests_seconds_count", "jvm_memory_used_bytes");
    }
  }

  @Test
  void aRefusedQueryIsCountedAsABadRequest() throws Exception {
    double before = bad();
    assertThat(http.get("/vertice/query?query=SELECT").status()).isEqualTo(400);
    assertThat(bad()).isEqualTo(before + 1);
  }

  private static double bad() throws Exception {
    return http.get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith("fuseki_requests_bad{"))
        .filter(line -> line.contains("endpoint=\"query\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  @Test
  void theAddressOfTheDatasetHasTheLimitsOfTheOthers() throws Exception {
    String tooLong = "query=" + Http.encoded(QUERY) + "&x=" + "y".repeat(1 << 20);
    for (String path : List.of("/vertice", "/vertice/query", "/vertice/sparql")) {
      Answer answer =
          http.send("POST", path, tooLong, "Content-Type", "application/x-www-form-urlencoded");
      assertThat(answer.status()).isEqualTo(413);
    }
  }
}
