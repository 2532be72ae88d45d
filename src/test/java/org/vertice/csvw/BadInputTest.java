package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location;

/** Errors are reported with file, line, column and fix, all in one run. */
class BadInputTest {

  private static final String METADATA =
      """
      {
        "@context": "http://www.w3.org/ns/csvw",
        "tables": [{
          "url": "claims.csv",
          "tableSchema": {
            "columns": [
              {"name": "claim", "titles": "claim", "required": true},
              {"name": "leader", "titles": "leader"},
              {"name": "year", "titles": "year", "datatype": "integer"}
            ],
            "primaryKey": "claim",
            "foreignKeys": [{"columnReference": "leader",
              "reference": {"resource": "leaders.csv", "columnReference": "leader"}}]
          }
        }, {
          "url": "leaders.csv",
          "tableSchema": {
            "columns": [
              {"name": "leader", "titles": "leader"},
              {"name": "name_en", "titles": "name_en"},
              {"name": "father", "titles": "father"}
            ],
            "primaryKey": "leader",
            "foreignKeys": [{"columnReference": "father",
              "reference": {"resource": "leaders.csv", "columnReference": "leader"}}]
          }
        }]
      }
      """;

  private static final String LEADERS =
      """
      leader,name_en,father
      kim-jong-un,Kim Jong Un,kim-jong-il
      kim-jong-il,Kim Jong Il,
      xi-jinping,Xi Jinping,
      """;

  private final Documents documents = new Documents();

  @Test
  void anUnknownCodeIsReportedWithTheNearestOneOfALaterTable() {
    assertThat(findings("claim,leader,year\nc1,kim-jon-un,2025\n", LEADERS))
        .containsExactly(
            "claims.csv:2:4 (record 1, leader) error foreign-key-unknown | "
                + "\"kim-jon-un\" is not in leaders.csv, column leader. | "
                + "Did you mean `kim-jong-un`?");
  }

  /** A paragraph pasted into a cell is not compared with codes. */
  @Test
  void aLongTextInsteadOfACodeIsNotAMistypedCode() {
    String code = "k".repeat(150);
    assertThat(
            findings(
                "claim,leader,year\nc1," + code + "x,2025\n",
                "leader,name_en,father\n" + code + ",K,\n"))
        .singleElement()
        .asString()
        .contains("error foreign-key-unknown")
        .doesNotContain("Did you mean");
  }

  @Test
  void aNameInsteadOfACodeIsReportedWithTheCode() {
    assertThat(findings("claim,leader,year\nc1,Xi Jinping,2025\n", LEADERS))
        .singleElement()
        .asString()
        .endsWith("Did you mean `xi-jinping`? \"Xi Jinping\" is its name.");
  }

  @Test
  void anInvisibleCharacterIsReportedWithItsPositionInTheCell() {
    assertThat(
            findings(
                "claim,leader,year\n",
                "leader,name_en,father\na,A\uD83D\uDE00\bb\u000Bc,\nb,\"B\r\n\tb\",\nc,C\u0080,\n"))
        .containsExactly(
            "leaders.csv:2:3 (record 1, name_en) warning control-character | Character 3 of the value"
                + " is U+0008, which is invisible; in XML it is replaced by U+FFFD. | Remove it:"
                + " `A\uD83D\uDE00bc`; or replace it with a blank.",
            "leaders.csv:5:3 (record 3, name_en) warning control-character | Character 2 of the value"
                + " is U+0080, which is invisible. | Remove it: `C`; or replace it with a blank.");
  }

  @Test
  void aReferenceToTheSameTableIsCheckedOnceItHasBeenRead() {
    assertThat(findings("claim,leader,year\n", "leader,name_en,father\na,A,b\nb,B,\nc,C,nobody\n"))
        .singleElement()
        .asString()
        .startsWith("leaders.csv:4:5 (record 3, father) error foreign-key-unknown");
  }

  @Test
  void aDuplicateKeyIsReportedWithBothLines() {
    assertThat(findings("claim,leader,year\nc1,,\nc2,,\nc1,,\n", LEADERS))
        .containsExactly(
            "claims.csv:4:1 (record 3, claim) error key-duplicate | "
                + "The key \"c1\" is used twice, in line 2 and in line 4. | "
                + "Remove one of the rows, or give it a key of its own.");
  }

  /** A duplicate primary key is reported at its rows, not at its uses. */
  @Test
  void aReferenceToADuplicatePrimaryKeyIsNotReported() {
    assertThat(findings("claim,leader,year\nc1,a,\n", "leader,name_en,father\na,,\na,,\n"))
        .singleElement()
        .asString()
        .startsWith("leaders.csv:3:1 (record 2, leader) error key-duplicate");
  }

  /** All its lines at each of its uses would be a text of quadratic size. */
  @Test
  void aKeyOfManyRowsIsReportedWithTheFirstOfThem() {
    documents
        .with("meta.json", METADATA.replace("\"primaryKey\": \"leader\",", ""))
        .with("claims.csv", "claim,leader,year\nc1,a,\n")
        .with("leaders.csv", "leader,name_en,father\n" + "a,,\n".repeat(9));
    assertThat(run())
        .filteredOn(line -> line.contains("ambiguous"))
        .singleElement()
        .asString()
        .contains("of several rows of leaders.csv, the first of them in lines [2, 3, 4, 5, 6].");
  }

  @Test
  void aSharedSchemaIsReadOnceAndItsErrorsAreReportedOnce() {
    documents
        .with("schema.json", "{\"columns\": [{\"name\": \"a\", \"datatype\": \"intger\"}]}")
        .with("one.csv", "a\n")
        .with("two.csv", "a\n")
        .with(
            "csv-metadata.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "tables": [
              {"url": "one.csv", "tableSchema": "schema.json"},
              {"url": "two.csv", "tableSchema": "schema.json"}]}
            """);
    DiagnosticCollector found = new DiagnosticCollector();
    new CsvwProcessor(documents, found).validateMetadata(Documents.at("csv-metadata.json"));
    assertThat(found.findings())
        .extracting(Diagnostic::code)
        .containsOnlyOnce("metadata-datatype-unknown");
  }

  @Test
  void allErrorsAreReportedInOneRun() {
    assertThat(findings("claim,leader,year\n,who,two\nc1,,3,4\nc2\n", LEADERS))
        .extracting(line -> line.substring(0, line.indexOf(" | ")))
        .containsExactly(
            "claims.csv:2:1 (record 1, claim) error cell-required",
            "claims.csv:2:6 (record 1, year) error cell-invalid",
            "claims.csv:3:- (record 2, ) error row-ragged",
            "claims.csv:4:- (record 3, ) error row-ragged",
            "claims.csv:2:2 (record 1, leader) error foreign-key-unknown");
  }

  @Test
  void linesAreCountedInValuesWithLineBreaks() {
    assertThat(findings("claim,leader,year\n\"c\n1\",,\nc2,,two\n", LEADERS))
        .singleElement()
        .asString()
        .startsWith("claims.csv:4:5 (record 2, year) error cell-invalid");
  }

  @Test
  void aMistypedHeaderIsReportedWithTheDescribedTitle() {
    assertThat(findings("claim,leadr,year\n", LEADERS))
        .containsExactly(
            "claims.csv:1:7 (record 0, leadr) error header-mismatch | "
                + "Column 2 is headed \"leadr\", but the metadata describes \"leader\". | "
                + "Write \"leader\" in the header, or correct the metadata.");
  }

  @Test
  void columnsInAnotherOrderAreDistinguishedFromMistypedOnes() {
    assertThat(findings("claim,year,leader\n", LEADERS))
        .containsExactly(
            "claims.csv:1:7 (record 0, year) error header-mismatch | Column 2 is headed \"year\","
                + " but the metadata describes \"leader\"; the rows are not read. | The order"
                + " differs: move the columns, or their descriptions; the metadata has"
                + " claim,leader,year.");
  }

  @Test
  void anExtraColumnAndAMissingColumnAreReported() {
    assertThat(findings("claim,leader,year,comment\n", LEADERS))
        .singleElement()
        .asString()
        .startsWith(
            "claims.csv:1:19 (record 0, comment) error header-column-unknown | "
                + "The metadata does not describe a column \"comment\".");
    assertThat(findings("claim,leader\n", LEADERS))
        .singleElement()
        .asString()
        .contains(
            "header-column-missing | The file has 2 columns; column 3, \"year\", is missing.");
  }

  @Test
  void aMissingTitleAndADuplicateOneAreReported() {
    assertThat(findings("c1,kim-jong-un,2025\nc2,,\n", LEADERS))
        .singleElement()
        .asString()
        .contains("header-missing")
        .endsWith("Put the header in the first line: claim,leader,year.");
    assertThat(findings("claim,claim,year\n", LEADERS))
        .anyMatch(line -> line.contains("header-doubled"));
  }

  @Test
  void anEmptyFileIsReported() {
    assertThat(findings("", LEADERS))
        .containsExactly(
            "claims.csv:-:- error table-empty | The file is empty. | Write at least the header.");
  }

  @Test
  void aMissingTableIsReportedWhereTheMetadataNamesIt() {
    documents.with("meta.json", METADATA).with("leaders.csv", LEADERS);
    assertThat(run())
        .containsExactly(
            "meta.json:4:12 /tables/0/url error table-missing | "
                + "The table \"http://example.org/claims.csv\" was not found. | "
                + "Correct \"url\", or put the file where it says.");
  }

  @Test
  void invalidJsonIsReportedWithWhatWasExpected() {
    documents.with("meta.json", "{\n  \"@context\": \"http://www.w3.org/ns/csvw\"\n  \"url\": 1}");
    assertThat(run())
        .singleElement()
        .asString()
        .startsWith("meta.json:3:3")
        .contains("json-invalid")
        .contains("expected `,` or `}`");
  }

  @Test
  void aMissingMetadataFileIsAFinding() {
    assertThat(run()).singleElement().asString().contains("metadata-missing");
  }

  @Test
  void aMisspeltPropertyIsReportedWithTheNearestOne() {
    documents
        .with("meta.json", METADATA.replace("\"datatype\"", "\"dataType\""))
        .with("claims.csv", "claim,leader,year\n")
        .with("leaders.csv", LEADERS);
    assertThat(run())
        .containsExactly(
            "meta.json:9:44 /tables/0/tableSchema/columns/2/dataType warning"
                + " metadata-property-unknown | "
                + "\"dataType\" is not a property of a column; it is ignored. | "
                + "Did you mean \"datatype\"?");
  }

  @Test
  void aForeignKeyToAnUnknownColumnIsReported() {
    documents
        .with(
            "meta.json",
            METADATA.replace("\"columnReference\": \"father\"", "\"columnReference\": \"fahter\""))
        .with("claims.csv", "claim,leader,year\n")
        .with("leaders.csv", LEADERS);
    assertThat(run())
        .singleElement()
        .asString()
        .contains("/tables/1/tableSchema/foreignKeys/0/columnReference error")
        .endsWith("Did you mean \"father\"?");
  }

  @Test
  void aTemplateVariableWithoutColumnIsReported() {
    documents
        .with(
            "meta.json",
            METADATA.replace(
                "\"titles\": \"year\",", "\"titles\": \"year\", \"valueUrl\": \"#{yaer}\","))
        .with("claims.csv", "claim,leader,year\n")
        .with("leaders.csv", LEADERS);
    assertThat(run()).singleElement().asString().endsWith("Did you mean {year}?");
  }

  @Test
  void anIriFromAnEmptyCellIsReportedOnceAtItsFirstRow() {
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {"columns": [
              {"name": "a", "titles": "a"},
              {"name": "b", "titles": "b", "valueUrl": "#{b}"},
              {"name": "v", "virtual": true, "valueUrl": "#{b}"}]}}
            """)
        .with("t.csv", "a,b\n1,x\n2,\n3,\n");
    assertThat(run())
        .singleElement()
        .asString()
        .startsWith(
            "t.csv:3:3 (record 2, b) warning template-empty | "
                + "\"#{b}\" makes an IRI although \"b\" is empty, in 2 rows.");
  }

  @Test
  void anUnknownPrefixOfATemplateIsReported() {
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {"columns": [
              {"name": "a", "titles": "a", "propertyUrl": "dcatt:keyword"}]}}
            """)
        .with("t.csv", "a\n1\n");
    assertThat(run()).singleElement().asString().endsWith("Did you mean \"dcat:\"?");
  }

  /** Model for Tabular Data, section 4.2: keys are values, however they are written. */
  @Test
  void keysAreComparedByTheirValues() {
    documents
        .with(
            "meta.json",
            METADATA
                .replace(
                    "\"titles\": \"claim\",", "\"titles\": \"claim\", \"datatype\": \"decimal\",")
                .replace(
                    "\"titles\": \"leader\"", "\"titles\": \"leader\", \"datatype\": \"integer\""))
        .with("claims.csv", "claim,leader,year\n1.5,7,\n01.50,+07,\n")
        .with("leaders.csv", "leader,name_en,father\n007,James,\n");
    assertThat(run())
        .singleElement()
        .asString()
        .contains("key-duplicate")
        .contains("in line 2 and in line 3");
  }

  /** Tables of metadata with an error are not converted, but checked. */
  @Test
  void anErrorInTheMetadataDoesNotHideThoseInTheRows() {
    documents
        .with(
            "meta.json",
            METADATA
                .replace(
                    "\"datatype\": \"integer\"",
                    "\"datatype\": {\"base\": \"integer\", \"length\": 4}")
                .replace(
                    "\"resource\": \"leaders.csv\", \"columnReference\": \"leader\"}}]",
                    "\"resource\": \"leaders.csv\", \"columnReference\": \"lader\"}}]"))
        .with("claims.csv", "claim,leader,year\nc1,,two\nc1,nobody,\n")
        .with("leaders.csv", LEADERS);
    DiagnosticCollector collector = new DiagnosticCollector();
    Recorder recorder = new Recorder();
    assertThat(
            new CsvwProcessor(documents, collector)
                .convertMetadata(
                    Documents.at("meta.json"),
                    org.vertice.csvw.csv2rdf.ConversionMode.MINIMAL,
                    recorder)
                .tables())
        .isEmpty();
    assertThat(recorder.events).isEmpty();
    assertThat(collector.findings())
        .extracting(Diagnostic::code)
        .containsExactly(
            "metadata-datatype",
            "metadata-column-unknown",
            "metadata-column-unknown",
            "cell-invalid",
            "key-duplicate");
  }

  private List<String> findings(String claims, String leaders) {
    documents.with("meta.json", METADATA).with("claims.csv", claims).with("leaders.csv", leaders);
    return run();
  }

  private List<String> run() {
    DiagnosticCollector findings = new DiagnosticCollector();
    new CsvwProcessor(documents, findings).validateMetadata(Documents.at("meta.json"));
    return findings.findings().stream().map(BadInputTest::text).toList();
  }

  private static String text(Diagnostic finding) {
    Location place = finding.location();
    String more =
        place instanceof Location.CellLocation cell
            ? " (record " + cell.recordNumber() + ", " + cell.columnName() + ")"
            : place instanceof Location.JsonLocation json ? " " + json.pointer() : "";
    String where =
        place.file()
            + ":"
            + place.line().map(String::valueOf).orElse("-")
            + ":"
            + place.column().map(String::valueOf).orElse("-");
    return String.join(
        " | ",
        Arrays.asList(
            where + more + " " + finding.severity().word() + " " + finding.code(),
            finding.message(),
            finding.fix().orElse("")));
  }
}
