package org.vertice.graph.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vertice.graph.claim.Passage;
import org.vertice.query.result.AnswerHandler;
import org.vertice.query.result.ResultFormat;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.report.DiagnosticCollector;

/**
 * Each saved query on the real tables, its answer pinned in {@code src/test/resources/answers}. The
 * offsets of passages are left out there, so that an answer holds with the cited texts and without.
 * After a change of the tables, {@code -Danswers=record} writes the answers anew, to be read before
 * they are committed.
 */
class SavedQueriesTest {

  private static final Path ANSWERS = Path.of("src/test/resources/answers");
  private static final List<String> OFFSETS = List.of("?start", "?end");
  private static SavedQueries withoutTexts;
  private static Optional<SavedQueries> withTexts = Optional.empty();

  @BeforeAll
  static void build() throws IOException {
    withoutTexts = SavedQueries.on(Optional.empty());
    if (SavedQueries.TEXTS.isPresent()) {
      withTexts = Optional.of(SavedQueries.on(SavedQueries.TEXTS));
    }
  }

  static Stream<String> names() throws IOException {
    return QueryLibrary.load(Path.of("queries"), ignored -> {}).queries().stream()
        .map(NamedQuery::name);
  }

  @Test
  void thereAreAtLeast30AndNothingIsWrongWithThem() throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    assertThat(QueryLibrary.load(Path.of("queries"), findings).queries())
        .hasSizeGreaterThanOrEqualTo(30);
    assertThat(findings.findings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void answersAsPinned(String name) throws Exception {
    Path pinned = ANSWERS.resolve(name + ".tsv");
    List<String> answer = withoutOffsets(withoutTexts, name);
    if ("record".equals(System.getProperty("answers"))) {
      Files.write(pinned, answer);
    }
    assertThat(answer).containsExactlyElementsOf(Files.readAllLines(pinned));
    if (withTexts.isPresent()) {
      assertThat(withoutOffsets(withTexts.get(), name)).as("with the texts").isEqualTo(answer);
    }
  }

  @Test
  void everyPinnedAnswerHasItsQuery() throws IOException {
    try (Stream<Path> files = Files.list(ANSWERS)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".tsv", "")))
          .containsExactlyInAnyOrderElementsOf(names().toList());
    }
  }

  @Test
  void offsetsSpanTheirPassageInItsDocument() throws Exception {
    assumeTrue(withTexts.isPresent(), "VERTICE_DOCUMENTS is not set: offsets are not looked at");
    Map<String, int[]> texts = texts();
    int seen = 0;
    for (NamedQuery query : withTexts.get().all()) {
      for (Map<String, String> row : withTexts.get().rows(query.name(), Map.of())) {
        String passage = row.getOrDefault("passage", "");
        if (row.containsKey("start") && !passage.isEmpty()) {
          int[] text = texts.getOrDefault(row.getOrDefault("document", ""), new int[0]);
          assertThat(span(text, row))
              .as("%s, %s", query.name(), row)
              .matches(cited -> isCitedBy(cited, passage));
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(400);
  }

  private static List<String> withoutOffsets(SavedQueries queries, String name) throws Exception {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    queries.write(
        name, Map.of(), AnswerHandler.to(answer, ResultFormat.TSV, PrefixMapping.Standard, 100));
    List<String[]> lines =
        answer.toString(StandardCharsets.UTF_8).lines().map(line -> line.split("\t", -1)).toList();
    List<String> columns = Arrays.asList(lines.get(0));
    List<String> offsets = columns.contains("?passage") ? OFFSETS : List.of();
    return lines.stream()
        .map(
            cells ->
                IntStream.range(0, cells.length)
                    .filter(i -> !offsets.contains(columns.get(Math.min(i, columns.size() - 1))))
                    .mapToObj(i -> cells[i])
                    .collect(Collectors.joining("\t")))
        .toList();
  }

  /** The documents by their ids, as code points. */
  private static Map<String, int[]> texts() throws Exception {
    Map<String, int[]> texts = new HashMap<>();
    for (Map<String, String> row : withoutTexts.rows("sources", Map.of())) {
      Path file = SavedQueries.TEXTS.orElseThrow().resolve(row.get("file"));
      texts.put(row.get("document"), Files.readString(file).codePoints().toArray());
    }
    return texts;
  }

  private static String span(int[] text, Map<String, String> row) {
    int start = Integer.parseInt(row.getOrDefault("start", ""));
    int end = Integer.parseInt(row.getOrDefault("end", ""));
    return new String(text, start, end - start).replaceAll("\\s+", " ");
  }

  private static boolean isCitedBy(String cited, String citation) {
    Passage passage = Passage.parse(citation);
    return passage
        .last()
        .map(last -> cited.startsWith(passage.first()) && cited.endsWith(last))
        .orElseGet(() -> cited.equals(passage.first()));
  }
}
