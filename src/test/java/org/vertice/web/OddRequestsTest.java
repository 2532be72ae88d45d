package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.http.Snapshot;

/** Requests that no honest client sends are refused in a word. */
@Timeout(60)
class OddRequestsTest {

  private static GraphServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        GraphServer.start(
            new ServerSetup().options(),
            Snapshot.of(NamedGraphExecutor.newStore(), new QueryLibrary(List.of())));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String told(String line, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          line + " HTTP/1.1\r\nHost: " + host + "\r\nX-Secret: told\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT /$/ping",
    "DELETE /$/ping",
    "PATCH /$/metrics",
    "POST /$/metrics",
    "TRACE /$/metrics",
    "TRACE /",
    "TRACE /vertice/sparql"
  })
  void readOnlyAddressesRefuseOtherMethods(String line) throws IOException {
    assertThat(told(line, "localhost")).startsWith("HTTP/1.1 405 ").doesNotContain("told");
  }

  @Test
  void theOptionsOfTheWholeServerAreNoFailure() throws IOException {
    assertThat(told("OPTIONS *", "localhost")).matches("(?s)HTTP/1.1 (200|204|400) .*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default-graph-uri=%20",
        "default-graph-uri=rel",
        "named-graph-uri=rel",
        "named-graph-uri=http://x/%3E"
      })
  void aParameterThatMeansNothingIsNamed(String parameters) throws IOException {
    assertThat(told("GET /vertice/sparql?query=ASK%7B%7D&" + parameters, "localhost"))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void whatIsNoAddressOfThisMachineIsNoName() throws IOException {
    assertThat(told("GET /health", "127.0.0.999")).startsWith("HTTP/1.1 421 ");
    assertThat(told("GET /health", "127.0.0.99")).startsWith("HTTP/1.1 503 ");
  }
}
