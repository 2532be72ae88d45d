package org.vertice.csvw.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.csvw.Documents;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.JsonLocation;
import org.vertice.report.Severity;

/**
 * Metadata Vocabulary, sections 3 and 5: what may stand where; what is a warning, with a default in
 * its place, and what is an error.
 */
class VocabularyTest {

  private final Documents documents = new Documents();
  private final DiagnosticCollector findings = new DiagnosticCollector();

  /** Section 5: each kind of description takes its own {@code @type} and no other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"tables": [{"url": "t.csv"}], "@type": "%s"}                                    | TableGroup
          {"tables": [{"url": "t.csv", "@type": "%s"}]}                                    | Table
          {"url": "t.csv", "@type": "%s"}                                                  | Table
          {"url": "t.csv", "tableSchema": {"@type": "%s"}}                                 | Schema
          {"url": "t.csv", "tableSchema": {"columns": [{"@type": "%s"}]}}                  | Column
          {"url": "t.csv", "dialect": {"@type": "%s"}}                                     | Dialect
          {"url": "t.csv", "datatype": {"@type": "%s"}}                                    | Datatype
          {"url": "t.csv", "transformations": [{"@type": "%s", "url": "x", "scriptFormat": "y", "targetFormat": "z"}]} | Template
          """)
  void aTypeIsTheOneOfItsKind(String json, String type) {
    assertThat(read(json.formatted(type))).isPresent();
    assertThat(findings.findings()).isEmpty();
    assertThat(read(json.formatted("Thing"))).isEmpty();
    assertThat(found()).containsExactly("ERROR metadata-type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"tables": [{"url": "t.csv"}], "@id": "%s"}
          {"url": "t.csv", "@id": "%s"}
          {"url": "t.csv", "tableSchema": {"@id": "%s"}}
          {"url": "t.csv", "tableSchema": {"columns": [{"@id": "%s"}]}}
          {"url": "t.csv", "dialect": {"@id": "%s"}}
          {"url": "t.csv", "datatype": {"@id": "%s"}}
          {"url": "t.csv", "transformations": [{"@id": "%s", "url": "x", "scriptFormat": "y", "targetFormat": "z"}]}
          """)
  void anIdIsAUrlAndNoBlankNode(String json) {
    assertThat(read(json.formatted("x"))).isPresent();
    assertThat(findings.findings()).isEmpty();
    assertThat(read(json.formatted("_:x"))).isEmpty();
    assertThat(found()).containsExactly("ERROR metadata-id");
  }

  /** Section 4.2.2: what is no URL is left out, and so does not get into the RDF. */
  @Test
  void anIdWithABlankIsNoUrlAndLeftOut() {
    assertThat(read("{\"tables\": [{\"url\": \"t.csv\"}], \"@id\": \"a b\"}").orElseThrow().id())
        .isEmpty();
    assertThat(found()).containsExactly("WARNING metadata-id");
  }

  /** Section 5.5.2.1: by its schema, only one table can be meant. */
  @Test
  void aSchemaThatTwoTablesHaveIsNoReference() {
    read(
        """
        {"tables": [
          {"url": "a.csv", "tableSchema": {"columns": [{"name": "a"}], "foreignKeys": [
            {"columnReference": "a", "reference": {"schemaReference": "s", "columnReference": "b"}}]}},
          {"url": "b.csv", "tableSchema": {"@id": "s", "columns": [{"name": "b"}]}},
          {"url": "c.csv", "tableSchema": {"@id": "s", "columns": [{"name": "b"}]}}]}
        """);
    assertThat(found()).containsExactly("ERROR metadata-reference");
    assertThat(findings.findings().get(0).fix())
        .contains("Name one table by its URL, with \"resource\".");
  }

  /** Section 6.1, and 6.3 of the Model for Tabular Data. */
  @Test
  void linksAreNormalised() {
    TableDescription table =
        read("{\"url\": \"HTTP://Example.ORG:80/a/../%74.csv\", \"@id\": \"http://example.org\"}")
            .orElseThrow()
            .tables()
            .get(0);
    assertThat(table.url()).isEqualTo("http://example.org/t.csv");
    assertThat(table.id()).contains("http://example.org/");
  }

  /** Section 5.1.2: a link that is no string counts as the empty one, which is the base URL. */
  @Test
  void anIdThatIsNoStringIsTheBaseUrl() {
    assertThat(read("{\"tables\": [{\"url\": \"t.csv\"}], \"@id\": 1}").orElseThrow().id())
        .contains("http://example.org/meta.json");
    assertThat(found()).containsExactly("WARNING metadata-id");
  }

  /** Section 5.2. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "http://www.w3.org/ns/csvw"                                          | ``
          ["http://www.w3.org/ns/csvw", {"@language": "en", "@base": "x/"}]    | ``
          ["http://www.w3.org/ns/csvw", {"@language": "not a tag"}]            | WARNING metadata-value
          ["http://www.w3.org/ns/csvw", {"@language": null}]                   | WARNING metadata-value
          "http://www.w3.org/ns/csv"                                           | ERROR metadata-context
          {"@language": "en"}                                                  | ERROR metadata-context
          ["http://www.w3.org/ns/csvw", {"@vocab": "http://example.org/"}]     | ERROR metadata-context
          ["http://www.w3.org/ns/csvw", {"@base": 1}]                          | ERROR metadata-context
          ["http://www.w3.org/ns/csvw", {"x": "http://example.org/"}]          | ERROR metadata-context
          ["http://www.w3.org/ns/csvw", "http://example.org/more"]             | ERROR metadata-context
          [{"@language": "en"}, "http://www.w3.org/ns/csvw"]                   | ERROR metadata-context
          ["http://www.w3.org/ns/csvw", {"@language": "en"}, {"@base": "x"}]   | ERROR metadata-context
          []                                                                   | ERROR metadata-context
          null                                                                 | ERROR metadata-context
          """)
  void theContextIsTheOneThereIs(String context, String finding) {
    documents.with("meta.json", "{\"@context\": " + context + ", \"url\": \"t.csv\"}");
    new MetadataReader(documents, findings).read(Documents.at("meta.json"));
    assertThat(found().stream().distinct().toList())
        .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
  }

  /** Section 5.5: foreign keys and their references hold what is defined for them, all of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"columnReference": "a", "reference": {"resource": "t.csv", "columnReference": "a"}} | ``
          {"columnReference": ["a", "b"], "reference": {"resource": "t.csv", "columnReference": ["b", "a"]}} | ``
          {"columnReference": "a", "reference": {"schemaReference": "s", "columnReference": "a"}} | ``
          {"columnReference": "a", "reference": {"schemaReference": "./x/../s", "columnReference": "a"}} | ``
          {"columnReference": "a", "reference": {"resource": "T.csv", "columnReference": "a"}} | ERROR metadata-reference
          {"columnReference": "a", "reference": {"schemaReference": "t.csv", "columnReference": "a"}} | ERROR metadata-reference
          {"columnReference": "z", "reference": {"resource": "t.csv", "columnReference": "a"}} | ERROR metadata-column-unknown
          {"columnReference": "a", "reference": {"resource": "t.csv", "columnReference": "z"}} | ERROR metadata-column-unknown
          {"columnReference": "a", "reference": {"columnReference": "a"}}                      | ERROR metadata-foreign-key
          {"columnReference": "a", "reference": {"resource": "t.csv"}}                         | ERROR metadata-foreign-key
          {"columnReference": "a", "reference": {"resource": "t.csv", "schemaReference": "s", "columnReference": "a"}} | ERROR metadata-foreign-key
          {"columnReference": ["a", "b"], "reference": {"resource": "t.csv", "columnReference": "a"}} | ERROR metadata-foreign-key
          {"columnReference": [], "reference": {"resource": "t.csv", "columnReference": []}}   | ERROR metadata-foreign-key
          {"columnReference": "a"}                                                             | ERROR metadata-foreign-key
          {"reference": {"resource": "t.csv", "columnReference": "a"}}                         | ERROR metadata-foreign-key
          {"columnReference": "a", "@id": "x", "reference": {"resource": "t.csv", "columnReference": "a"}} | ERROR metadata-keyword
          {"columnReference": "a", "dc:title": "x", "reference": {"resource": "t.csv", "columnReference": "a"}} | ERROR metadata-property-unknown
          {"columnReference": "a", "reference": {"resource": "t.csv", "columnReference": "a", "dc:title": "x"}} | ERROR metadata-property-unknown
          {"columnReference": "a", "reference": {"resource": "t.csv", "columnReference": "a", "foo": "x"}} | ERROR metadata-property-unknown
          1                                                                                    | WARNING metadata-value
          """)
  void aForeignKeyNamesColumnsAndWhatTheyReferTo(String key, String finding) {
    read(
        "{\"url\": \"t.csv\", \"tableSchema\": {\"@id\": \"s\","
            + "\"columns\": [{\"name\": \"a\"}, {\"name\": \"b\"}, {\"titles\": \"z\"}],"
            + "\"foreignKeys\": ["
            + key
            + "]}}");
    assertThat(
            found().stream()
                .filter(
                    one -> !one.equals("WARNING metadata-value") || finding.startsWith("WARNING"))
                .distinct()
                .toList())
        .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
  }

  /**
   * Section 4.2: a value that is not allowed is left out; its default counts where there is one.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          table  | "null": 1
          table  | "null": ["a", 1]
          table  | "lang": "e"
          table  | "lang": null
          table  | "default": 1
          table  | "default": null
          table  | "ordered": "true"
          table  | "required": 1
          table  | "separator": 1
          table  | "textDirection": "up"
          table  | "tableDirection": "inherit"
          table  | "suppressOutput": "false"
          table  | "notes": {}
          table  | "transformations": {}
          table  | "transformations": [1]
          table  | "dialect": 1
          table  | "dialect": null
          table  | "tableSchema": []
          table  | "datatype": 1
          table  | "datatype": null
          schema | "columns": {}
          schema | "columns": ["a"]
          schema | "foreignKeys": 1
          schema | "primaryKey": 1
          schema | "primaryKey": ["a", 1]
          schema | "primaryKey": []
          schema | "primaryKey": "z"
          schema | "rowTitles": "z"
          schema | "rowTitles": {}
          column | "name": 1
          column | "name": "a b"
          column | "name": "_x"
          column | "name": ""
          column | "titles": 1
          column | "titles": ["a", 1]
          column | "titles": {"no language": "x"}
          column | "titles": {"en": 1}
          column | "titles": {"en": ["x", 1]}
          column | "virtual": "false"
          column | "suppressOutput": 1
          column | "url": "x"
          column | "columns": []
          schema | "url": "x"
          schema | "name": "x"
          schema | "virtual": true
          table  | "foo": "x"
          table  | "columns": []
          table  | "titles": "x"
          dialect | "commentPrefix": 1
          dialect | "delimiter": null
          dialect | "delimiter": ""
          dialect | "doubleQuote": "false"
          dialect | "encoding": "no-such-thing"
          dialect | "encoding": ""
          dialect | "header": 1
          dialect | "headerRowCount": -1
          dialect | "headerRowCount": 1.5
          dialect | "headerRowCount": "1"
          dialect | "lineTerminators": 1
          dialect | "lineTerminators": [1]
          dialect | "quoteChar": "ab"
          dialect | "quoteChar": 1
          dialect | "skipBlankRows": 1
          dialect | "skipColumns": -1
          dialect | "skipInitialSpace": 1
          dialect | "skipRows": 0.5
          dialect | "trim": "both"
          dialect | "trim": 1
          dialect | "foo": 1
          datatype | "base": 1
          datatype | "base": "strin"
          datatype | "base": "http://www.w3.org/2001/XMLSchema#date"
          datatype | "length": "1"
          datatype | "minLength": -1
          datatype | "maxLength": 1.5
          datatype | "format": 1
          datatype | "format": {"pattern": "x"}
          datatype | "minimum": true
          datatype | "foo": 1
          number | "pattern": 1
          number | "decimalChar": 1
          number | "groupChar": 1
          number | "foo": 1
          """)
  void warnsAndGoesOnWhereAValueIsNotAllowed(String kind, String member) {
    assertThat(read(kind, member)).isPresent();
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.location().line()).isPresent();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          table  | "null": []
          table  | "null": ["", "-"]
          table  | "separator": null
          table  | "lang": "x-klingon"
          table  | "lang": "de-Latn-CH-1996"
          table  | "textDirection": "inherit"
          table  | "tableDirection": "rtl"
          table  | "aboutUrl": ""
          table  | "notes": []
          column | "name": "a%20b.c_1"
          column | "titles": []
          column | "titles": {"en": ["x", "y"], "und": "z", "zh-Hans": []}
          dialect | "commentPrefix": null
          dialect | "quoteChar": null
          dialect | "lineTerminators": "\\n"
          dialect | "headerRowCount": 0
          dialect | "headerRowCount": 2.0
          dialect | "trim": "start"
          dialect | "trim": "false"
          dialect | "encoding": "windows-1252"
          datatype | "base": "integer", "minimum": 1, "maximum": "2"
          datatype | "base": "date", "minInclusive": "2020-01-01", "maxExclusive": "2020-02-01"
          datatype | "base": "binary", "maxLength": 3
          datatype | "base": "json", "maxLength": 3
          datatype | "base": "duration", "minimum": "P1M", "maximum": "P30D"
          datatype | "minExclusive": 1, "maxExclusive": 1, "base": "integer"
          datatype | "@id": "http://example.org/t"
          """)
  void takesWhatIsAllowed(String kind, String member) {
    assertThat(read(kind, member)).isPresent();
    assertThat(findings.findings()).isEmpty();
  }

  /** Section 5.11 and Model, section 4.6: constraints that contradict one another are errors. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "length": 1, "minLength": 2
          "length": 3, "maxLength": 2
          "minLength": 3, "maxLength": 2
          "base": "integer", "length": 2
          "base": "anyURI", "minLength": 2
          "base": "anyAtomicType", "maxLength": 2
          "base": "QName", "maxLength": 2
          "base": "boolean", "minimum": 1
          "base": "string", "maxExclusive": "x"
          "base": "anyURI", "minInclusive": "x"
          "base": "hexBinary", "minInclusive": "x"
          "base": "integer", "minInclusive": 1, "minExclusive": 1
          "base": "integer", "minimum": 1, "minExclusive": 1
          "base": "integer", "maxInclusive": 1, "maxExclusive": 1
          "base": "integer", "minInclusive": 2, "maxInclusive": 1
          "base": "integer", "minInclusive": 1, "maxExclusive": 1
          "base": "integer", "minExclusive": 1, "maxInclusive": 1
          "base": "integer", "minExclusive": 2, "maxExclusive": 1
          "base": "integer", "minimum": 10, "maximum": 9
          "base": "double", "minimum": "1E2", "maximum": "99"
          "base": "date", "minimum": "2020-01-02Z", "maximum": "2020-01-01-05:00"
          "base": "dateTime", "minimum": "2020-01-02T00:00:00", "maximum": "2020-01-01T00:00:00"
          "base": "duration", "minimum": "P1Y", "maximum": "P11M"
          "base": "integer", "minimum": 1, "minInclusive": 2
          """)
  void refusesConstraintsThatCannotHoldTogether(String members) {
    assertThat(read("datatype", members)).isEmpty();
    assertThat(found()).contains("ERROR metadata-datatype");
  }

  /** Section 5.10: url, scriptFormat and targetFormat are required; source may be null. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "url": "x", "scriptFormat": "y", "targetFormat": "z"                      | ``
          "url": "x", "scriptFormat": "y", "targetFormat": "z", "source": "rdf"     | ``
          "url": "x", "scriptFormat": "y", "targetFormat": "z", "source": null      | ``
          "url": "x", "scriptFormat": "y", "targetFormat": "z", "titles": "t", "dc:title": "x" | ``
          "url": "x", "scriptFormat": "y", "targetFormat": "z", "source": "xml"     | WARNING metadata-value
          "url": "x", "scriptFormat": "y", "targetFormat": 1                        | WARNING metadata-value
          "url": "x", "scriptFormat": "y"                                           | ERROR metadata-required
          "url": "x", "targetFormat": "y"                                           | ERROR metadata-required
          "scriptFormat": "x", "targetFormat": "y"                                  | ERROR metadata-required
          """)
  void aTransformationSaysWhatItTakes(String members, String finding) {
    read("{\"url\": \"t.csv\", \"transformations\": [{" + members + "}]}");
    assertThat(found()).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
  }

  /** Section 5.6: the natural language strings of a title take the document's language. */
  @Test
  void aTitleIsInTheLanguageThatIsSaidForItOrForTheDocument() {
    ColumnDescription column =
        read("{\"url\": \"t.csv\", \"tableSchema\": {\"columns\": [{\"titles\": \"a\"},"
                + " {\"titles\": {\"de\": [\"b\", \"c\"], \"und\": \"d\"}}]}}")
            .orElseThrow()
            .tables()
            .get(0)
            .schema()
            .orElseThrow()
            .columns()
            .get(1);
    assertThat(column.titles())
        .containsExactly(
            new LanguageString("b", "de"),
            new LanguageString("c", "de"),
            new LanguageString("d", "und"));
  }

  /** Section 5.3: what a group says counts for a table that says nothing itself. */
  @Test
  void aTableTakesFromItsGroupWhatItDoesNotSay() {
    TableGroupDescription group =
        read("""
        {"dialect": {"delimiter": ";"}, "tableDirection": "rtl",
         "tableSchema": {"columns": [{"name": "a"}]},
         "tables": [{"url": "t.csv"},
                    {"url": "u.csv", "dialect": {"header": false},
                     "tableDirection": "ltr", "tableSchema": {}}]}
        """)
            .orElseThrow();
    TableDescription first = group.tables().get(0);
    assertThat(first.dialect().orElseThrow().delimiter()).contains(";");
    assertThat(first.tableDirection()).isEqualTo("rtl");
    assertThat(first.schema().orElseThrow().columnNames()).containsExactly("a");
    TableDescription second = group.tables().get(1);
    assertThat(second.dialect().orElseThrow().delimiter()).isEmpty();
    assertThat(second.tableDirection()).isEqualTo("ltr");
    assertThat(second.schema().orElseThrow().columnNames()).isEmpty();
  }

  @Test
  void namesTheMemberThatIsWrong() {
    read("column", "\"virtual\": \"yes\"");
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            finding -> {
              JsonLocation place = (JsonLocation) finding.location();
              assertThat(place.pointer()).isEqualTo("/tableSchema/columns/0/virtual");
              assertThat(place.file()).isEqualTo("meta.json");
            });
  }

  private List<String> found() {
    return findings.findings().stream()
        .map(finding -> finding.severity() + " " + finding.code())
        .toList();
  }

  private Optional<TableGroupDescription> read(String kind, String members) {
    String inside = members.replace("\\\\n", "\\n");
    return read(
        "{\"url\": \"t.csv\", "
            + switch (kind) {
              case "schema" -> "\"tableSchema\": {" + inside + "}}";
              case "column" -> "\"tableSchema\": {\"columns\": [{" + inside + "}]}}";
              case "dialect" -> "\"dialect\": {" + inside + "}}";
              case "datatype" -> "\"datatype\": {" + inside + "}}";
              case "number" ->
                  "\"datatype\": {\"base\": \"number\", \"format\": {" + inside + "}}}";
              default -> inside + "}";
            });
  }

  private Optional<TableGroupDescription> read(String json) {
    documents.with(
        "meta.json", "{\"@context\": \"http://www.w3.org/ns/csvw\", " + json.substring(1));
    return new MetadataReader(documents, findings)
        .read(Documents.at("meta.json"))
        .filter(MetadataReader.Metadata::sound)
        .map(MetadataReader.Metadata::group);
  }
}
