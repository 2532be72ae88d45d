package org.vertice.export.push;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Quad;
import org.vertice.export.DatasetExporter;
import org.vertice.export.StatementCounts;

/**
 * A Virtuoso, by SPARQL Update at its {@code /sparql-auth}. It holds other people's graphs and its
 * own beside ours, so what is replaced are the graphs that the last push listed, and those of this
 * one.
 *
 * <p>It takes no request of more than 10 MB, and what a request of several operations did before
 * one that failed stays. So the quads are sent in pieces into staging graphs; the server counts
 * them; and <em>one</em> operation puts them into their places and removes what is not among them.
 * Tried with 7.2.5.1: {@code kill -9} at several times of it, and a body that is cut off.
 *
 * <p>Two faults of that version decide how it is written. After {@code kill -9} it loses statements
 * of a finished transaction that took them away and brought them back, so that only what differs is
 * touched. And a {@code DEFINE sql:log-enable 2} of anybody outlives their request in the server's
 * thread: what comes after it is neither logged nor one transaction. Each request turns that back.
 */
final class VirtuosoStore implements RemoteStore {

  private static final Pattern COUNT = Pattern.compile("(\\d+)\\D+(\\d+)\\D*$");

  private final URI address;
  private final StoreClient client;
  private final String facts;

  /**
   * A store.
   *
   * @param facts the graph of the accepted view; it names the lists too
   */
  VirtuosoStore(URI address, StoreClient client, String facts) {
    this.address = address;
    this.client = client;
    this.facts = facts;
  }

  static boolean isNamedBy(URI address) {
    return String.valueOf(address.getPath()).endsWith("/sparql-auth");
  }

  @Override
  public void replaceWith(DatasetExporter exporter) throws IOException, InterruptedException {
    List<Quad> quads = exporter.quads();
    StagedQuads staged = new StagedQuads(facts, UUID.randomUUID().toString());
    update(staged.sweep());
    for (String update : staged.inserts(quads)) {
      update(update);
    }
    String held = firstRow(staged.count());
    if (!held.equals(Long.toString(quads.size()))) {
      throw new RefusedException(
          "The server made " + held + " statements of the " + quads.size() + " that were sent.",
          "Push again when nobody else does. If it fails again, look which values it treats as equal.");
    }
    update(staged.change());
    update(staged.sweep());
  }

  @Override
  public Optional<StatementCounts> readBack() throws IOException, InterruptedException {
    Matcher row = COUNT.matcher(firstRow(StagedQuads.countOf(facts)));
    return row.find()
        ? Optional.of(
            new StatementCounts(0, Long.parseLong(row.group(1)), Long.parseLong(row.group(2))))
        : Optional.empty();
  }

  private void update(String update) throws IOException, InterruptedException {
    HttpResponse<String> unused =
        send(
            client
                .withoutLogin(address)
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(update)));
  }

  private String firstRow(String query) throws IOException, InterruptedException {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return send(client.withoutLogin(URI.create(address + "?query=" + encoded)))
        .body()
        .lines()
        .skip(1)
        .findFirst()
        .orElse("")
        .strip();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    request.header("Accept", "text/csv, */*;q=0.1");
    HttpResponse<String> answer = client.askByDigest(request);
    if (answer.statusCode() / 100 == 2) {
      return answer;
    }
    throw refusal(answer);
  }

  /** Its own message is needed: it answers 400 and 500 for every error. */
  private static RefusedException refusal(HttpResponse<String> answer) {
    String said = answer.body().lines().findFirst().orElse("").strip();
    if (!said.startsWith("Virtuoso ")) {
      return StoreClient.refusal(answer);
    }
    if (said.contains("SECURITY") || said.contains("access denied")) {
      return new RefusedException(
          "That user may not change the server's graphs.",
          "In isql: GRANT SPARQL_UPDATE TO the user, or push as another.");
    }
    boolean busy = said.contains(" 40001 ");
    return new RefusedException(
        busy ? "The server is busy with another change." : "The server refused it: " + said,
        busy ? "Push again later." : "Look into the server's log.",
        busy ? 503 : answer.statusCode(),
        Optional.empty());
  }
}
