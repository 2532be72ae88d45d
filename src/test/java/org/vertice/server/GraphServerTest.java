package org.vertice.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vertice.query.QueryLibrary;

/** The real server on a free port, asked over HTTP. */
class GraphServerTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static GraphServer server;

  @BeforeAll
  static void start() throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.add(SSE.parseQuad("(_ <urn:rose> <urn:blooms> 'May')"));
          dataset.add(SSE.parseQuad("(<urn:claim> <urn:rose> <urn:blooms> 'June')"));
        });
    server = GraphServer.start(0, dataset, new QueryLibrary(List.of()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private static String query(String text) {
    return "/vertice/sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void answersAQueryByGetFromTheDefaultGraph() throws Exception {
    HttpResponse<String> answer =
        send(at(query("SELECT ?when { <urn:rose> ?p ?when }")).header("Accept", "text/csv"));
    assertThat(answer.body()).isEqualTo("when\r\nMay\r\n");
  }

  @Test
  void answersAQueryByPostFromANamedGraph() throws Exception {
    HttpResponse<String> answer =
        send(
            at("/vertice/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString("SELECT ?g { GRAPH ?g { ?s ?p 'June' } }")));
    assertThat(answer.body()).isEqualTo("g\r\nurn:claim\r\n");
  }

  @Test
  void givesOutAClaimsGraph() throws Exception {
    HttpResponse<String> answer =
        send(at("/vertice/data?graph=urn:claim").header("Accept", "application/n-triples"));
    assertThat(answer.body()).contains("<urn:rose> <urn:blooms> \"June\"");
  }

  @Test
  void refusesAnUpdate() throws Exception {
    HttpResponse<String> answer =
        send(
            at("/vertice/sparql")
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("CLEAR ALL")));
    assertThat(answer.statusCode()).isBetween(400, 499);
  }

  @Test
  void refusesToWriteAGraph() throws Exception {
    HttpResponse<String> answer =
        send(
            at("/vertice/data?default")
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .")));
    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @Test
  void asksNoOtherServer() throws Exception {
    HttpResponse<String> answer =
        send(at(query("SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }")));
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void saysThatAPortIsInUse() {
    assertThatThrownBy(
            () ->
                GraphServer.start(
                    server.port(), DatasetGraphFactory.createTxnMem(), new QueryLibrary(List.of())))
        .isInstanceOf(BindException.class);
  }

  @Test
  void welcomesAtItsRoot() throws Exception {
    assertThat(send(at("/")).body()).contains("<h1>Vertice</h1>");
  }
}
