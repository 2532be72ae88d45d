package org.vertice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.build.BuildOptions;
import org.vertice.build.BuildResult;
import org.vertice.build.GraphBuilder;
import org.vertice.build.Project;
import org.vertice.export.StatementCounts;

/** Pushes the project's own graph into a separate Fuseki server. */
class PushIT {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final String IN_DEFAULT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
  private static final String IN_NAMED = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
  private static final String GRAPHS =
      "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
  private static final String OLD =
      "INSERT DATA { <urn:x:old> <urn:x:p> 1 . GRAPH <urn:x:g> { <urn:x:old> <urn:x:p> 2 } }";

  @TempDir Path folder;

  @Test
  void replacesWhatTheServerHeldByTheWholeGraphAndCountsIt() throws Exception {
    StatementCounts built = counts();
    try (FusekiProcess server = FusekiProcess.start(folder, "--update", "--mem", "/ds")) {
      server.update(OLD);
      Run run = push(Map.of(), server.url("/ds/data"));
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out())
          .startsWith("Pushed 3")
          .contains("Read back: " + built.words())
          .endsWith("named graphs.\n");
      assertThat(held(server)).isEqualTo(built);
    }
  }

  @Test
  void aSecondPushAddsNothing() throws Exception {
    Path database = Files.createDirectory(folder.resolve("tdb"));
    try (FusekiProcess server =
        FusekiProcess.start(folder, "--update", "--tdb2", "--loc=" + database, "/ds")) {
      assertThat(push(Map.of(), server.url("/ds/data")).code()).isZero();
      assertThat(push(Map.of(), server.url("/ds/data")).code()).isZero();
      assertThat(held(server)).isEqualTo(counts());
    }
  }

  @Test
  void aConnectionThatBreaksHalfWayLeavesTheDatasetAsItWas() throws Exception {
    Path database = Files.createDirectory(folder.resolve("tdb"));
    try (FusekiProcess server =
            FusekiProcess.start(folder, "--update", "--tdb2", "--loc=" + database, "/ds");
        Cut cut = new Cut(server.port(), 100_000)) {
      server.update(OLD);
      Run run = push(Map.of(), "http://localhost:" + cut.port() + "/ds/data");
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains("The connection to ").contains("mend: Push again");
      assertThat(run.err()).doesNotContain("\tat ");
      assertThat(held(server)).isEqualTo(new StatementCounts(1, 1, 1));
    }
  }

  @Test
  void anEndpointThatCannotBeWrittenSaysSo() throws Exception {
    try (FusekiProcess server = FusekiProcess.start(folder, configured("", "gsp-r"))) {
      Run run = push(Map.of(), server.url("/ds/data"));
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains("read-only").contains("Its dataset is as it was.");
    }
  }

  @Test
  void anAddressWithoutADatasetSaysSo() throws Exception {
    try (FusekiProcess server = FusekiProcess.start(folder, "--update", "--mem", "/ds")) {
      Run run = push(Map.of(), server.url("/other/data"));
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains("takes no datasets").contains("/ds/data");
    }
  }

  @Test
  void aServerWithLoginTakesUserAndPasswordFromTheEnvironmentOrThePerson() throws Exception {
    try (FusekiProcess server = FusekiProcess.start(folder, withLogin())) {
      String url = server.url("/ds/data");
      Run nobody = push(Map.of(), url);
      assertThat(nobody.code()).isEqualTo(ExitCode.FAILED);
      assertThat(nobody.err()).contains("user or password").contains("VERTICE_PUSH_USER");

      Run wrong = push(login("wrong"), url);
      assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
      assertThat(wrong.err()).contains("user or password").doesNotContain("wrong");

      Run right = push(login("secret"), url);
      assertThat(right.code()).as(right.err()).isZero();
      assertThat(right.out()).contains("Read back: ").doesNotContain("secret");

      Run asked = Run.asking(PROJECT, Map.of(), typing("anna", "secret"), "push", url);
      assertThat(asked.code()).as(asked.err()).isZero();
      assertThat(asked.out()).contains("Read back: ");
    }
  }

  private String[] withLogin() throws IOException {
    Path passwords = Files.writeString(folder.resolve("passwords"), "anna: secret\n");
    String[] rest = configured("[] a fuseki:Server ; fuseki:allowedUsers \"anna\" .", "gsp-rw");
    return new String[] {"--passwd=" + passwords, "--auth=basic", rest[0]};
  }

  private String[] configured(String server, String operation) throws IOException {
    Path configuration =
        Files.writeString(
            folder.resolve("config.ttl"),
            """
            PREFIX fuseki: <http://jena.apache.org/fuseki#>
            PREFIX ja: <http://jena.hpl.hp.com/2005/11/Assembler#>
            %s
            [] a fuseki:Service ; fuseki:name "ds" ;
              fuseki:endpoint [ fuseki:operation fuseki:%s ; fuseki:name "data" ] ;
              fuseki:dataset [ a ja:MemoryDataset ] .
            """
                .formatted(server, operation));
    return new String[] {"--config=" + configuration};
  }

  private static Map<String, String> login(String password) {
    return Map.of("VERTICE_PUSH_USER", "anna", "VERTICE_PUSH_PASSWORD", password);
  }

  private static Prompt typing(String user, String password) {
    return new Prompt() {
      @Override
      public Optional<String> line(String question) {
        return Optional.of(user);
      }

      @Override
      public Optional<String> secret(String question) {
        return Optional.of(password);
      }
    };
  }

  private static Run push(Map<String, String> environment, String url) {
    return Run.in(PROJECT, environment, "push", url);
  }

  private static StatementCounts held(FusekiProcess server) throws Exception {
    return new StatementCounts(
        server.number(IN_DEFAULT), server.number(IN_NAMED), server.number(GRAPHS));
  }

  private static StatementCounts counts() throws IOException {
    BuildResult built =
        GraphBuilder.build(new Project(PROJECT), new BuildOptions(Optional.empty()), ignored -> {});
    return StatementCounts.of(built.dataset());
  }

  /** A way to a server that ends after so many bytes of the client. */
  private static final class Cut implements AutoCloseable {
    private final ServerSocket door;
    private int left;

    Cut(int target, int bytes) throws IOException {
      door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      left = bytes;
      start(() -> accept(target));
    }

    int port() {
      return door.getLocalPort();
    }

    private void accept(int target) throws IOException {
      while (left > 0) {
        try (Socket client = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
          start(() -> server.getInputStream().transferTo(client.getOutputStream()));
          byte[] bytes = new byte[4096];
          int count = client.getInputStream().read(bytes);
          while (count > 0 && left > 0) {
            server.getOutputStream().write(bytes, 0, count);
            left -= count;
            count = client.getInputStream().read(bytes);
          }
        }
      }
    }

    private interface Passing {
      void run() throws IOException;
    }

    private static void start(Passing passing) {
      Thread way =
          new Thread(
              () -> {
                try {
                  passing.run();
                } catch (IOException e) {
                  // one side was quicker to leave; the test looks at what is left there
                }
              },
              "cut");
      way.setDaemon(true);
      way.start();
    }

    @Override
    public void close() throws IOException {
      door.close();
    }
  }
}
