package org.vertice.export.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
import org.vertice.export.StatementCounts;

/**
 * A repository of an RDF4J Server, or of another server with the RDF4J REST API (GraphDB). The old
 * content is cleared and the new one added in one transaction of that API. The server is asked how
 * much the transaction has come to hold, and only if that is what was sent, it is committed. A
 * transaction that nobody ends, because the connection or this program has gone, is rolled back by
 * the server after a minute.
 */
final class Rdf4jRepository implements RemoteStore {

  private static final Pattern ADDRESS =
      Pattern.compile("(?<repository>.*/repositories/[^/]+)(/statements)?/?");

  /** Each request keeps the transaction alive, so that a large dataset comes in pieces. */
  private static final int PIECE = 1 << 20;

  private final String repository;
  private final StoreClient client;

  Rdf4jRepository(URI address, StoreClient client) {
    Matcher matcher = ADDRESS.matcher(address.toString());
    this.repository = matcher.matches() ? matcher.group("repository") : address.toString();
    this.client = client;
  }

  static boolean isNamedBy(URI address) {
    return ADDRESS.matcher(address.toString()).matches();
  }

  @Override
  public void replaceWith(DatasetExporter exporter) throws IOException, InterruptedException {
    URI transaction = begun();
    try {
      fill(transaction, exporter);
    } catch (IOException | RuntimeException e) {
      rollBack(transaction, e);
      throw e;
    }
    client.send(act(transaction, "COMMIT", BodyPublishers.noBody()));
  }

  /** The server names the transaction by an address; it may know itself by another than we do. */
  private URI begun() throws IOException, InterruptedException {
    URI transactions = URI.create(repository + "/transactions");
    String location =
        client
            .send(client.to(transactions).POST(BodyPublishers.noBody()))
            .headers()
            .firstValue("Location")
            .orElse("");
    String name = location.substring(location.lastIndexOf('/') + 1);
    if (!name.matches("[A-Za-z0-9._~-]+")) {
      throw new RefusedException(
          "The server did not start a transaction.",
          "Look at the address: of an RDF4J Server's repository r it ends in /repositories/r.");
    }
    return URI.create(transactions + "/" + name);
  }

  private void fill(URI transaction, DatasetExporter exporter)
      throws IOException, InterruptedException {
    client.send(
        act(transaction, "UPDATE", BodyPublishers.ofString("CLEAR ALL"))
            .setHeader("Content-Type", "application/sparql-update; charset=utf-8"));
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    exporter.write(ExportFormat.NQUADS, lines);
    byte[] bytes = lines.toByteArray();
    for (int start = 0; start < bytes.length; ) {
      int end = endOfLine(bytes, start + PIECE);
      client.send(
          act(transaction, "ADD", BodyPublishers.ofByteArray(bytes, start, end - start))
              .setHeader("Content-Type", StoreClient.N_QUADS + "; charset=utf-8"));
      start = end;
    }
    StatementCounts sent = exporter.counts();
    long expected = sent.inDefaultGraph() + sent.inNamedGraphs();
    String held = client.send(act(transaction, "SIZE", BodyPublishers.noBody())).body().strip();
    if (!held.equals(Long.toString(expected))) {
      throw new RefusedException(
          "The server made " + held + " statements of the " + expected + " that were sent.",
          "Look into its log, and how the repository is set up.");
    }
  }

  private static int endOfLine(byte[] bytes, int from) {
    int end = Math.min(from, bytes.length);
    while (end < bytes.length && bytes[end - 1] != '\n') {
      end++;
    }
    return end;
  }

  private HttpRequest.Builder act(URI transaction, String action, BodyPublisher body) {
    return client.to(URI.create(transaction + "?action=" + action)).PUT(body);
  }

  /** If that fails too, the server forgets the transaction by itself. */
  private void rollBack(URI transaction, Exception reason) throws InterruptedException {
    try {
      client.ask(client.to(transaction).DELETE());
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  @Override
  public Optional<StatementCounts> readBack() throws IOException, InterruptedException {
    return client.count(URI.create(repository + "/statements?infer=false"));
  }

  @Override
  public Optional<String> advice() {
    return Optional.of(
        "A query there without FROM asks the claims' graphs too, allegations among them. For the"
            + " accepted view alone: FROM <http://www.openrdf.org/schema/sesame#nil>");
  }
}
