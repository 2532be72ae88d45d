package org.vertice.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vertice.query.AnswerWriter;
import org.vertice.query.NamedQuery;
import org.vertice.query.QueryLibrary;
import org.vertice.query.QueryRunner;
import org.vertice.query.ResultFormat;
import org.vertice.report.DiagnosticCollector;

/** Each saved query on the real tables, its answer pinned in {@code src/test/resources/answers}. */
class SavedQueriesTest {

  private static final Path ANSWERS = Path.of("src/test/resources/answers");
  private static BuildResult built;

  @BeforeAll
  static void build() throws IOException {
    built =
        GraphBuilder.build(
            new Project(Path.of("")), new BuildOptions(Optional.empty()), ignored -> {});
  }

  static List<NamedQuery> savedQueries() throws IOException {
    return QueryLibrary.load(Path.of("queries"), ignored -> {}).queries();
  }

  @Test
  void thereAreAtLeast25AndNothingIsWrongWithThem() throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    assertThat(QueryLibrary.load(Path.of("queries"), findings).queries())
        .hasSizeGreaterThanOrEqualTo(25);
    assertThat(findings.findings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void answersAsPinned(String name) throws Exception {
    NamedQuery saved =
        savedQueries().stream().filter(q -> q.name().equals(name)).findFirst().orElseThrow();
    Query query = saved.bind(Map.of(), ignored -> {}).orElseThrow();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new QueryRunner(built.dataset(), Duration.ofSeconds(30))
        .run(query, AnswerWriter.to(answer, ResultFormat.TSV, PrefixMapping.Standard, 100));
    assertThat(answer.toString(StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(Files.readAllLines(ANSWERS.resolve(name + ".tsv")));
  }

  static Stream<String> names() throws IOException {
    return savedQueries().stream().map(NamedQuery::name);
  }
}
