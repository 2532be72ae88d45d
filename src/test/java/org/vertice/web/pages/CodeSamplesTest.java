package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.testing.Tags;
import org.vertice.web.Served;
import org.vertice.web.site.Paths;

/** The programs that a page shows, run unchanged against a server. */
class CodeSamplesTest {

  /** Quotes and backslashes of every sort, which each language escapes in its own way. */
  private static final String QUERY =
      """
      # It's "quoted" \\ and ${not} `run` %s
      SELECT ?text {
        ?thing ?says ?text
        FILTER(?text = "a \\"b\\" 'c' \\\\ Ким" || ?text = \"""d\""")
      }\
      """;

  private static final String TEXT = "a \"b\" 'c' \\ Ким";

  @TempDir static Path folder;

  @RegisterExtension
  static final Served http =
      Served.graph(
          () ->
              SSE.parseDatasetGraph(
                  "(dataset (graph (triple <urn:s> <urn:p> \"a \\\"b\\\" 'c' \\\\ Ким\")))"));

  @Tag(Tags.CLIENTS)
  @ParameterizedTest
  @CsvSource({"curl, bash, sample.sh", "Python, python3, sample.py", "R, Rscript, sample.R"})
  void runsUnchanged(String language, String program, String file) throws Exception {
    assumeTrue(isInstalled(program), program + " is not installed");
    assertThat(output(program, write(language, file))).contains("b").contains("Ким");
  }

  @ParameterizedTest
  @CsvSource({"Java, Ask.java"})
  void runsInJavaWithoutACompiledClass(String language, String file) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(output(java, write(language, file)))
        .contains("\"" + TEXT.replace("\"", "\"\"") + "\"");
  }

  private static Path write(String language, String file) throws IOException {
    String endpoint = "http://localhost:" + http.port() + Paths.SPARQL;
    String program =
        Objects.requireNonNull(
            new CodeSamples(endpoint, QUERY, QueryFactory.create(QUERY)).all().get(language));
    return Files.writeString(folder.resolve(file), program);
  }

  private static boolean isInstalled(String program) {
    for (String path : System.getenv("PATH").split(":", -1)) {
      if (Files.isExecutable(Path.of(path, program))) {
        return true;
      }
    }
    return false;
  }

  private static String output(String program, Path file) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(program, file.toString()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return text;
  }
}
