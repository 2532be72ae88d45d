package org.vertice.cli.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vertice.cli.Run;
import org.vertice.cli.Shell;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.Prompt;
import org.vertice.export.SelfDescription;
import org.vertice.export.StatementCounts;
import org.vertice.graph.assembly.BuildOptions;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.assembly.GraphBuilder;
import org.vertice.graph.assembly.Project;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.testing.Tags;

/** Pushes the graph of the project into servers of others, each in a separate process. */
@Tag(Tags.SERVERS)
class PushIT {

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  /** Less than the size of the graph, more than the bytes before it. */
  private static final int HALF_WAY = 100_000;

  private static final String OLD =
      "INSERT DATA { <urn:x:old> <urn:x:p> 1 . GRAPH <urn:x:g> { <urn:x:old> <urn:x:p> 2 } }";

  @TempDir Path folder;

  @TempDir static Path servers;

  private static StatementCounts built;
  private static Peer fuseki;
  private static Peer rdf4j;

  @BeforeAll
  static void start() throws Exception {
    Path database = Files.createDirectory(servers.resolve("tdb"));
    fuseki = FusekiProcess.start(servers, "--update", "--tdb2", "--loc=" + database, "/ds");
    rdf4j = Rdf4jProcess.start(servers);
    BuildResult result =
        GraphBuilder.build(new Project(PROJECT), new BuildOptions(Optional.empty()), ignored -> {});
    SelfDescription.addTo(
        result.dataset(),
        QueryLibrary.load(PROJECT.resolve("queries"), ignored -> {}),
        result.prefixes());
    built = StatementCounts.of(result.dataset());
  }

  @AfterAll
  static void stop() throws Exception {
    fuseki.close();
    rdf4j.close();
  }

  /** Servers of different projects, each started once. */
  private enum Make {
    FUSEKI,
    RDF4J;

    /** The server with two old triples, and nothing else. */
    Peer withOld() throws Exception {
      Peer server = this == FUSEKI ? fuseki : rdf4j;
      server.update("CLEAR ALL");
      server.update(OLD);
      return server;
    }
  }

  @ParameterizedTest
  @EnumSource
  void replacesTheContentAndCountsItAndASecondPushAddsNothing(Make make) throws Exception {
    Peer server = make.withOld();
    for (int time = 0; time < 2; time++) {
      Run run = push(Map.of(), to(server, server.port()));
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).startsWith("Pushed 3").contains("Read back: " + built.words());
      assertThat(server.held()).isEqualTo(built);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatAlwaysBreaksChangesNothing(Make make) throws Exception {
    Peer server = make.withOld();
    try (CuttingProxy way = new CuttingProxy(server.port(), HALF_WAY, Integer.MAX_VALUE)) {
      Run run = push(Map.of(), to(server, way.port()), "--retries", "1");
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err())
          .contains("The connection broke. Trying again in 0.5 s (1 of 1).")
          .contains("never a part of it", "fix: Push again")
          .doesNotContain("\tat ");
      assertThat(way.cutsLeft()).isEqualTo(Integer.MAX_VALUE - 2);
      assertThat(server.held()).isEqualTo(new StatementCounts(1, 1, 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void triesAgainFromTheBeginningAfterABrokenConnection(Make make) throws Exception {
    Peer server = make.withOld();
    try (CuttingProxy way = new CuttingProxy(server.port(), HALF_WAY, 1)) {
      Run run = push(Map.of(), to(server, way.port()));
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(way.cutsLeft()).isZero();
      assertThat(run.err()).contains("Trying again");
      assertThat(server.held()).isEqualTo(built);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKilledPushChangesNothing(Make make) throws Exception {
    Peer server = make.withOld();
    try (CuttingProxy way = CuttingProxy.thatStops(server.port(), HALF_WAY)) {
      Process push =
          Shell.start(
              PROJECT,
              Map.of(),
              PeerProcess.java(),
              "-cp",
              System.getProperty("java.class.path"),
              "org.vertice.cli.Main",
              "push",
              to(server, way.port()));
      way.awaitStop();
      push.destroyForcibly().waitFor();
      assertThat(push.exitValue()).isEqualTo(137);
      assertThat(server.held()).isEqualTo(new StatementCounts(1, 1, 1));
      assertThat(push(Map.of(), to(server, server.port())).code()).isZero();
      assertThat(server.held()).isEqualTo(built);
    }
  }

  @Test
  void theAdviceForRdf4jSelectsAcceptedFactsOnly() throws Exception {
    Peer server = Make.RDF4J.withOld();
    Run run = push(Map.of(), to(server, server.port()));
    assertThat(run.code()).as(run.err()).isZero();
    Matcher advice = Pattern.compile("FROM <\\S+>").matcher(run.out());
    assertThat(advice.find()).as(run.out()).isTrue();
    String count = "SELECT (COUNT(*) AS ?n) %s { ?s ?p ?o }";
    assertThat(server.value(count.formatted(advice.group())))
        .isEqualTo(Long.toString(built.inDefaultGraph()));
    assertThat(Long.parseLong(server.value(count.formatted(""))))
        .isGreaterThan(built.inDefaultGraph());
  }

  @Test
  void reportsAMissingRepositoryOfRdf4j() throws Exception {
    Peer server = Make.RDF4J.withOld();
    for (String path : List.of("/rdf4j-server/repositories/none", "/rdf4j-server")) {
      Run run = push(Map.of(), server.process().url(path));
      assertThat(run.code()).as(path).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains("/repositories/r").doesNotContain("\tat ", "Trying");
    }
  }

  @Test
  void reportsAReadOnlyEndpoint() throws Exception {
    try (FusekiProcess server = FusekiProcess.start(folder, configured("", "gsp-r"))) {
      Run run = push(Map.of(), server.url("/ds/data"));
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains("read-only").contains("Its content has not changed.");
    }
  }

  @Test
  void reportsAnAddressWithoutADataset() throws Exception {
    try (FusekiProcess server = FusekiProcess.start(folder, "--update", "--mem", "/ds")) {
      Run run = push(Map.of(), server.url("/other/data"));
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains("takes no datasets").contains("/ds/data");
    }
  }

  @Test
  void takesUserAndPasswordFromTheEnvironmentOrThePrompt() throws Exception {
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

  private static Run push(Map<String, String> environment, String url, String... options) {
    return Run.in(
        PROJECT,
        environment,
        Stream.concat(Stream.of("push", url), Stream.of(options)).toArray(String[]::new));
  }

  /** The address for a push to this server, by its own port or the port of a proxy. */
  private static String to(Peer server, int port) {
    return "http://localhost:" + port + server.target();
  }
}
