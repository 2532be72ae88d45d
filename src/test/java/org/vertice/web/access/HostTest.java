package org.vertice.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.web.GraphServer;
import org.vertice.web.Served;
import org.vertice.web.ServerOptions;
import org.vertice.web.ServerSetup;

/** To which names a server answers, and where the name that was asked shows in the answer. */
class HostTest {

  @RegisterExtension static final Served local = Served.graph(HostTest::graph);

  private static DatasetGraph graph() {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    data.add(SSE.parseQuad("(_ <http://example.org/a> <http://example.org/p> 'secret')"));
    return data;
  }

  /** What comes back, head and body. */
  private static String got(int port, String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      socket
          .getOutputStream()
          .write(request.formatted(path, host).getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:%d",
        "LOCALHOST",
        "localhost.",
        "127.0.0.1:%d",
        "127.8.9.10",
        "[::1]",
        "[::1]:%d",
        "app.localhost"
      })
  void aServerOnThisMachineAnswersToItsNames(String host) throws Exception {
    assertThat(got(local.port(), "/health", host.formatted(local.port())))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:3030",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "192.168.1.7",
        "0.0.0.0",
        "[::2]",
        "[fe80::1]",
        "notlocalhost"
      })
  void anyOtherNameIsRefusedWithTheWayToAllowIt(String host) throws Exception {
    for (String path : Set.of("/", "/vertice/data?default", "/health", "/sources", "/none")) {
      assertThat(got(local.port(), path, host))
          .startsWith("HTTP/1.1 421")
          .contains("--allow-host", "nosniff")
          .doesNotContain("secret", "Access-Control-Allow");
    }
  }

  @Test
  void theHostInTheRequestLineIsCheckedToo() throws Exception {
    assertThat(got(local.port(), "http://evil.example/vertice/data", "localhost"))
        .matches("(?s)HTTP/1.1 4(00|21) .*")
        .doesNotContain("secret");
  }

  @Test
  void theNamesThatTheOperatorGivesAreAnswered() throws Exception {
    ServerOptions options =
        new ServerSetup()
            .publicUrl("https://known.example/g")
            .sites(Set.of(), Set.of("Graph.Example"))
            .options();
    try (GraphServer server = GraphServer.start(options, Served.snapshot(graph()))) {
      for (String host : Set.of("known.example", "graph.example:8080", "localhost")) {
        assertThat(got(server.port(), "/health", host)).startsWith("HTTP/1.1 200");
      }
      assertThat(got(server.port(), "/health", "other.example")).startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void aServerThatOthersReachAnswersToEveryNameUnlessSomeAreGiven() {
    assertThat(HostNames.of("0.0.0.0", Optional.empty(), Set.of()).has("any.example")).isTrue();
    HostNames few = HostNames.of("0.0.0.0", Optional.empty(), Set.of("one.example"));
    assertThat(few.has("one.example")).isTrue();
    assertThat(few.has("localhost")).isTrue();
    assertThat(few.has("any.example")).isFalse();
    assertThat(HostNames.of("::1", Optional.empty(), Set.of()).has("any.example")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vertice/sparql",
        "/.well-known/void",
        "/api/openapi.json",
        "/robots.txt",
        "/sitemap.xml",
        "/"
      })
  void anAnswerThatContainsTheHostVariesWithIt(String path) throws Exception {
    String answer = got(local.port(), path, "app.localhost:81");
    assertThat(answer).contains("http://app.localhost:81");
    assertThat(answer).containsPattern("(?m)^Vary: .*\\bHost\\b");
    ServerOptions options = new ServerSetup().publicUrl("https://known.example/").options();
    try (GraphServer server = GraphServer.start(options, Served.snapshot(graph()))) {
      assertThat(got(server.port(), path, "app.localhost:81"))
          .contains("https://known.example")
          .doesNotContain("app.localhost")
          .doesNotContainPattern("(?m)^Vary: .*\\bHost\\b");
    }
  }
}
