package org.vertice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What push says where there is nothing to push into. */
class PushCommandTest {

  @TempDir Path folder;

  @Test
  void noServerIsSaidSo() throws Exception {
    Run run = push(Map.of(), "http://localhost:" + FusekiProcess.freePort() + "/ds/data");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("No server answers at http://localhost:").contains("mend: ");
  }

  @Test
  void aWebPageThatTakesEverythingIsNotBelieved() throws Exception {
    try (Stub server = new Stub("text/html", "<p>Welcome</p>")) {
      Run run = push(Map.of(), server.url());
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("Not verified: ");
    }
  }

  @Test
  void aStoreThatHoldsSomethingElseAfterwardsIsAFailure() throws Exception {
    try (Stub server = new Stub("application/n-quads", "<urn:x:a> <urn:x:b> <urn:x:c> .\n")) {
      Run run = push(Map.of(), server.url());
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err())
          .contains("does not hold the graph: 1 triple in the default graph, 0 in 0 named graphs");
    }
  }

  @Test
  void anAddressMustBeOneOfAServer() throws Exception {
    Run run = push(Map.of(), "ds/data");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("\"ds/data\" is no address of a server.");
  }

  @Test
  void aPasswordInTheAddressIsRefusedAndNotRepeated() throws Exception {
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

  private Run push(Map<String, String> environment, String url) throws IOException {
    return Run.in(HarbourProject.in(folder).folder(), environment, "push", url);
  }

  /** A server that gives every request the same answer. */
  private static final class Stub implements AutoCloseable {
    private final HttpServer server;
    private int requests;

    Stub(String type, String answer) throws IOException {
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            requests++;
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", type);
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
