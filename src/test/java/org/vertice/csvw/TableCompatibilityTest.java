package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Severity;

/** Metadata Vocabulary, section 5.5.1 Schema Compatibility, of what a header says and metadata. */
class TableCompatibilityTest {

  private final Documents documents = new Documents();
  private final DiagnosticCollector findings = new DiagnosticCollector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `a`   | {"titles": "a"}                             | yes
          `a`   | {"titles": "A"}                             | no
          `a`   | {"titles": ["b", "a"]}                      | yes
          `a`   | {"titles": {"de": "a"}}                     | yes
          `a`   | {"titles": {"de": "a"}, "lang": "en"}       | yes
          `a`   | {}                                          | yes
          `a`   | {"name": "x", "titles": "a"}                | yes
          `a`   | {"name": "a", "titles": "b"}                | no
          `a,b` | {"titles": "a"}                             | no
          `a`   | {"titles": "a"}, {"titles": "b"}            | no
          `a`   | {"titles": "a"}, {"name": "v", "virtual": true} | yes
          `a,b` | {"titles": "b"}, {"titles": "a"}            | no
          `a,`  | {"titles": "a"}, {"titles": "b"}            | yes
          `a,a` | {"name": "x", "titles": "a"}, {"name": "y", "titles": "a"} | yes
          `a,a` | {"titles": "a"}, {"titles": "b"}            | no
          """)
  void comparesTheHeaderWithTheTitles(String header, String columns, String compatible) {
    validate(header, "\"columns\": [" + columns + "]");
    assertThat(findings.hasErrors()).isEqualTo(compatible.equals("no"));
  }

  /** Languages match where one is the other's beginning, subtag by subtag (BCP 47). */
  @ParameterizedTest
  @CsvSource({
    "en, en-GB, yes",
    "en-GB, en, yes",
    "EN, en, yes",
    "en, de, no",
    "und, de, yes",
    "en-GB, en-US, no",
    "bar, ba, no"
  })
  void comparesTitlesOfTheSameLanguageOnly(String ofTitle, String ofTable, String compatible) {
    validate(
        "a",
        "\"lang\": \"" + ofTable + "\", \"columns\": [{\"titles\": {\"" + ofTitle + "\": \"a\"}}]");
    assertThat(findings.hasErrors()).isEqualTo(compatible.equals("no"));
  }

  /** A name alone cannot be compared with a title: a validator says so, a converter goes on. */
  @Test
  void aNameWithoutTitlesIsEnoughForAConverter() {
    String columns = "\"columns\": [{\"name\": \"a\"}]";
    validate("a", columns);
    assertThat(findings.hasErrors()).isTrue();
    DiagnosticCollector converting = new DiagnosticCollector();
    new CsvwProcessor(documents, converting)
        .convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, new Recorder());
    assertThat(converting.findings()).isEmpty();
  }

  @Test
  void severalHeaderRowsGiveAColumnSeveralTitles() {
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv",
             "dialect": {"headerRowCount": 2},
             "tableSchema": {"columns": [{"titles": "b"}, {"titles": "c"}]}}
            """)
        .with("t.csv", "a,c\nb,\n1,2\n");
    assertThat(
            new CsvwProcessor(documents, findings)
                .validateMetadata(Documents.at("meta.json"))
                .tables())
        .hasSize(1);
    assertThat(findings.findings()).isEmpty();
  }

  /** Statistics often have the year above, and below it the same columns for each. */
  @Test
  void titlesOfSeveralHeaderRowsMayRepeat() {
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv",
             "dialect": {"headerRowCount": 2},
             "tableSchema": {"columns": [
               {"name": "m19", "titles": ["2019", "M"]}, {"name": "f19", "titles": ["2019", "F"]},
               {"name": "m20", "titles": ["2020", "M"]}, {"name": "f20", "titles": ["2020", "F"]}]}}
            """)
        .with("t.csv", "2019,2019,2020,2020\nM,F,M,F\n1,2,3,4\n");
    new CsvwProcessor(documents, findings).validateMetadata(Documents.at("meta.json"));
    assertThat(findings.findings()).isEmpty();
  }

  /** Two columns of one name are no error; but what they state becomes one property's values. */
  @Test
  void withoutMetadataARepeatedTitleIsOneNameForTwoColumns() {
    documents.with("t.csv", "a,a\n1,2\n");
    new CsvwProcessor(documents, findings).validateTable(Documents.at("t.csv"), Optional.empty());
    assertThat(findings.findings())
        .extracting(Diagnostic::code, Diagnostic::severity)
        .containsExactly(tuple("header-doubled", Severity.WARNING));
  }

  /** All rows that there are belong to the header, and none is left to be one of the table's. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 1000})
  void aFileThatEndsInItsHeaderHasNoRows(int headerRows) {
    assertThat(convertedWithHeaderRows(headerRows)).containsExactly("table t.csv");
    assertThat(findings.findings()).isEmpty();
  }

  /** A header is kept in memory. */
  @Test
  void aHeaderOfMoreThanAThousandRowsIsRefused() {
    convertedWithHeaderRows(1001);
    assertThat(findings.findings())
        .extracting(Diagnostic::code, Diagnostic::message)
        .containsExactly(tuple("csv-dialect", "\"headerRowCount\" must be at most 1000."));
  }

  private List<String> convertedWithHeaderRows(int count) {
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv",
             "dialect": {"headerRowCount": %d},
             "tableSchema": {"columns": [{"titles": "b"}, {"titles": "c"}]}}
            """
                .formatted(count))
        .with("t.csv", "a,c\nb,\n");
    Recorder recorder = new Recorder();
    new CsvwProcessor(documents, findings)
        .convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, recorder);
    return recorder.events;
  }

  @Test
  void withoutAHeaderOnlyTheNumberOfColumnsMatters() {
    String template =
        "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"t.csv\","
            + " \"dialect\": {\"header\": false}, \"tableSchema\": {\"columns\": [%s]}}";
    documents
        .with("t.csv", "1,2\n")
        .with("meta.json", template.formatted("{\"titles\": \"a\"}, {\"titles\": \"b\"}"));
    new CsvwProcessor(documents, findings).validateMetadata(Documents.at("meta.json"));
    assertThat(findings.findings()).isEmpty();
    documents.with("meta.json", template.formatted("{\"titles\": \"a\"}"));
    new CsvwProcessor(documents, findings).validateMetadata(Documents.at("meta.json"));
    assertThat(findings.hasErrors()).isTrue();
  }

  private void validate(String header, String schema) {
    documents
        .with(
            "meta.json",
            "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"t.csv\","
                + " \"tableSchema\": {"
                + schema
                + "}}")
        .with("t.csv", header + "\n");
    new CsvwProcessor(documents, findings).validateMetadata(Documents.at("meta.json"));
  }
}
