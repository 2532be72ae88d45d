package org.vertice.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Puts a whole dataset into a running server by one PUT of N-Quads to its Graph Store Protocol
 * endpoint, which the server takes in one transaction: whole, or not at all.
 */
public final class GraphStorePublisher {

  private final URI target;
  private final Optional<Login> login;

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
   * Replaces the server's dataset.
   *
   * @throws RefusedException if the server answers that it did not take it, with the reason
   * @throws IOException if the server cannot be reached or the connection breaks
   */
  public void replaceWith(DatasetExporter exporter) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    exporter.write(ExportFormat.NQUADS, body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .timeout(Duration.ofMinutes(10))
            .header("Content-Type", "application/n-quads; charset=utf-8")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    login.ifPresent(who -> request.header("Authorization", basic(who)));
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status / 100 != 2) {
      throw new RefusedException(reason(status), status);
    }
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
          "That endpoint takes no datasets: it is read-only, or knows no quads (" + status + ").";
      default -> "The server answered " + status + ".";
    };
  }
}
