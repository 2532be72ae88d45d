package org.vertice.export.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
import org.vertice.export.StatementCounts;

/**
 * A dataset behind the SPARQL 1.1 Graph Store HTTP Protocol, extended to quads as Fuseki does: one
 * PUT of N-Quads (section 5.3), which the server takes in one transaction.
 *
 * <p>Not for a Virtuoso, whose Graph Store Protocol takes one graph in a request and commits each
 * by itself, so that a push would not be whole: {@link VirtuosoStore} is.
 */
final class GraphStoreProtocol implements RemoteStore {

  private final URI address;
  private final StoreClient client;

  GraphStoreProtocol(URI address, StoreClient client) {
    this.address = address;
    this.client = client;
  }

  @Override
  public void replaceWith(DatasetExporter exporter) throws IOException, InterruptedException {
    checkAccess();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    exporter.write(ExportFormat.NQUADS, body);
    client.send(
        client
            .to(address)
            .header("Content-Type", StoreClient.N_QUADS + "; charset=utf-8")
            .PUT(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /**
   * Sends a request without a body first: a server that does not accept the login may close the
   * connection while it receives a large body, and its answer is then lost.
   */
  private void checkAccess() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.ask(client.to(address).method("OPTIONS", BodyPublishers.noBody()));
    if (answer.headers().firstValue("Server").orElse("").startsWith("Virtuoso")) {
      throw noVirtuoso();
    }
    if (answer.statusCode() == 401 || answer.statusCode() == 403) {
      throw StoreClient.refusal(answer);
    }
  }

  /** Why a Virtuoso is pushed to in another way than other stores. */
  static RefusedException noVirtuoso() {
    return new RefusedException(
        "A Virtuoso has no default graph: what is only alleged would be mixed with the facts.",
        "Name a graph for the facts, and its address for updates: vertice push"
            + " http://HOST:8890/sparql-auth --default-graph IRI");
  }

  @Override
  public Optional<StatementCounts> readBack() throws IOException, InterruptedException {
    return client.count(address);
  }
}
