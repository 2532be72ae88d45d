package org.vertice.cli.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Run;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.export.SelfDescription;
import org.vertice.graph.assembly.BuildOptions;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.assembly.GraphBuilder;
import org.vertice.graph.assembly.Project;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.testing.Tags;

/**
 * Pushes into Debian's Virtuoso 7 in a process of its own. Skipped where {@code virtuoso-t} is not
 * installed. That server writes some values in another way (true as 1, P1D in seconds): they are
 * compared as values.
 */
@Tag(Tags.SERVERS)
@Timeout(180)
class VirtuosoIT {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final String ACCEPTED = "https://w3id.org/vertice/graph/accepted";
  private static final String OURS = "https://w3id.org/vertice/";

  /** Less than the size of the graph, more than the bytes before it. */
  private static final int HALF_WAY = 1_500_000;

  @TempDir static Path servers;

  @TempDir Path folder;

  private static Set<String> built = Set.of();
  private static Optional<VirtuosoProcess> started = Optional.empty();

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(
        VirtuosoProcess.isInstalled(),
        "virtuoso-t and isql-vt (Debian's virtuoso-opensource-7) are not installed");
    started = Optional.of(VirtuosoProcess.start(servers));
    built = expected(PROJECT);
  }

  @AfterAll
  static void stop() {
    started.ifPresent(VirtuosoProcess::close);
  }

  /** A graph of another user, and the graph of a small project that was pushed before. */
  @BeforeEach
  void others() throws Exception {
    server().run("sparql insert data { graph <urn:x:others> { <urn:x:a> <urn:x:p> 1 } };");
    Run run = push(HarbourProject.in(folder).folder(), server().process().port());
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static VirtuosoProcess server() {
    return started.orElseThrow();
  }

  private static Run push(Path project, int port, String... options) {
    return push(project, Map.of(), VirtuosoProcess.url(port), options);
  }

  private static Run push(Path project, Map<String, String> more, String url, String... options) {
    Map<String, String> dba = Map.of("VERTICE_PUSH_USER", "dba", "VERTICE_PUSH_PASSWORD", "dba");
    return Run.in(
        project,
        more.isEmpty() ? dba : more,
        Stream.concat(Stream.of("push", url, "--default-graph", ACCEPTED), Stream.of(options))
            .toArray(String[]::new));
  }

  private static Set<String> expected(Path project) throws IOException {
    BuildResult result =
        GraphBuilder.build(new Project(project), new BuildOptions(Optional.empty()), ignored -> {});
    SelfDescription.addTo(
        result.dataset(),
        QueryLibrary.load(project.resolve("queries"), ignored -> {}),
        result.prefixes());
    return result.dataset().stream()
        .map(
            quad ->
                quad.isDefaultGraph()
                    ? new Quad(NodeFactory.createURI(ACCEPTED), quad.asTriple())
                    : quad)
        .map(VirtuosoIT::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The pushed content of the server, without its lists. */
  private static Set<String> held(VirtuosoProcess server) throws Exception {
    Set<String> held = new TreeSet<>();
    for (String start : List.of(OURS, "https://example.org/harbour/")) {
      server.quads(start).stream()
          .filter(quad -> !quad.getGraph().getURI().equals(ACCEPTED + "#graphs"))
          .map(VirtuosoIT::text)
          .forEach(held::add);
    }
    return held;
  }

  /** The same without temporary graphs. */
  private static Set<String> inPlace(VirtuosoProcess server) throws Exception {
    Set<String> inPlace = held(server);
    inPlace.removeIf(quad -> quad.startsWith("<" + ACCEPTED + "#incoming"));
    return inPlace;
  }

  private static String text(Quad quad) {
    return Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
        .map(VirtuosoIT::value)
        .map(NodeFmtLib::strNT)
        .collect(Collectors.joining(" "));
  }

  private static Node value(Node node) {
    if (!node.isLiteral()) {
      return node;
    }
    if (XSDDatatype.XSDboolean.equals(node.getLiteralDatatype())) {
      boolean yes = Set.of("1", "true").contains(node.getLiteralLexicalForm());
      return NodeFactory.createLiteralDT(Boolean.toString(yes), XSDDatatype.XSDboolean);
    }
    if (XSDDatatype.XSDdayTimeDuration.equals(node.getLiteralDatatype())) {
      String time = Duration.parse(node.getLiteralLexicalForm()).toString();
      return NodeFactory.createLiteralDT(time, XSDDatatype.XSDdayTimeDuration);
    }
    if (XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype())) {
      BigDecimal number = new BigDecimal(node.getLiteralLexicalForm()).stripTrailingZeros();
      return NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal);
    }
    return node;
  }

  private static void mustHold(VirtuosoProcess server, Set<String> wanted) throws Exception {
    Set<String> held = held(server);
    assertThat(Stream.concat(held.stream(), wanted.stream()))
        .as("what only one of both has")
        .filteredOn(quad -> held.contains(quad) != wanted.contains(quad))
        .isEmpty();
    assertThat(server.quads("urn:x:others")).hasSize(1);
  }

  @Test
  void replacesTheLastGraphAndLeavesOtherGraphs() throws Exception {
    for (int time = 0; time < 2; time++) {
      Run run = push(PROJECT, server().process().port());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out())
          .startsWith("Pushed 3")
          .contains("Read back: ", "FROM <" + ACCEPTED + ">");
      mustHold(server(), built);
    }
  }

  @Test
  void aConnectionThatAlwaysBreaksChangesNothingAndTheNextPushCleansUp() throws Exception {
    Set<String> before = expected(folder);
    try (CuttingProxy way =
        new CuttingProxy(server().process().port(), HALF_WAY, Integer.MAX_VALUE)) {
      Run run = push(PROJECT, way.port(), "--retries", "1");
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains("Trying again in 0.5 s (1 of 1).").doesNotContain("\tat ");
    }
    assertThat(inPlace(server())).isEqualTo(before);
    assertThat(push(PROJECT, server().process().port()).code()).isZero();
    mustHold(server(), built);
  }

  @Test
  void triesAgainFromTheBeginningAfterABrokenConnection() throws Exception {
    try (CuttingProxy way = new CuttingProxy(server().process().port(), HALF_WAY, 1)) {
      Run run = push(PROJECT, way.port());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err()).contains("Trying again");
      assertThat(way.cutsLeft()).isZero();
    }
    mustHold(server(), built);
  }

  @Test
  void aPowerCutAfterAPushLosesNothingEvenWithoutALog() throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    try (VirtuosoProcess virtuoso = VirtuosoProcess.start(own)) {
      int port = virtuoso.process().port();
      assertThat(push(folder, port).code()).isZero();
      virtuoso.turnLogOff();
      virtuoso.run("checkpoint;");
      assertThat(push(PROJECT, port).code()).isZero();
      try (VirtuosoProcess again = virtuoso.killedAndStartedAgain()) {
        mustHold(again, built);
      }
    }
  }

  @Test
  void aServerKilledDuringAPushHasTheOldOrTheNewGraph() throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    Set<String> before = expected(folder);
    VirtuosoProcess virtuoso = VirtuosoProcess.start(own);
    try {
      assertThat(push(folder, virtuoso.process().port()).code()).isZero();
      virtuoso.run("checkpoint;");
      for (int after : List.of(1_000, 1_500, 2_000, 2_500)) {
        int port = virtuoso.process().port();
        CompletableFuture<Run> push =
            CompletableFuture.supplyAsync(() -> push(PROJECT, port, "--retries", "0"));
        Thread.sleep(after);
        virtuoso = virtuoso.killedAndStartedAgain();
        assertThat(push.join().err()).doesNotContain("\tat ");
        assertThat(inPlace(virtuoso)).as("after %d ms", after).isIn(before, built);
      }
    } finally {
      virtuoso.close();
    }
  }

  @Test
  void reportsMissingPermissionToWrite() throws Exception {
    String url = VirtuosoProcess.url(server().process().port());
    Map<String, String> wrong =
        Map.of("VERTICE_PUSH_USER", "dba", "VERTICE_PUSH_PASSWORD", "guess");
    Run run = push(PROJECT, wrong, url);
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("The server refused the user or password (401). Its content has not changed.")
        .contains("VERTICE_PUSH_PASSWORD")
        .doesNotContain("guess", "Trying again");
    server().run("DB.DBA.USER_CREATE ('reader', 'tide');");
    Map<String, String> reader =
        Map.of("VERTICE_PUSH_USER", "reader", "VERTICE_PUSH_PASSWORD", "tide");
    assertThat(push(PROJECT, reader, url).err()).contains("may not change", "SPARQL_UPDATE");
    mustHold(server(), expected(folder));
  }

  @Test
  void sendsNothingWithoutADefaultGraph() throws Exception {
    for (String path : List.of("/sparql-auth", "/sparql-graph-crud-auth", "/sparql")) {
      Run run = Run.in(PROJECT, "push", server().process().url(path));
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err())
          .contains("A Virtuoso has no default graph", "Its content has not changed.")
          .contains("/sparql-auth --default-graph IRI")
          .doesNotContain("Trying again");
    }
    mustHold(server(), expected(folder));
  }
}
