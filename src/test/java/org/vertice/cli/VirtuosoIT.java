package org.vertice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.build.BuildOptions;
import org.vertice.build.GraphBuilder;
import org.vertice.build.Project;
import org.vertice.export.StatementCounts;

/**
 * Debian's Virtuoso 7 in a process of its own: a push is refused before anything is sent, and what
 * the README says instead gives the graph. Skipped where {@code virtuoso-t} is not installed.
 */
class VirtuosoIT {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final String COUNT = "sparql select count(*) as ?n %s where { %s };";

  @TempDir static Path folder;

  private static int sql;
  private static Optional<PeerProcess> virtuoso = Optional.empty();

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(
        Shell.run(folder, Map.of(), "sh", "-c", "command -v virtuoso-t isql-vt").code() == 0,
        "virtuoso-t and isql-vt (Debian's virtuoso-opensource-7) are not installed");
    sql = PeerProcess.freePort();
    int web = PeerProcess.freePort();
    Files.writeString(
        folder.resolve("virtuoso.ini"),
        """
        [Database]
        DatabaseFile = virtuoso.db
        ErrorLogFile = virtuoso.log
        LockFile = virtuoso.lck
        TransactionFile = virtuoso.trx
        xa_persistent_file = virtuoso.pxa
        [TempDatabase]
        DatabaseFile = virtuoso-temp.db
        TransactionFile = virtuoso-temp.trx
        [Parameters]
        ServerPort = localhost:%d
        DirsAllowed = .
        NumberOfBuffers = 10000
        [HTTPServer]
        ServerPort = localhost:%d
        ServerRoot = .
        """
            .formatted(sql, web));
    virtuoso =
        Optional.of(
            PeerProcess.start(
                folder,
                web,
                "/sparql?query=ASK%7B%7D",
                List.of("virtuoso-t", "+foreground", "+configfile", "virtuoso.ini")));
  }

  @AfterAll
  static void stop() {
    virtuoso.ifPresent(PeerProcess::close);
  }

  @Test
  void aPushIsRefusedWithTheReasonAndNothingIsSent() throws Exception {
    long before = number(COUNT.formatted("", "graph ?g { ?s ?p ?o }"));
    for (String path : List.of("/sparql-graph-crud-auth", "/sparql-graph-crud", "/sparql")) {
      Run run = Run.in(PROJECT, "push", virtuoso.orElseThrow().url(path));
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err())
          .contains("This is a Virtuoso: it knows no default graph", "What it holds is as it was.")
          .contains("mend: Export with --format nquads")
          .doesNotContain("Trying again");
    }
    assertThat(number(COUNT.formatted("", "graph ?g { ?s ?p ?o }"))).isEqualTo(before);
  }

  @Test
  void whatTheReadmeSaysInsteadLoadsTheWholeGraphWithTheFactsInOneOfTheirOwn() throws Exception {
    String readme = Files.readString(PROJECT.resolve("README.md"));
    Matcher load =
        Pattern.compile("DB\\.DBA\\.TTLP \\(.*'(https://\\S+)', 512\\);").matcher(readme);
    assertThat(load.find()).isTrue();
    String file = folder.resolve("vertice.nq").toString();
    assertThat(Run.in(PROJECT, "export", "--format", "nquads", "-o", file).code()).isZero();
    long before = number(COUNT.formatted("", "graph ?g { ?s ?p ?o }"));
    assertThat(isql(load.group()).code()).isZero();
    StatementCounts built = built();
    String facts = "from <" + load.group(1) + ">";
    assertThat(number(COUNT.formatted(facts, "?s ?p ?o"))).isEqualTo(built.inDefaultGraph());
    assertThat(number(COUNT.formatted("", "graph ?g { ?s ?p ?o }")) - before)
        .isEqualTo(built.inDefaultGraph() + built.inNamedGraphs());
  }

  private static StatementCounts built() throws IOException {
    return StatementCounts.of(
        GraphBuilder.build(new Project(PROJECT), new BuildOptions(Optional.empty()), ignored -> {})
            .dataset());
  }

  private static long number(String query) throws Exception {
    String out = isql(query).out();
    return out.lines()
        .filter(line -> line.matches("[0-9]+"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow(() -> new AssertionError(out));
  }

  private static Shell.Result isql(String statement) throws Exception {
    Path script = Files.writeString(folder.resolve("script.sql"), statement + "\n");
    return Shell.run(
        folder, Map.of(), "isql-vt", Integer.toString(sql), "dba", "dba", script.toString());
  }
}
