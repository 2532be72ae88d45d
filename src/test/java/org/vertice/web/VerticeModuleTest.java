package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.export.SelfDescription;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.Http.Answer;
import org.vertice.web.http.Snapshot;

/** A Fuseki of somebody else with the module: datasets of claims have pages, others have none. */
class VerticeModuleTest {

  private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String CLAIM =
      "<https://example.org/sea/claim/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
          + " <https://w3id.org/vertice/claims#Claim> .\n";
  private static final String SHIP =
      "<https://example.org/sea/ship/1> <http://www.w3.org/2000/01/rdf-schema#label> \"%s\" .\n"
          + "<https://example.org/sea/ship/1> <http://ex.org/in> \"1887\""
          + " <https://example.org/sea/claim/1> .\n";

  private static FusekiServer fuseki;
  private static Http http;

  @BeforeAll
  static void start() {
    DatasetGraph closed = claims("Alma");
    fuseki =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(FusekiModules.create(new VerticeModule()))
            .add("/facts", real())
            .add("/tdb/two", DatabaseMgr.createDatasetGraph())
            .add("/ships", claims("Alma"))
            .add(
                "/plain",
                SSE.parseDatasetGraph("(dataset (graph (<http://e.org/a> <http://e.org/b> 1)))"))
            .add(
                "/closed",
                DataService.newBuilder(closed)
                    .addEndpoint(Operation.Query, "sparql", Auth.policyAllowSpecific("anna")))
            .add("/unasked", DataService.newBuilder(closed).addEndpoint(Operation.GSP_R, "data"))
            .build()
            .start();
    http = new Http(fuseki.getHttpPort());
  }

  @AfterAll
  static void stop() {
    fuseki.stop();
  }

  /** As a push leaves it. */
  private static DatasetGraph real() {
    Snapshot tables = RealTables.snapshot();
    DatasetGraph copy = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        copy,
        () ->
            Txn.executeRead(
                tables.dataset(),
                () -> {
                  tables.dataset().stream().forEach(copy::add);
                  SelfDescription.addTo(
                      copy, tables.queries(), tables.dataset().prefixes().getMapping());
                }));
    return copy;
  }

  private static DatasetGraph claims(String ship) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.add(
              SSE.parseQuad(
                  "(_ <https://example.org/sea/claim/1>"
                      + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                      + " <https://w3id.org/vertice/claims#Claim>)"));
          dataset.add(
              SSE.parseQuad(
                  "(_ <https://example.org/sea/ship/1>"
                      + " <http://www.w3.org/2000/01/rdf-schema#label> '"
                      + ship
                      + "')"));
          SelfDescription.addTo(dataset, new QueryLibrary(List.of()), Map.of());
        });
    return dataset;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/timeline",
        "/network",
        "/map",
        "/sources",
        "/disagreements",
        "/ontology",
        "/search?q=Putin",
        "/query",
        "/query?query=SELECT+*+%7B+%3Fs+a+%3Ftype+%7D+LIMIT+3",
        "/query/treaty-year",
        "/query/timeline",
        "/page/id/treaty/partnership-2024"
      })
  void aDatasetOfClaimsHasItsPages(String path) throws Exception {
    Document page = http.get("/facts" + path, "Accept", HTML).page();
    assertThat(page.select("main").text()).isNotEmpty();
    Set<String> own = new LinkedHashSet<>();
    for (Element each : page.select("[href], [src], [action], [data-terms], [data-completes]")) {
      for (String attribute : List.of("href", "src", "action", "data-terms", "data-completes")) {
        String address = each.attr(attribute);
        if (address.startsWith("/")) {
          assertThat(address).startsWith("/facts");
          own.add(address.replaceFirst("#.*", ""));
        }
      }
    }
    assertThat(own).hasSizeGreaterThan(5);
    for (String address : own.stream().limit(60).toList()) {
      Answer answer = http.get(address, "Accept", HTML);
      assertThat(answer.status()).as(address).isIn(200, 303);
      if (answer.status() == 303) {
        assertThat(answer.header("Location")).startsWith("/facts/");
      }
    }
  }

  @Test
  void theDatasetsAddressLeadsReadersToThePages() throws Exception {
    Answer answer = http.get("/facts", "Accept", HTML);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/facts/");
    assertThat(http.get("/facts/", "Accept", HTML).page().select("h1").text()).isNotEmpty();
  }

  @Test
  void savedQueriesTravelWithParametersLanguagesAndViews() throws Exception {
    String open = http.get("/facts/api/openapi.json").text();
    for (String name :
        RealTables.snapshot().queries().queries().stream().map(q -> q.name()).toList()) {
      assertThat(open).contains("/api/" + name + "\"");
    }
    assertThat(open).contains("http://localhost:" + fuseki.getHttpPort() + "/facts");
    Answer rows = http.get("/facts/api/who-said?word=nazismo", "Accept", "text/csv");
    assertThat(rows.status()).as(rows.text()).isEqualTo(200);
    assertThat(rows.text().lines().count()).isGreaterThan(1);
    String title = RealTables.snapshot().queries().find("treaty-year").orElseThrow().title("it");
    assertThat(
            http.get("/facts/query/treaty-year?lang=it", "Accept", HTML).page().select("h1").text())
        .isEqualTo(title);
    assertThat(http.get("/facts/timeline", "Accept", HTML).page().select("svg")).isNotEmpty();
  }

  @Test
  void thingsAreLinkedData() throws Exception {
    Answer page = http.get("/facts/id/treaty/partnership-2024", "Accept", HTML);
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.header("Location")).isEqualTo("/facts/page/id/treaty/partnership-2024");
    assertThat(http.get(page.header("Location"), "Accept", HTML).header("Link"))
        .contains("</facts/data/id/treaty/partnership-2024.ttl>");
    Answer data = http.get("/facts/id/treaty/partnership-2024", "Accept", "text/turtle");
    assertThat(data.header("Location")).isEqualTo("/facts/data/id/treaty/partnership-2024.ttl");
    assertThat(http.get(data.header("Location")).rdf().stream().count()).isPositive();
    assertThat(http.get("/facts/id/treaty/none", "Accept", HTML).status()).isEqualTo(404);
  }

  @Test
  void theDescriptionNamesFusekisOwnEndpoint() throws Exception {
    String site = "http://localhost:" + fuseki.getHttpPort() + "/facts";
    assertThat(http.get("/facts/.well-known/void", "Accept", "application/n-triples").text())
        .contains(
            "void#sparqlEndpoint> <" + site + "/sparql>",
            "SPARQLExecutable",
            "<" + site + "/download/vertice.nq>");
    assertThat(http.get("/facts/download/vertice.nq").rdf().stream().count()).isGreaterThan(1000);
  }

  @Test
  void anAnswerOnAPageIsOnThePageOfQueries() throws Exception {
    Answer answer =
        http.get("/facts/sparql?output=html&query=ASK+%7B%7D", "Accept", "text/html,*/*;q=0.8");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(http.get(answer.header("Location"), "Accept", HTML).page().select(".verdict").text())
        .isEqualTo("Yes.");
  }

  @ParameterizedTest
  @CsvSource({
    "/facts/query?query=ASK%7B%7D, application/sparql-results+json",
    "/facts/sparql?query=ASK%7B%7D, '*/*'",
    "/facts/query?query=ASK%7B%7D&output=json, 'text/html,*/*;q=0.1'",
    "/facts?query=ASK%7B%7D, 'text/html,*/*;q=0.1'",
    "/facts/data?default, text/turtle",
    "/facts/get?default, 'text/html,*/*;q=0.1'",
    "/facts, application/trig",
    "/facts/, '*/*'"
  })
  void whatIsFusekisStaysFusekis(String path, String accept) throws Exception {
    Answer answer = http.get(path, "Accept", accept);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Fuseki-Request-Id")).isNotEmpty();
    assertThat(answer.type()).isNotEqualTo("text/html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plain/",
        "/plain",
        "/plain/timeline",
        "/plain/query",
        "/plain/api/x",
        "/closed/",
        "/closed/timeline",
        "/closed/api/openapi.json",
        "/unasked/",
        "/unasked/timeline"
      })
  void whatHasNoClaimsOrMayNotBeAskedHasNoPages(String path) throws Exception {
    Answer answer = http.get(path, "Accept", HTML);
    assertThat(answer.status()).isIn(200, 400, 403, 404);
    assertThat(answer.text()).doesNotContain("Vertice", "Alma", "ship/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ships", "/tdb/two"})
  void afterAPushThePagesShowTheNewGraph(String dataset) throws Exception {
    for (String name : List.of("Bella", "Cara", "Dora")) {
      put(dataset, CLAIM + SHIP.formatted(name));
      Answer page = http.get(dataset + "/page/ship/1", "Accept", HTML);
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      assertThat(page.text()).contains(name);
      assertThat(http.get(dataset + "/search?q=" + name, "Accept", HTML).text())
          .contains(dataset + "/ship/1");
      String tag = page.header("ETag");
      assertThat(http.get(dataset + "/page/ship/1", "Accept", HTML, "If-None-Match", tag).status())
          .isEqualTo(304);
    }
    put(dataset, "<http://e.org/a> <http://e.org/b> \"1\" .\n");
    assertThat(http.get(dataset + "/page/ship/1", "Accept", HTML).status()).isEqualTo(404);
    assertThat(http.get(dataset + "/", "Accept", HTML).text()).doesNotContain("Vertice");
  }

  @Test
  void anUpdateIsAChangeToo() throws Exception {
    put("/ships", CLAIM + SHIP.formatted("Elsa"));
    assertThat(http.get("/ships/page/ship/1", "Accept", HTML).text()).contains("Elsa");
    String update = "DELETE { ?s ?p 'Elsa' } INSERT { ?s ?p 'Fata' } WHERE { ?s ?p 'Elsa' }";
    assertThat(
            http.send("POST", "/ships/update", update, "Content-Type", "application/sparql-update")
                .status())
        .isEqualTo(204);
    assertThat(http.get("/ships/page/ship/1", "Accept", HTML).text())
        .contains("Fata")
        .doesNotContain("Elsa");
  }

  private static void put(String dataset, String quads) throws Exception {
    assertThat(
            http.send("PUT", dataset + "/data", quads, "Content-Type", "application/n-quads")
                .status())
        .isIn(200, 201, 204);
  }

  @Test
  void whatIsPushedIsWhatIsReadBack() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    QueryLibrary queries = RealTables.snapshot().queries();
    SelfDescription.addTo(dataset, queries, Map.of("vt", "https://w3id.org/vertice/claims#"));
    assertThat(SelfDescription.isIn(dataset)).isTrue();
    assertThat(SelfDescription.prefixes(dataset))
        .containsExactly(Map.entry("vt", "https://w3id.org/vertice/claims#"));
    QueryLibrary read = SelfDescription.queries(dataset);
    assertThat(read.queries()).hasSameSizeAs(queries.queries());
    for (int i = 0; i < read.queries().size(); i++) {
      assertThat(read.queries().get(i).name()).isEqualTo(queries.queries().get(i).name());
      assertThat(read.queries().get(i).header()).isEqualTo(queries.queries().get(i).header());
      assertThat(read.queries().get(i).text()).isEqualTo(queries.queries().get(i).text());
    }
    assertThat(dataset.stream().map(Quad::getGraph).distinct()).hasSize(1);
  }
}
