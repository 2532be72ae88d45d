package org.vertice.csvw.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.csvw.Documents;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Severity;

class MetadataReaderTest {

  private final Documents documents = new Documents();
  private final DiagnosticCollector findings = new DiagnosticCollector();

  @Test
  void handsInheritedPropertiesDownFromTheGroup() {
    TableGroupDescription group =
        read("""
                {"@context": "http://www.w3.org/ns/csvw", "lang": "it", "separator": ";",
                 "tables": [{"url": "t.csv", "lang": "ru", "separator": null}]}
                """)
            .orElseThrow();
    InheritedProperties table = group.tables().get(0).inherited();
    assertThat(table.lang()).contains("ru");
    assertThat(table.separator()).contains(new StringOrNull(Optional.empty()));
  }

  @Test
  void fetchesASchemaThatIsGivenByItsUrl() {
    documents.with(
        "s.json",
        "{\"@context\": \"http://www.w3.org/ns/csvw\", \"columns\": [{\"name\": \"a\", \"titel\": 1}]}");
    TableGroupDescription group =
        read("""
                {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": "s.json"}
                """)
            .orElseThrow();
    SchemaDescription schema = group.tables().get(0).schema().orElseThrow();
    assertThat(schema.columnNames()).containsExactly("a");
    assertThat(schema.id()).contains("http://example.org/s.json");
    assertThat(findings.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.location().file()).isEqualTo("s.json"));
  }

  @Test
  void saysWhatABaseMustBe() {
    read(
        """
        {"@context": ["http://www.w3.org/ns/csvw", {"@base": 5}], "url": "t.csv"}
        """);
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).isEqualTo("@base must be a URL in quotes.");
              assertThat(finding.location().column()).contains(54);
            });
  }

  @Test
  void aReferenceToASchemaIsAnsweredWithTheNearestSchema() {
    read(
        """
        {"@context": "http://www.w3.org/ns/csvw", "tables": [
          {"url": "t.csv", "tableSchema": {"@id": "http://example.org/people",
            "columns": [{"name": "a", "titles": "a"}],
            "foreignKeys": [{"columnReference": "a", "reference":
              {"schemaReference": "http://example.org/peeple", "columnReference": "a"}}]}}]}
        """);
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.fix()).contains("Did you mean http://example.org/people?"));
  }

  @Test
  void resolvesLinksAgainstTheBaseOfTheContext() {
    assertThat(
            read("""
                    {"@context": ["http://www.w3.org/ns/csvw", {"@base": "data/"}], "url": "t.csv"}
                    """)
                .orElseThrow()
                .describes("http://EXAMPLE.org:80/data/t.csv"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "aboutUrl": true                                | metadata-value
          "lang": "not a language"                        | metadata-value
          "notes": 1                                      | metadata-value
          "aboutUrl": "http://example.org/{id"            | metadata-template
          "foo": 1                                        | metadata-property-unknown
          "titles": "x"                                   | metadata-property-unknown
          "dcx:title": "x"                                | metadata-prefix-unknown
          "datatype": "strin"                             | metadata-datatype-unknown
          "dialect": {"delimiter": ""}                    | metadata-value
          "tableSchema": {"primaryKey": "b"}              | metadata-column-unknown
          "tableSchema": {"columns": [{"name": "_a"}]}    | metadata-value
          """)
  void warnsOfWhatItIgnores(String member, String code) {
    assertThat(readTable(member)).isPresent();
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly(code);
    assertThat(findings.findings())
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "@id": "_:x"                                                   | metadata-id
          "@type": "Schema"                                              | metadata-type
          "@language": "en"                                              | metadata-keyword
          "dc:title": {"@value": "x", "@type": "xsd:date", "@language": "en"} | metadata-annotation
          "dc:title": {"@list": []}                                      | metadata-annotation
          "datatype": {"base": "date", "length": 3}                      | metadata-datatype
          "datatype": {"base": "integer", "minimum": 5, "maximum": 4}    | metadata-datatype
          "datatype": {"@id": "http://www.w3.org/2001/XMLSchema#date"}   | metadata-datatype
          "tableSchema": "nowhere.json"                                  | metadata-missing
          "tableSchema": {"columns": [{"name": "a"}, {"name": "a"}]}     | metadata-column-doubled
          "tableSchema": {"columns": [{"virtual": true}, {"name": "a"}]} | metadata-column-order
          """)
  void refusesWhatTheVocabularyForbids(String member, String code) {
    assertThat(readTable(member)).isEmpty();
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly(code);
    assertThat(findings.findings())
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void refusesADocumentWithoutTheContextOrWithoutTables() {
    assertThat(read("{\"url\": \"t.csv\"}")).isEmpty();
    assertThat(read("{\"@context\": \"http://www.w3.org/ns/csvw\"}")).isEmpty();
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("metadata-context", "metadata-required");
  }

  @Test
  void refusesAReferenceOutOfADocumentThatDescribesOneTable() {
    assertThat(
            readTable(
                """
                "tableSchema": {"columns": [{"name": "a"}], "foreignKeys": [{
                  "columnReference": "a",
                  "reference": {"resource": "u.csv", "columnReference": "a"}}]}
                """))
        .isEmpty();
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("metadata-reference");
  }

  private Optional<TableGroupDescription> readTable(String member) {
    return read(
        "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"t.csv\",\n" + member + "}");
  }

  private Optional<TableGroupDescription> read(String json) {
    documents.with("meta.json", json);
    return new MetadataReader(documents, findings)
        .read(Documents.at("meta.json"))
        .filter(MetadataReader.Metadata::sound)
        .map(MetadataReader.Metadata::group);
  }
}
