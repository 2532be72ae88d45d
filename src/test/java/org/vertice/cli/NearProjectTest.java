package org.vertice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.cli.terminal.Channel;
import org.vertice.cli.terminal.ProcessContext;
import org.vertice.cli.terminal.Prompt;

/** Which project a command uses, and which commands the messages suggest. */
@Timeout(300)
class NearProjectTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Path home;

  /** The included project has no query; the other one has. */
  @BeforeEach
  void makeProjects() throws IOException {
    home = folder.resolve("home");
    HarbourProject own = HarbourProject.in(home);
    own.remove("queries/arrivals.rq").remove("queries/who-says.rq");
    HarbourProject.in(folder.resolve("my harbour"));
    Files.createDirectories(folder.resolve("empty"));
  }

  private int run(String workingFolder, String... arguments) {
    return new Program(
            new ProcessContext(
                new ByteArrayInputStream(new byte[0]),
                new Channel(out, Channel.Target.FILE, 0),
                new Channel(new ByteArrayOutputStream(), Channel.Target.FILE, 0),
                Map.of("VERTICE_LAUNCHER", "../home/vertice"),
                folder.resolve(workingFolder),
                home,
                Prompt.nobody()))
        .run(List.of(arguments));
  }

  @ParameterizedTest
  @CsvSource({
    "my harbour,           true",
    "my harbour/ontology,  true",
    "home,                 false",
    "empty,                false"
  })
  void usesTheProjectOfTheCurrentFolderOtherwiseTheIncludedOne(String standingIn, boolean other) {
    assertThat(run(standingIn, "query")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).contains("arrivals")).isEqualTo(other);
  }

  @Test
  void prefersANamedProjectToTheCurrentFolder() {
    assertThat(run("my harbour", "query", "-C", home.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("arrivals");
  }

  @ParameterizedTest
  @CsvSource({
    "my harbour, ,             ../home/vertice query arrivals",
    "empty,      ../my harbour, ../home/vertice -C '../my harbour' query arrivals"
  })
  void servePrintsCommandsThatCanBeTyped(String standingIn, String named, String told)
      throws Exception {
    String[] arguments =
        named == null
            ? new String[] {"serve", "--port", "0"}
            : new String[] {"serve", "--port", "0", "-C", named};
    Thread server = new Thread(() -> run(standingIn, arguments));
    server.setDaemon(true);
    server.start();
    while (!out.toString(StandardCharsets.UTF_8).contains("Ctrl-C")) {
      assertThat(server.isAlive()).isTrue();
      Thread.sleep(50);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("  or      " + told + "\n");
  }
}
