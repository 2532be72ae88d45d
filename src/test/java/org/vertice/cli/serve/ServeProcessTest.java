package org.vertice.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Run;
import org.vertice.cli.Shell;

/** {@code vertice serve} in a separate process: signals, and messages at the start. */
@Timeout(180)
class ServeProcessTest {

  private static final Pattern ADDRESS = Pattern.compile("open +(http://localhost:\\d+)/");
  private static final String ALL = "/vertice/data?default&format=nt";

  @TempDir Path folder;

  private HarbourProject harbour;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void copy() throws IOException {
    harbour = HarbourProject.in(folder.resolve("harbour"));
  }

  @AfterEach
  void stop() throws Exception {
    for (Process each : started) {
      each.destroy();
      if (!each.waitFor(20, TimeUnit.SECONDS)) {
        each.destroyForcibly().waitFor();
      }
    }
  }

  private Process serve(String... more) throws Exception {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                "org.vertice.cli.Main",
                "-C",
                harbour.folder().toString(),
                "serve",
                "--port",
                "0"));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .directory(new File(".").getAbsoluteFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    started.add(process);
    await(() -> !process.isAlive() || said("out").contains("Ctrl-C"));
    assertThat(process.isAlive()).as(said("err")).isTrue();
    return process;
  }

  private String said(String where) throws IOException {
    return Files.readString(folder.resolve(where));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient().send(to(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) throws IOException {
    Matcher address = ADDRESS.matcher(said("out"));
    assertThat(address.find()).isTrue();
    return HttpRequest.newBuilder(URI.create(address.group(1) + path));
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    for (int i = 0; i < 900 && !condition.holds(); i++) {
      Thread.sleep(100);
    }
    assertThat(condition.holds()).isTrue();
  }

  private static void hangUp(Process process) throws Exception {
    assertThat(new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start().waitFor())
        .isZero();
  }

  @Test
  void buildsAgainAtAHangUpSignalAndKeepsTheLastGoodGraph() throws Exception {
    assumeTrue(File.separatorChar == '/', "there are no signals here");
    assumeFalse(Shell.ignores(Shell.SIGHUP), "who runs the tests ignores SIGHUP, as nohup does");
    Process process = serve();
    harbour.replace("seeds/ships.csv", "alma,Alma", "alma,Almira");
    assertThat(get(ALL).body()).as("nobody watches the files").contains("\"Alma\"");
    hangUp(process);
    await(() -> get(ALL).body().contains("\"Almira\""));

    harbour.append("seeds/ships.csv", "alma,Twice\n");
    hangUp(process);
    await(() -> get("/status").body().contains("\"served\":false"));
    assertThat(get(ALL).body()).contains("\"Almira\"").doesNotContain("Twice");
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void reportsASavedQueryWithAnErrorAndServesTheOthers() throws Exception {
    Files.writeString(
        harbour.file("queries/tides.rq"), "#+ summary: \"Tides\"\nSELECT ?a WHERE { ?a ?b }\n");
    serve();
    assertThat(said("err")).contains("queries/tides.rq:2");
    assertThat(get("/status").body())
        .contains("queries/tides.rq:2", "\"queries\":2", "\"served\":true");
    assertThat(get("/api/tides").statusCode()).isEqualTo(404);
    assertThat(get("/api/arrivals").statusCode()).isEqualTo(200);
  }

  @Test
  void serveAndCheckReportThingsHiddenByPages() throws Exception {
    harbour
        .replace("seeds/csv-metadata.json", "harbour/place/{id}", "harbour/query/{id}")
        .replace("seeds/csv-metadata.json", "harbour/place/{place}", "harbour/query/{place}");
    Run check = harbour.run("check");
    assertThat(check.code()).as(check.out()).isZero();
    assertThat(check.out())
        .contains("[iri-shadowed] warning", "vertice serve has its own pages at /query/")
        .contains("https://example.org/harbour/query/", "aboutUrl");
    serve();
    assertThat(said("err")).contains("vertice serve has its own pages at /query/");
    assertThat(get("/status").body()).contains("its own pages at /query/");
  }

  @Test
  void reportsHiddenThingsOfADatabaseWhileServingIt() throws Exception {
    harbour
        .replace("seeds/csv-metadata.json", "harbour/place/{id}", "harbour/query/{id}")
        .replace("seeds/csv-metadata.json", "harbour/place/{place}", "harbour/query/{place}");
    assertThat(harbour.run("build", "-o", "graph", "--tdb").code()).isZero();
    serve("--tdb", harbour.file("graph").toString());
    await(() -> get("/status").body().contains("its own pages at /query/"));
    assertThat(said("err"))
        .contains("[iri-shadowed] warning", "https://example.org/harbour/query/", "1 database");
  }

  @Test
  void obeysTheLimitsOfTheOptions() throws Exception {
    serve("--max-request", "1k", "--max-answer", "2k", "--max-queries", "3");
    String many = "SELECT * { ?a ?b ?c . ?d ?e ?f }";
    assertThat(get("/metrics").body()).contains("vertice_queries_limit 3.0");
    assertThat(ask("ASK {}" + " ".repeat(1100))).isEqualTo(413);
    assertThat(ask("ASK {}")).isEqualTo(200);
    assertThat(ask(many + " LIMIT 5000")).isNotEqualTo(200);
  }

  /** The status, or 0 if the answer is cut off. */
  private int ask(String query) throws Exception {
    try {
      HttpRequest request =
          to("/vertice/sparql")
              .header("Content-Type", "application/sparql-query")
              .POST(BodyPublishers.ofString(query))
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException cutOff) {
      return 0;
    }
  }
}
