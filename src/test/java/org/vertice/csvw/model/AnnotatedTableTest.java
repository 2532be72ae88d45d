package org.vertice.csvw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vertice.csvw.tabular.DialectBuilder.defaultDialect;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.Documents;
import org.vertice.csvw.metadata.LanguageString;
import org.vertice.csvw.tabular.Dialect;
import org.vertice.report.DiagnosticCollector;

/**
 * Model for Tabular Data, section 6.1: defaults and inherited properties in the annotated model.
 */
class AnnotatedTableTest {

  private final Documents documents = new Documents();
  private final DiagnosticCollector findings = new DiagnosticCollector();

  @Test
  void columnsAreNumberedInTheTableAndInTheFile() {
    Table table =
        table(
            "x,a,b\n",
            "\"dialect\": {\"skipColumns\": 1}, \"tableSchema\": {\"columns\": [{\"titles\": \"a\"},"
                + " {\"titles\": \"b\"}, {\"name\": \"v\", \"virtual\": true}]}");
    assertThat(table.columns()).extracting(Column::number).containsExactly(1, 2, 3);
    assertThat(table.columns()).extracting(Column::sourceNumber).containsExactly(2, 3, 0);
    assertThat(table.width()).isEqualTo(2);
    assertThat(table.indexesOf(List.of("v", "a", "x"))).containsExactly(2, 0, -1);
  }

  @Test
  void columnsThatNobodyDescribedAreCalledByTheHeader() {
    Table table = table("a,,c d\n", "\"suppressOutput\": false");
    assertThat(table.columns()).extracting(Column::name).containsExactly("a", "_col.2", "c%20d");
    assertThat(table.columns().get(0).titles()).containsExactly(new LanguageString("a", "und"));
    assertThat(table("a,b\n", "\"tableSchema\": {\"columns\": []}").columns())
        .extracting(Column::name)
        .containsExactly("_col.1", "_col.2");
  }

  /** RFC 6570, section 2.3: a variable's name is of letters, digits, '_' and points. */
  @ParameterizedTest
  @CsvSource({
    "aZ09._, aZ09._",
    "a-b, a%2Db",
    "é, %C3%A9",
    "𝔸, %F0%9D%94%B8",
    "a/@[, a%2F%40%5B",
    "ª, %C2%AA"
  })
  void aTitleBecomesTheNameOfAVariable(String title, String name) {
    assertThat(table(title + "\n", "\"suppressOutput\": false").columns().get(0).name())
        .isEqualTo(name);
  }

  @Test
  void textRunsAsTheTableDoesUnlessTheColumnSaysOtherwise() {
    assertThat(
            table(
                    "a,b,c\n",
                    "\"tableDirection\": \"rtl\", \"tableSchema\": {\"columns\": [{\"titles\": \"a\"},"
                        + " {\"titles\": \"b\", \"textDirection\": \"ltr\"},"
                        + " {\"titles\": \"c\", \"textDirection\": \"inherit\"}]}")
                .columns())
        .extracting(Column::textDirection)
        .containsExactly("rtl", "ltr", "rtl");
  }

  @Test
  void anUnusableDatatypeIsReportedOnce() {
    table(
        "a,b\n",
        "\"datatype\": {\"base\": \"date\", \"format\": \"x\"}, \"tableSchema\": {\"columns\":"
            + " [{\"titles\": \"a\"}, {\"titles\": \"b\"}]}");
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo("metadata-datatype-format");
              assertThat(one.message())
                  .startsWith("In this datatype, \"x\" is not a date pattern")
                  .endsWith("; it is ignored.");
              assertThat(one.fix()).contains("Correct it, or leave it out.");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nam:{a} | `"nam:" is not a known prefix; it becomes part of the IRI as it is.`
          {aa} | `The URI template "{aa}" uses {aa}, and no column has that name.`
          {b}{_row} | `The URI template "{b}{_row}" uses {b}, and no column has that name.`
          """)
  void aTemplateThatMeansNothingIsWarnedOf(String template, String message) {
    table(
        "a\n",
        "\"tableSchema\": {\"columns\": [{\"name\": \"a\", \"titles\": \"a\", \"aboutUrl\": \""
            + template
            + "\"}]}");
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.message()).isEqualTo(message);
              assertThat(one.location().line()).contains(2);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "schema:{a}",
    "urn:{a}",
    "http://example.org/{a}",
    "x://{a}",
    "{a}",
    ":{a}",
    "a/b:{a}",
    "'#{_row}-{_sourceRow}-{_column}-{_sourceColumn}-{_name}'"
  })
  void aTemplateOfAKnownKindIsNot(String template) {
    table(
        "a\n",
        "\"tableSchema\": {\"columns\": [{\"name\": \"a\", \"titles\": \"a\", \"aboutUrl\": \""
            + template
            + "\"}]}");
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void ofATemplateTwentyUnknownVariablesAreNamed() {
    StringBuilder template = new StringBuilder();
    for (int i = 1; i <= 21; i++) {
      template.append("{unknown").append(i).append("}");
    }
    table("a\n", "\"aboutUrl\": \"" + template + "\"");
    assertThat(findings.findings()).hasSize(20);
  }

  @Test
  void aDialectIsWhatIsDescribedAndTheDefaultForTheRest() {
    assertThat(dialect("{}")).isEqualTo(defaultDialect().commentPrefix("#").build());
    assertThat(
            dialect(
                """
                {"encoding": "latin1", "lineTerminators": ["\\n"], "quoteChar": "'",
                 "doubleQuote": false, "skipRows": 1, "commentPrefix": "//", "headerRowCount": 2,
                 "delimiter": ";", "skipColumns": 3, "skipBlankRows": true, "trim": "end"}
                """))
        .isEqualTo(
            new Dialect(
                "latin1", List.of("\n"), "'", false, 1, "//", 2, ";", 3, true, Dialect.Trim.END));
    assertThat(dialect("{\"quoteChar\": null, \"commentPrefix\": null, \"header\": false}"))
        .isEqualTo(defaultDialect().quoteChar(null).headerRowCount(0).build());
    assertThat(dialect("{\"header\": false, \"headerRowCount\": 2}").headerRowCount()).isEqualTo(2);
    assertThat(dialect("{\"skipInitialSpace\": true}").trim()).isEqualTo(Dialect.Trim.START);
    assertThat(dialect("{\"skipInitialSpace\": true, \"trim\": true}").trim())
        .isEqualTo(Dialect.Trim.TRUE);
  }

  private Dialect dialect(String json) {
    return table("a\n", "\"dialect\": " + json).dialect();
  }

  @Test
  void anAnnotationOfTheGroupIsFoundByItsProperty() {
    documents
        .with("t.csv", "a\n")
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "dc:title": ["T", "U"], "dc:creator": {},
             "dc:license": {"@id": "http://example.org/l"}, "tables": [{"url": "t.csv"}]}
            """);
    TableGroup group =
        new CsvwProcessor(documents, findings).validateMetadata(Documents.at("meta.json"));
    String dc = "http://purl.org/dc/terms/";
    assertThat(group.annotations(dc + "title")).hasSize(2);
    assertThat(group.annotation(dc + "title")).contains("T");
    assertThat(group.annotation(dc + "license")).contains("http://example.org/l");
    assertThat(group.annotation(dc + "creator")).isEmpty();
    assertThat(group.annotation(dc + "date")).isEqualTo(Optional.empty());
  }

  private Table table(String csv, String members) {
    documents
        .with("t.csv", csv)
        .with(
            "meta.json",
            "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"t.csv\",\n" + members + "}");
    return new CsvwProcessor(documents, findings)
        .validateMetadata(Documents.at("meta.json"))
        .tables()
        .get(0);
  }
}
