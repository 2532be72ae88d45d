package org.vertice.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the README, run unchanged in a copy of the project. */
class ReadmeIT {

  private static final String SERVE = "./vertice serve";

  @TempDir static Path folder;

  @BeforeAll
  static void copyTheProject() throws IOException {
    Shell.copyProject(Path.of("").toAbsolutePath(), copy());
  }

  private static Path copy() {
    return folder.resolve("vertice");
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  /** The commands without their comments. */
  private static List<String> commands() throws IOException {
    return blocks("sh").stream()
        .flatMap(String::lines)
        .map(line -> line.replaceFirst("\\s+# .*", ""))
        .toList();
  }

  /** The commands that end by themselves, without {@code mvn verify}, which runs this test. */
  static Stream<String> commandsThatEnd() throws IOException {
    return commands().stream().filter(line -> !line.equals(SERVE) && !line.equals("mvn verify"));
  }

  @Test
  void startsWithTheTwoCommands() throws Exception {
    assertThat(blocks("sh").get(0).lines().map(line -> line.replaceFirst("\\s+# .*", "")))
        .containsExactly(SERVE, "mvn verify");
  }

  @ParameterizedTest
  @MethodSource("commandsThatEnd")
  void everyCommandSucceeds(String command) throws Exception {
    Shell.Result result = Shell.run(copy(), Map.of(), "bash", "-c", command);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isNotBlank();
  }

  @Test
  void servesAnswersTheExampleAndStops() throws Exception {
    assertThat(commands()).contains(SERVE);
    Process server =
        Shell.start(copy(), Map.of(), "bash", "-c", "exec " + SERVE + " --port 0 2>&1");
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8))) {
      String endpoint = endpoint(said);
      List<String> examples = blocks("sparql");
      assertThat(examples).isNotEmpty();
      for (String example : examples) {
        HttpResponse<String> answer = ask(endpoint, example);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines()).as(example).hasSizeGreaterThan(1);
      }
      // As Ctrl-C does; what was started in the background does not hear it.
      boolean heard = !Shell.ignores(Shell.SIGINT);
      Shell.run(copy(), Map.of(), "kill", heard ? "-INT" : "-TERM", Long.toString(server.pid()));
      assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(server.exitValue()).isEqualTo(heard ? 130 : 143);
      assertThat(said.lines()).noneMatch(line -> line.contains("Exception"));
    } finally {
      server.destroyForcibly();
    }
  }

  private static String endpoint(BufferedReader said) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      Matcher address = Pattern.compile("http://localhost:\\d+/vertice/sparql").matcher(line);
      if (address.find()) {
        return address.group();
      }
    }
    return fail(all.toString());
  }

  private static HttpResponse<String> ask(String endpoint, String query) throws Exception {
    URI address = URI.create(endpoint + "?query=" + URLEncoder.encode(query, UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address).header("Accept", "text/csv").build(),
            BodyHandlers.ofString());
  }
}
