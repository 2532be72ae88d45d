package org.vertice.cli.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Run;
import org.vertice.cli.terminal.ExitCode;

/** Messages of push without a suitable server. */
class PushCommandTest {

  @TempDir Path folder;

  @Test
  void reportsThatNoServerAnswers() throws Exception {
    Run run =
        push(Map.of(), "http://localhost:" + PeerProcess.freePort() + "/ds/data", "--retries", "1");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("No server answers. Trying again in 0.5 s (1 of 1).")
        .contains("No server answers at http://localhost:", "fix: ");
  }

  @Test
  void asksABusyServerAgainWhenItSays() throws Exception {
    try (Stub server = new Stub("text/html", "", 503, 503)) {
      Run run = push(Map.of(), server.url());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err())
          .contains(
              server.url()
                  + ": The server is busy (503) and wants to be asked again in 1 s. Trying again in"
                  + " 1 s (1 of 3).")
          .contains("(2 of 3)");
    }
  }

  @Test
  void givesUpOnAServerThatStaysBusy() throws Exception {
    try (Stub server = new Stub("text/html", "", 429, 429)) {
      Run run = push(Map.of(), server.url(), "--retries", "1");
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains("The server is busy (429)", "fix: Push again later.");
    }
  }

  @Test
  void reportsAnUnknownHost() throws Exception {
    Run run = push(Map.of(), "http://nobody.invalid/ds/data");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("There is no host nobody.invalid.").doesNotContain("Trying");
  }

  @Test
  void doesNotTrustAWebPageThatAcceptsEverything() throws Exception {
    try (Stub server = new Stub("text/html", "<p>Welcome</p>")) {
      Run run = push(Map.of(), server.url());
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("Not verified: ");
    }
  }

  @Test
  void failsIfTheStoreHasAnotherContentAfterwards() throws Exception {
    try (Stub server = new Stub("application/n-quads", "<urn:x:a> <urn:x:b> <urn:x:c> .\n")) {
      Run run = push(Map.of(), server.url());
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err())
          .contains(
              "does not have the graph: it has 1 triple in the default graph, 0 in 0 named graphs");
    }
  }

  @Test
  void refusesAnAddressThatIsNotAServer() throws Exception {
    Run run = push(Map.of(), "ds/data");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("\"ds/data\" is not the address of a server.");
  }

  @Test
  void refusesAPasswordInTheAddressWithoutRepeatingIt() throws Exception {
    Run run = push(Map.of(), "http://anna:hush@localhost:3030/ds/data");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("VERTICE_PUSH_PASSWORD").doesNotContain("hush");
  }

  @Test
  void tablesWithErrorsAreNotPushed() throws Exception {
    try (Stub server = new Stub("text/plain", "")) {
      Run run =
          HarbourProject.in(folder)
              .replace("seeds/arrivals.csv", "old-quay", "old-quai")
              .run("push", server.url());
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains("[foreign-key-unknown]");
      assertThat(server.requests()).isZero();
    }
  }

  private Run push(Map<String, String> environment, String url, String... options)
      throws IOException {
    return Run.in(
        HarbourProject.in(folder).folder(),
        environment,
        Stream.concat(Stream.of("push", url), Stream.of(options)).toArray(String[]::new));
  }

  /**
   * A server that answers every PUT with these statuses first, then every request with one answer.
   */
  private static final class Stub implements AutoCloseable {
    private final HttpServer server;
    private int requests;

    Stub(String type, String answer, Integer... first) throws IOException {
      Queue<Integer> statuses = new ArrayDeque<>(List.of(first));
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            requests++;
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", type);
            if (exchange.getRequestMethod().equals("PUT") && !statuses.isEmpty()) {
              exchange.getResponseHeaders().set("Retry-After", "1");
              exchange.sendResponseHeaders(statuses.remove(), -1);
              exchange.close();
              return;
            }
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream body = exchange.getResponseBody()) {
              body.write(bytes);
            }
          });
      server.start();
    }

    String url() {
      return "http://localhost:" + server.getAddress().getPort() + "/ds/data";
    }

    int requests() {
      return requests;
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
