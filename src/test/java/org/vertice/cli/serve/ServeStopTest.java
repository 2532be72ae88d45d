package org.vertice.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.vertice.cli.HarbourProject;
import org.vertice.testing.Tags;

/** {@code vertice serve} in a separate process gets SIGTERM while hostile queries run. */
@Isolated
@Tag(Tags.FAULTS)
@Timeout(120)
class ServeStopTest {

  private static final String CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";

  private static final List<String> HOSTILE =
      List.of(
          "SELECT (COUNT(*) AS ?n) {" + CROSS + "}",
          "SELECT * {" + CROSS + "} ORDER BY ?i",
          "SELECT (COUNT(*) AS ?n) {"
              + CROSS
              + " FILTER(STRDT(CONCAT('\u001b[2J"
              + "9".repeat(700)
              + "', STR(?c), STR(?l)), <http://www.w3.org/2001/XMLSchema#dateTime>) > NOW()) }");

  @TempDir Path folder;

  @Test
  void stopsQuicklyWithFewMessages() throws Exception {
    HarbourProject harbour = HarbourProject.in(folder.resolve("harbour"));
    Path log = Files.createTempFile(folder, "serve", ".log");
    ServedProject server =
        ServedProject.start(harbour.folder(), log, List.of("-Xmx256m"), List.of("--timeout", "20"));
    List<CompletableFuture<String>> asked = new ArrayList<>();
    for (String query : HOSTILE) {
      asked.add(CompletableFuture.supplyAsync(() -> answer(server, query)));
    }
    while (!server.get("/metrics").body().contains("vertice_queries_running 3.0")) {
      Thread.sleep(50);
    }
    long start = System.nanoTime();
    server.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    List<String> answers = asked.stream().map(CompletableFuture::join).toList();
    assertThat(answers)
        .allMatch(each -> each.contains("The server is stopping") || each.contains("IOException"))
        .anyMatch(each -> each.contains("The server is stopping"));
    String said = Files.readString(log);
    assertThat(said).doesNotContain("\tat ", "Exception", "\u001b");
    assertThat(said.lines().filter(line -> line.startsWith("WARNING")).toList())
        .as(said)
        .hasSizeLessThan(5)
        .allMatch(line -> line.length() < 600);
  }

  private static String answer(ServedProject server, String query) {
    try {
      return server.ask(query).body();
    } catch (Exception e) {
      return e.toString();
    }
  }
}
