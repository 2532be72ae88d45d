package org.vertice.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/**
 * Puts a whole dataset into a running server by one PUT of N-Quads to its Graph Store Protocol
 * endpoint, which the server takes in one transaction: whole, or not at all.
 */
public final class GraphStorePublisher {

  private static final String N_QUADS = "application/n-quads";

  private final URI target;
  private final Optional<Login> login;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** Who asks. */
  public record Login(String user, String password) {}

  /** The server did not take the dataset; what it held before is still there. */
  public static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    RefusedException(String message, int status) {
      super(message);
      this.status = status;
    }

    /** Whether the server wants to know who asks, or did not accept who asked. */
    public boolean wantsLogin() {
      return status == 401 || status == 403;
    }
  }

  /**
   * Makes a publisher.
   *
   * @param target the endpoint, such as {@code http://localhost:3030/ds/data}
   */
  public GraphStorePublisher(URI target, Optional<Login> login) {
    this.target = target;
    this.login = login;
  }

  /**
   * Replaces the server's dataset (SPARQL 1.1 Graph Store HTTP Protocol, section 5.3, with quads
   * for the whole of it).
   *
   * @throws RefusedException if the server answers that it did not take it, with the reason
   * @throws IOException if the server cannot be reached or the connection breaks
   */
  public void replaceWith(DatasetExporter exporter) throws IOException, InterruptedException {
    mustBeWelcome();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    exporter.write(ExportFormat.NQUADS, body);
    HttpRequest request =
        request()
            .header("Content-Type", N_QUADS + "; charset=utf-8")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status / 100 != 2) {
      throw new RefusedException(reason(status), status);
    }
  }

  /**
   * Asks with empty hands first: a server that wants another login may close the connection while a
   * large body is still on its way, and its answer is then lost.
   */
  private void mustBeWelcome() throws IOException, InterruptedException {
    HttpRequest question = request().method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build();
    int status = client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status == 401 || status == 403) {
      throw new RefusedException(reason(status), status);
    }
  }

  /**
   * Counts what the server now holds, by reading the dataset back from the same address.
   *
   * @return empty if the server does not give it as N-Quads
   * @throws IOException if the connection breaks
   */
  public Optional<StatementCounts> readBack() throws IOException, InterruptedException {
    HttpRequest request = request().header("Accept", N_QUADS).GET().build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      String type = response.headers().firstValue("Content-Type").orElse("");
      if (response.statusCode() != 200 || !type.startsWith(N_QUADS)) {
        return Optional.empty();
      }
      StatementCounts.Counter counter = new StatementCounts.Counter();
      RDFParser.source(body)
          .lang(Lang.NQUADS)
          .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
          .parse(counter);
      return Optional.of(counter.counts());
    } catch (RiotException e) {
      throw new IOException("what it answers is no N-Quads", e);
    }
  }

  private HttpRequest.Builder request() {
    HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(Duration.ofMinutes(10));
    login.ifPresent(who -> request.header("Authorization", basic(who)));
    return request;
  }

  private static String basic(Login who) {
    byte[] pair = (who.user() + ":" + who.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String reason(int status) {
    return switch (status) {
      case 401, 403 -> "The server wants another user or password (" + status + ").";
      case 404 -> "The server has no dataset at that address (404).";
      case 405, 415 ->
          "That address takes no datasets ("
              + status
              + "): it is read-only, knows no quads, or is another one.";
      default -> "The server answered " + status + ".";
    };
  }
}
