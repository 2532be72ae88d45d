package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.Http.Answer;
import org.vertice.web.http.Snapshot;

/**
 * No request makes the server ask another one, none changes anything, whoever has a browser send
 * it, and what an allowed server answers opens no file.
 */
class ForgeryTest {

  private static final String SECRET = "nobody-may-read-this";

  @TempDir Path folder;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer inside;
  private String other = "";
  private String answer = "<urn:x:a> <urn:x:b> <urn:x:c> .";
  private String type = "text/turtle";

  @BeforeEach
  void startTheServerThatMayNotBeAsked() throws IOException {
    inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inside.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
          }
        });
    inside.start();
    other = "http://localhost:" + inside.getAddress().getPort() + "/";
  }

  @AfterEach
  void stop() {
    inside.stop(0);
  }

  private static GraphServer serving(Set<String> hosts) throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset,
        () -> dataset.add(SSE.parseQuad("(_ <http://ex.org/g/rose> <http://ex.org/p> 'May')")));
    return GraphServer.start(
        new ServerSetup().baseIri("http://ex.org/g/").serviceHosts(hosts).options(),
        Snapshot.of(dataset, new QueryLibrary(List.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { BIND(<%s> AS ?where) SERVICE ?where { ?s ?p ?o } }",
        "SELECT * { VALUES ?where { <%s> } SERVICE SILENT ?where { ?s ?p ?o } }",
        "SELECT * { { SELECT * { FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } } } }",
        "SELECT * FROM <%s> { ?s ?p ?o }",
        "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { GRAPH <%s> { ?s ?p ?o } }",
        "DESCRIBE <%s>",
        "CONSTRUCT FROM <%s> WHERE { ?s ?p ?o }",
        "ASK FROM <%s> { ?s ?p ?o }",
        "BASE <%s> SELECT * FROM <x.ttl> { ?s ?p ?o }",
        "LOAD <%s>",
        "LOAD SILENT <%s> INTO GRAPH <urn:x:g>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <%s> { ?s ?p ?o } }"
      })
  void noQueryOrUpdateAsksAnotherServer(String text) throws Exception {
    try (GraphServer server = serving(Set.of())) {
      Http http = new Http(server.port());
      String query = text.formatted(other);
      String form = "application/x-www-form-urlencoded";
      Answer got = http.ask(query);
      assertThat(got.text()).doesNotContain("urn:x:c");
      http.send("POST", "/vertice/sparql", query, "Content-Type", "application/sparql-query");
      http.send("POST", "/vertice/sparql", query, "Content-Type", "application/sparql-update");
      for (String field : List.of("query", "update")) {
        String body = field + "=" + Http.encoded(query);
        http.send("POST", "/vertice/sparql", body, "Content-Type", form);
      }
      assertThat(asked).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vertice/sparql?query=ASK%7B%7D&default-graph-uri=",
        "/vertice/sparql?query=ASK%7B%7D&named-graph-uri=",
        "/vertice/sparql?query=ASK%7B%7D&using-graph-uri=",
        "/vertice/sparql?query=ASK%7B%7D&stylesheet=",
        "/vertice/sparql?query-ref=",
        "/vertice/data?graph=",
        "/vertice/data?default&url=",
        "/page?iri=",
        "/data?iri=",
        "/api/nothing?endpoint="
      })
  void noParameterMakesTheServerAskAnother(String path) throws Exception {
    try (GraphServer server = serving(Set.of())) {
      Answer got = new Http(server.port()).get(path + Http.encoded(other));
      assertThat(got.text()).doesNotContain("urn:x:c");
      assertThat(asked).isEmpty();
    }
  }

  @Test
  void noHeaderMakesTheServerAskAnother() throws Exception {
    try (GraphServer server = serving(Set.of())) {
      Http http = new Http(server.port());
      for (String path :
          List.of("/", "/rose", "/vertice/sparql?query=ASK%7B%7D", "/vertice/data")) {
        for (String[] header :
            List.of(
                new String[] {"Accept", "application/ld+json;profile=\"" + other + "\""},
                new String[] {"Accept-Profile", "<" + other + ">"},
                new String[] {
                  "Link", "<" + other + ">; rel=\"http://www.w3.org/ns/json-ld#context\""
                },
                new String[] {"Referer", other},
                new String[] {"X-Forwarded-Host", "localhost:" + inside.getAddress().getPort()},
                new String[] {"Forwarded", "host=evil.example"})) {
          Answer got = http.get(path, header);
          assertThat(got.header("Location")).doesNotContain("localhost:", "evil");
        }
      }
      assertThat(asked).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"file", "http"})
  void anAllowedServersAnswerOpensNoFileAndAsksNobody(String scheme) throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), SECRET);
    String entity = scheme.equals("file") ? file.toUri().toString() : other + "entity";
    type = "application/sparql-results+xml";
    answer =
        """
        <?xml version="1.0"?>
        <!DOCTYPE sparql [ <!ENTITY e SYSTEM "%s"> ]>
        <sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="s"/></head>
        <results><result><binding name="s"><literal>&e;</literal></binding></result></results>
        </sparql>
        """
            .formatted(entity);
    try (GraphServer server = serving(Set.of("localhost:" + inside.getAddress().getPort()))) {
      Answer got =
          new Http(server.port()).ask("SELECT * { SERVICE <" + other + "service> { ?s ?p ?o } }");
      assertThat(got.status()).as(got.text()).isEqualTo(502);
      assertThat(got.text()).contains("cannot be read").doesNotContain(SECRET);
      assertThat(asked).hasSize(1).allMatch(line -> line.contains("/service"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/vertice/sparql, application/rdf+xml",
    "/vertice/sparql, application/xml",
    "/vertice/data, application/rdf+xml",
    "/vertice/data?default, application/rdf+xml",
    "/vertice/data?graph=urn:x:g, application/trix+xml",
    "/, application/rdf+xml",
    "/rose, text/xml"
  })
  void noXmlThatIsSentIsRead(String path, String mediaType) throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), SECRET);
    String xml =
        "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY e SYSTEM '%s'><!ENTITY h SYSTEM '%s'>]><r>&e;&h;</r>"
            .formatted(file.toUri(), other);
    try (GraphServer server = serving(Set.of())) {
      for (String method : List.of("POST", "PUT")) {
        Answer got = new Http(server.port()).send(method, path, xml, "Content-Type", mediaType);
        assertThat(got.status()).isBetween(400, 499);
        assertThat(got.text()).doesNotContain(SECRET);
      }
      assertThat(asked).isEmpty();
    }
  }

  @Test
  void whatABrowserSendsForAnotherSiteChangesNothing() throws Exception {
    try (GraphServer server = serving(Set.of())) {
      Http http = new Http(server.port());
      String before = http.get("/vertice/data", "Accept", "application/n-quads").text();
      String number = http.get("/status").text();
      for (String path :
          List.of("/", "/vertice/sparql", "/vertice/data", "/status", "/rose", "/api/x")) {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
          for (String form :
              List.of(
                  "application/x-www-form-urlencoded",
                  "text/plain",
                  "multipart/form-data; boundary=x")) {
            Answer got =
                http.send(
                    method,
                    path,
                    "update=" + Http.encoded("DROP ALL"),
                    "Content-Type",
                    form,
                    "Origin",
                    "https://evil.example");
            assertThat(got.status()).as(method + " " + path).isBetween(400, 499);
            assertThat(got.header("Access-Control-Allow-Credentials")).isEmpty();
          }
        }
        Answer asking =
            http.send(
                "OPTIONS",
                path,
                "",
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "DELETE");
        assertThat(asking.header("Access-Control-Allow-Methods"))
            .doesNotContain("PUT", "DELETE", "PATCH");
      }
      assertThat(http.get("/vertice/data", "Accept", "application/n-quads").text())
          .isEqualTo(before);
      assertThat(http.get("/status").text()).isEqualTo(number);
    }
  }
}
