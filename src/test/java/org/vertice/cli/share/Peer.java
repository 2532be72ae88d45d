package org.vertice.cli.share;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.vertice.export.StatementCounts;

/** A server of another project that a graph is pushed into. */
interface Peer extends AutoCloseable {

  PeerProcess process();

  /** The path that a push replaces. */
  String target();

  /** The path that gives everything as N-Quads. */
  String everything();

  /** The path that takes SPARQL Updates. */
  String updates();

  /** The path that takes SPARQL queries. */
  String queries();

  default int port() {
    return process().port();
  }

  /** Its current content. */
  default StatementCounts held() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(process().url(everything())))
            .header("Accept", "application/n-quads")
            .build();
    return StatementCounts.ofNQuads(
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body());
  }

  /** Changes its content. */
  default void update(String update) throws Exception {
    String unused = post(updates(), "application/sparql-update", update, "*/*");
  }

  /** The single value that a query answers. */
  default String value(String query) throws Exception {
    return post(queries(), "application/sparql-query", query, "text/csv").lines().toList().get(1);
  }

  private String post(String path, String type, String body, String accept)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(process().url(path)))
            .header("Content-Type", type)
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  @Override
  default void close() {
    process().close();
  }
}
