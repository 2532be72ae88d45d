package org.vertice.cli.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Shell;
import org.vertice.testing.Tags;

/** {@code vertice build} in a separate process that is killed, or finds the disk full. */
class BuildIT {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir Path folder;

  private HarbourProject harbour;

  @BeforeEach
  void copy() throws IOException {
    harbour = HarbourProject.in(folder.resolve("harbour"));
  }

  private static List<String> vertice(String... arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            JAVA,
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            "org.vertice.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  private Process start(String... arguments) throws IOException {
    return Shell.start(harbour.folder(), documents(), vertice(arguments).toArray(String[]::new));
  }

  /** The documents of the harbour project, whatever the environment says. */
  private Map<String, String> documents() {
    return Map.of("VERTICE_DOCUMENTS", harbour.file("seeds/documents").toString());
  }

  private Shell.Result run(String... arguments) throws Exception {
    return Shell.result(start(arguments));
  }

  private String graph() throws IOException {
    return Files.readString(harbour.file("graph/vertice.nq"));
  }

  private List<String> leftBeside() throws IOException {
    try (Stream<Path> files = Files.list(harbour.folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("."))
          .toList();
    }
  }

  @Tag(Tags.FAULTS)
  @Test
  void aBuildThatIsKilledAtAnyMomentLeavesACompleteGraph() throws Exception {
    assertThat(run("build", "-o", "graph", "--tdb").code()).isZero();
    String before = graph();
    harbour.replace("seeds/ships.csv", "Corvo", "Corvo Nero");
    int killed = 0;
    boolean ended = false;
    for (int wait = 200; !ended; wait += 300) {
      Process build = start("build", "-o", "graph", "--tdb");
      ended = build.waitFor(wait, TimeUnit.MILLISECONDS);
      killed += ended ? 0 : 1;
      build.destroyForcibly().waitFor();
      assertThat(graph())
          .satisfiesAnyOf(
              text -> assertThat(text).isEqualTo(before),
              text -> assertThat(text).contains("Corvo Nero").hasLineCount(lines(before)));
    }
    assertThat(killed).isPositive();
    assertThat(graph()).contains("Corvo Nero");
    assertThat(leftBeside()).isEmpty();
  }

  private static int lines(String text) {
    return (int) text.lines().count();
  }

  @Test
  void servesTheDatabaseThatItBuilt() throws Exception {
    assertThat(run("build", "-o", "graph", "--tdb").code()).isZero();
    for (String named : List.of("graph", "graph/tdb2")) {
      Process server = start("serve", "--tdb", named, "--port", "0");
      try (BufferedReader said =
          new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8))) {
        assertThat(countAt(endpoint(said))).isEqualTo(lines(graph()));
        server.destroy();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
      } finally {
        server.destroyForcibly();
      }
    }
  }

  private static String endpoint(BufferedReader said) throws IOException {
    Pattern address = Pattern.compile("http://localhost:\\d+/vertice/sparql");
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher found = address.matcher(line);
      if (found.find()) {
        return found.group();
      }
    }
    throw new AssertionError("The server named no endpoint.");
  }

  private static int countAt(String endpoint) throws Exception {
    String query = "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .header("Accept", "text/csv")
            .header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Integer.parseInt(answer.body().lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void aFullDiskLeavesTheLastGoodGraph() throws Exception {
    assertThat(run("build", "-o", "graph").code()).isZero();
    String before = graph();
    Map<String, Integer> commands = Map.of("build -o graph", 8, "build -o graph --tdb", 1024);
    for (Map.Entry<String, Integer> command : commands.entrySet()) {
      Shell.Result result = withFilesOfAtMost(command.getValue(), command.getKey());
      assertThat(result.code()).isEqualTo(1);
      assertThat(result.err()).contains("graph").doesNotContain("Exception", "\tat ");
      assertThat(graph()).isEqualTo(before);
      assertThat(leftBeside()).isEmpty();
    }
  }

  @Test
  void aFullDiskLeavesAnExportedFileUnchanged() throws Exception {
    Files.writeString(harbour.file("all.nq"), "before");
    for (String command :
        List.of("export --format nquads -o all.nq", "convert -o all.nq seeds/csv-metadata.json")) {
      Shell.Result result = withFilesOfAtMost(8, command);
      assertThat(result.code()).as(result.out()).isEqualTo(1);
      assertThat(result.err()).contains("all.nq").doesNotContain("Exception", "\tat ");
      assertThat(harbour.file("all.nq")).hasContent("before");
      assertThat(leftBeside()).isEmpty();
    }
  }

  @Test
  void reportsAFullDeviceAtStdout() throws Exception {
    Shell.Result result = bash("export --format nquads >/dev/full");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("No space left").doesNotContain("Exception", "\tat ");
  }

  @Test
  void endsAnExportQuietlyIfTheReaderStops() throws Exception {
    Shell.Result result = bash("export --format nquads | head -n 1");
    assertThat(result.out()).hasLineCount(1);
    assertThat(result.err()).isEmpty();
  }

  /** Like a full disk, without needing root. */
  private Shell.Result withFilesOfAtMost(int kibibytes, String arguments) throws Exception {
    return bash(arguments, "ulimit -f " + kibibytes + "; ");
  }

  private Shell.Result bash(String arguments) throws Exception {
    return bash(arguments, "");
  }

  private Shell.Result bash(String arguments, String before) throws Exception {
    String script = before + String.join(" ", vertice()) + " " + arguments;
    return Shell.run(harbour.folder(), documents(), "bash", "-c", script);
  }
}
