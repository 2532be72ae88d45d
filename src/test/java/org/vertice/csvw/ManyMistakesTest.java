package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;

/**
 * Thousands of errors are reported fast and briefly. Comparing each with each would take minutes.
 */
@Timeout(300)
class ManyMistakesTest {

  private static final int MANY = 10_000;

  @Test
  void aWideHeaderIsNotTheOneThatIsDescribed() {
    assertThat(
            findings(
                schema("\"columns\": [" + columns(i -> "title" + i) + "]"),
                many(i -> "c" + i, ",") + "\n"))
        .extracting(Diagnostic::code)
        .containsExactly("header-missing");
  }

  @Test
  void aColumnPutBeforeAllOthersMovesThemAll() {
    assertThat(
            findings(
                schema("\"columns\": [" + columns(i -> "c" + i) + "]"),
                "x," + many(i -> "c" + i, ",") + "\n"))
        .extracting(Diagnostic::code)
        .containsExactly("header-column-unknown");
  }

  @Test
  void eachTemplateNamesAnUnknownVariable() {
    List<Diagnostic> found =
        findings(
            schema(
                "\"columns\": ["
                    + many(
                        i ->
                            "{\"name\": \"c%d\", \"titles\": \"c%d\", \"valueUrl\": \"{unknown%d}\"}"
                                .formatted(i, i, i),
                        ",")
                    + "]"),
            many(i -> "c" + i, ",") + "\n");
    assertThat(found).hasSize(MANY);
    assertThat(found.get(0).fix().orElse("")).endsWith("c19 and 9980 more.");
  }

  @Test
  void oneTemplateNamesThousandsOfUnknownVariables() {
    List<Diagnostic> found =
        findings("\"aboutUrl\": \"" + many(i -> "{unknown" + i + "}", "") + "\"", "a\n1\n");
    assertThat(found).hasSize(20);
    assertThat(found.get(0).message()).hasSizeLessThan(200);
  }

  @Test
  void thousandsOfTablesReferToOneAnother() {
    Documents documents = new Documents();
    int tablesInAll = 3_000;
    for (int i = 0; i < tablesInAll; i++) {
      documents.with("t" + i + ".csv", "a\n" + (i + 1) % tablesInAll + "\n");
    }
    String tables =
        many(
            tablesInAll,
            i ->
                """
                {"url": "t%d.csv", "tableSchema": {"@id": "s%d", "columns": [
                  {"name": "a", "titles": "a"}],
                  "foreignKeys": [{"columnReference": "a",
                    "reference": {"schemaReference": "s%d", "columnReference": "a"}}]}}
                """
                    .formatted(i, i, (i + 1) % tablesInAll),
            ",");
    List<Diagnostic> found = findings(documents, "\"tables\": [" + tables + "]");
    assertThat(found).hasSize(tablesInAll);
    assertThat(found.get(0).code()).isEqualTo("foreign-key-unknown");
  }

  @Test
  void aListHasAMillionInvalidItems() {
    List<Diagnostic> found =
        findings(
            schema(
                "\"columns\": [{\"titles\": \"a\", \"separator\": \";\", \"datatype\": \"date\"}]"),
            "a\n" + "x;".repeat(1_000_000) + "x\n");
    assertThat(found).hasSize(101);
    assertThat(found.get(100).message())
        .isEqualTo("More than 100 values in this cell are invalid.");
  }

  @Test
  void thousandsOfCodesAreNotInALongList() {
    List<Diagnostic> found =
        findings(
            schema(
                "\"columns\": [{\"titles\": \"a\", \"datatype\": {\"format\": \""
                    + many(i -> "code" + i, "|")
                    + "\"}}]"),
            "a\n" + many(i -> "codf" + i, "\n"));
    assertThat(found).hasSize(MANY);
    assertThat(found.get(7).message()).endsWith("code19 and 9980 more.");
    assertThat(found.get(7).fix()).contains("Did you mean `code7`?");
  }

  private static String columns(IntFunction<String> title) {
    return many(i -> "{\"titles\": \"" + title.apply(i) + "\"}", ",");
  }

  private static String many(IntFunction<String> one, String between) {
    return many(MANY, one, between);
  }

  private static String many(int count, IntFunction<String> one, String between) {
    return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(between));
  }

  private static String schema(String members) {
    return "\"tableSchema\": {" + members + "}";
  }

  private static List<Diagnostic> findings(String members, String csv) {
    return findings(new Documents().with("t.csv", csv), "\"url\": \"t.csv\", " + members);
  }

  private static List<Diagnostic> findings(Documents documents, String members) {
    documents.with("meta.json", "{\"@context\": \"http://www.w3.org/ns/csvw\", " + members + "}");
    DiagnosticCollector findings = new DiagnosticCollector();
    new CsvwProcessor(documents, findings).validateMetadata(Documents.at("meta.json"));
    return findings.findings();
  }
}
