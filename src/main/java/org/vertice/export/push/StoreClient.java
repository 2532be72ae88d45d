package org.vertice.export.push;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.jena.riot.RiotException;
import org.vertice.export.StatementCounts;

/** Requests to one store, and what its answers mean. */
final class StoreClient {

  static final String N_QUADS = "application/n-quads";

  private final Optional<Login> login;
  private Optional<DigestLogin> digest = Optional.empty();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  StoreClient(Optional<Login> login) {
    this.login = login;
  }

  /** A request to be completed. */
  HttpRequest.Builder to(URI address) {
    HttpRequest.Builder request = withoutLogin(address);
    login.ifPresent(who -> request.header("Authorization", who.basic()));
    return request;
  }

  /** A request to be completed, for {@link #askByDigest}. */
  HttpRequest.Builder withoutLogin(URI address) {
    return HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(10));
  }

  /** Sends a request to a server that may ask who sends it, by HTTP Digest. */
  HttpResponse<String> askByDigest(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    digest.ifPresent(known -> sign(request, known));
    HttpResponse<String> answer = ask(request);
    digest =
        answer.statusCode() == 401
            ? login.flatMap(
                who ->
                    answer
                        .headers()
                        .firstValue("WWW-Authenticate")
                        .flatMap(challenge -> DigestLogin.to(challenge, who)))
            : digest;
    if (answer.statusCode() != 401 || digest.isEmpty()) {
      return answer;
    }
    sign(request, digest.get());
    return ask(request);
  }

  private static void sign(HttpRequest.Builder request, DigestLogin who) {
    HttpRequest plain = request.build();
    URI address = plain.uri();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    request.setHeader("Authorization", who.header(plain.method(), address.getRawPath() + query));
  }

  /** Sends a request, whatever the answer is. */
  HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /**
   * Sends a request that must be carried out.
   *
   * @throws RefusedException if the server says that it was not
   */
  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = ask(request);
    if (response.statusCode() / 100 != 2) {
      throw refusal(response);
    }
    return response;
  }

  /** Counts the statements of an answer; empty if it is no N-Quads. */
  Optional<StatementCounts> count(URI address) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(
            to(address).header("Accept", N_QUADS).GET().build(), BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      String type = response.headers().firstValue("Content-Type").orElse("");
      return response.statusCode() == 200 && type.startsWith(N_QUADS)
          ? Optional.of(StatementCounts.ofNQuads(body))
          : Optional.empty();
    } catch (RiotException e) {
      throw new IOException("what it answers is no N-Quads", e);
    }
  }

  /** What an answer that is no success means. */
  static RefusedException refusal(HttpResponse<?> response) {
    int status = response.statusCode();
    Optional<Duration> wait =
        response.headers().firstValue("Retry-After").flatMap(StoreClient::after);
    return new RefusedException(reason(status, wait), fix(status), status, wait);
  }

  private static String reason(int status, Optional<Duration> wait) {
    return switch (status) {
      case 401, 403 -> "The server refused the user or password (" + status + ").";
      case 301, 302, 303, 307, 308 -> "The server redirects to another address (" + status + ").";
      case 404 -> "The server has no dataset at that address (404).";
      case 405, 415 ->
          "That address takes no datasets ("
              + status
              + "): it is read-only, knows no quads, or is another one.";
      case 413 -> "The graph is longer than the server takes (413).";
      case 429, 503 ->
          "The server is busy ("
              + status
              + ")"
              + wait.map(time -> " and wants to be asked again in " + time.toSeconds() + " s")
                  .orElse("")
              + ".";
      case 507 -> "The server has no space left for the graph (507).";
      default -> "The server answered " + status + ".";
    };
  }

  private static String fix(int status) {
    return switch (status) {
      case 401, 403 -> "Set VERTICE_PUSH_USER and VERTICE_PUSH_PASSWORD.";
      case 301, 302, 303, 307, 308, 404, 405, 415 ->
          "Look at the address: of a Fuseki's dataset ds it ends in /ds/data, of an RDF4J Server's"
              + " repository r in /repositories/r.";
      case 413 -> "Raise the limit of the server, or of the proxy before it.";
      case 429, 502, 503, 504 -> "Push again later.";
      default -> "Look into the server's log.";
    };
  }

  /** Retry-After is a number of seconds or a date (RFC 9110, section 10.2.3). */
  private static Optional<Duration> after(String header) {
    if (header.strip().matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())));
    }
    try {
      Instant then =
          ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(Instant.now(), then);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
