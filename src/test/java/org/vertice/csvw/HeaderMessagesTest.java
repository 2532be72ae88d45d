package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.CellLocation;

/** The messages about headers that differ from the metadata. */
class HeaderMessagesTest {

  private static final String A_AND_B =
      "{\"name\": \"a\", \"titles\": \"a\"}, {\"name\": \"b\", \"titles\": \"b\"}";
  private static final String CITY_AND_LAND =
      "{\"titles\": [\"City\", \"Town\"]}, {\"titles\": \"Land\"}, {\"titles\": \"Note\"}";

  private final Documents documents = new Documents();

  @Test
  void aHeaderWithNoneOfTheTitlesIsProbablyMissing() {
    assertThat(validate("x,y\n1,2\n", A_AND_B))
        .containsExactly(
            "1:1 header-missing Line 1 is not the header that the metadata describes: no column"
                + " has its expected title. > Put the header in the first line: a,b.");
  }

  @Test
  void aTitleOfTheRightColumnIsEnoughToBeTheHeader() {
    assertThat(validate("City,y,Note\n", CITY_AND_LAND))
        .containsExactly(
            "1:2 header-mismatch Column 2 is headed \"y\", but the metadata describes \"Land\"."
                + " > Write \"Land\" in the header, or correct the metadata.");
  }

  @Test
  void aMissingColumnIsReported() {
    assertThat(validate("City,Land\n1,2\n", CITY_AND_LAND))
        .containsExactly(
            "1:0 header-column-missing The file has 2 columns; column 3, \"Note\", is missing."
                + " > Add the column, or remove it from the metadata.");
    assertThat(validate("Town\n", "{\"titles\": [\"City\", \"Town\"]}, {\"name\": \"n\"}"))
        .containsExactly(
            "1:0 header-column-missing The file has 1 column; column 2, \"n\", is missing."
                + " > Add the column, or remove it from the metadata.");
  }

  @Test
  void aHeaderWithAnEmptyCellAndTooFewIsToBeWrittenWhole() {
    assertThat(validate("City,\n1,2\n", CITY_AND_LAND))
        .containsExactly(
            "1:2 header-incomplete The header has 2 cells, including an empty one, but the"
                + " metadata describes 3 columns; the rows are not read. > Write the whole"
                + " header: City,Land,Note.");
  }

  @Test
  void aColumnIsMissingEvenIfItsTitleIsThatOfAnotherOne() {
    assertThat(validate("a,b\n1,2\n", A_AND_B + ", {\"name\": \"c\", \"titles\": \"a\"}"))
        .containsExactly(
            "1:0 header-column-missing The file has 2 columns; column 3, \"a\", is missing."
                + " > Add the column, or remove it from the metadata.");
  }

  /** Names tell the order of columns too, though it is the titles that are expected. */
  @Test
  void aColumnMayBeCalledByItsNameInTheHeader() {
    String columns = "{\"name\": \"a\", \"titles\": \"A\"}, {\"name\": \"b\", \"titles\": \"B\"}";
    assertThat(validate("b,a\n", columns))
        .containsExactly(
            "1:1 header-mismatch Column 1 is headed \"b\", but the metadata describes \"A\"; the"
                + " rows are not read. > The order differs: move the columns, or their"
                + " descriptions; the metadata has A,B.");
    assertThat(validate("a,b\n", columns))
        .extracting(text -> text.replaceFirst(" >.*", ""))
        .containsExactly(
            "1:1 header-mismatch Column 1 is headed \"a\", but the metadata describes \"A\".",
            "1:2 header-mismatch Column 2 is headed \"b\", but the metadata describes \"B\".");
    assertThat(validate("City,,Note,Lnad\n", CITY_AND_LAND).get(0)).endsWith("\"Land\"?");
  }

  @Test
  void anExtraColumnIsReportedWithTheOneThatWasProbablyMeant() {
    assertThat(validate("a,b,c,\n", A_AND_B))
        .containsExactly(
            "1:3 header-column-unknown The metadata does not describe a column \"c\"."
                + " > Add it to the metadata, or remove it from the file.",
            "1:4 header-column-unknown There is a column 4 that the metadata does not describe."
                + " > Add it to the metadata, or remove it from the file.");
    assertThat(validate("City,x,Lnad,Note\n", CITY_AND_LAND))
        .contains(
            "1:3 header-column-unknown The metadata does not describe a column \"Lnad\"."
                + " > Did you mean \"Land\"?");
  }

  @Test
  void columnsInAnotherOrderAreNotRead() {
    assertThat(validate("a,c,b\n1,x,2\n", A_AND_B + ", {\"name\": \"c\", \"titles\": \"C\"}"))
        .containsExactly(
            "1:2 header-mismatch Column 2 is headed \"c\", but the metadata describes \"b\"; the"
                + " rows are not read. > The order differs: move the columns, or their"
                + " descriptions; the metadata has a,b,C.");
  }

  @Test
  void aColumnThatMovesTheOthersIsTheOneThatIsReported() {
    assertThat(validate("x,a,b\n1,2,3\n", A_AND_B))
        .containsExactly(
            "1:1 header-column-unknown The metadata does not describe a column \"x\"."
                + " > Add it to the metadata, or remove it from the file.");
    assertThat(validate("Land,Note\n1,2\n", CITY_AND_LAND))
        .containsExactly(
            "1:0 header-column-missing The file has 2 columns; column 1, \"City\", is missing."
                + " > Add the column, or remove it from the metadata.");
    assertThat(validate("Cty,Land,x,Note\n1,2,3,4\n", CITY_AND_LAND))
        .containsExactly(
            "1:1 header-column-unknown The metadata does not describe a column \"Cty\"."
                + " > Did you mean \"City\"?",
            "1:3 header-column-unknown The metadata does not describe a column \"x\"."
                + " > Add it to the metadata, or remove it from the file.",
            "1:0 header-column-missing The file has 4 columns; column 1, \"City\", is missing."
                + " > Add the column, or remove it from the metadata.");
  }

  @Test
  void aRepeatedTitleIsReportedWithBothColumns() {
    assertThat(validate("a,a\n", A_AND_B))
        .contains(
            "1:2 header-doubled The header has \"a\" twice, in columns 1 and 2."
                + " > Rename or remove one of them.");
    documents.with("t.csv", "x,a,,a,\n1,2,3,4,5\n");
    DiagnosticCollector bare = new DiagnosticCollector();
    new CsvwProcessor(documents, bare).validateTable(Documents.at("t.csv"), Optional.empty());
    assertThat(texts(bare))
        .containsExactly(
            "1:4 header-doubled The header has \"a\" twice, in columns 2 and 4."
                + " > Rename one of them, or give each a name in the metadata.");
  }

  @Test
  void anExtraTitleIsWhereNothingIsDescribed() {
    assertThat(validate("a,b,a\n", A_AND_B))
        .contains(
            "1:3 header-mismatch Column 3 is headed \"a\", but the metadata describes"
                + " \"nothing\"; the rows are not read. > The order differs: move the columns, or"
                + " their descriptions; the metadata has a,b.");
    assertThat(validate("b,b\n", "{\"titles\": \"b\"}, {\"name\": \"b\", \"titles\": \"c\"}"))
        .as("the second has the name of its own column")
        .noneMatch(text -> text.contains("order differs"));
  }

  @Test
  void aNameCannotBeComparedWithATitle() {
    assertThat(validate("a,b\n", "{\"name\": \"a\"}, {\"titles\": \"b\"}"))
        .containsExactly(
            "1:1 header-untitled The metadata names column 1 \"a\" but gives it no titles to"
                + " compare the header with. > Add \"titles\": \"a\" to its description.");
    assertThat(validate("x,b\n", "{\"name\": \"a\"}, {\"titles\": \"b\"}"))
        .containsExactly(
            "1:1 header-mismatch Column 1 is headed \"x\", but the metadata describes \"a\"."
                + " > Write \"a\" in the header, or correct the metadata.");
    assertThat(convert("x,b\n", "{\"name\": \"a\"}, {\"titles\": \"b\"}"))
        .containsExactly(
            "1:1 header-mismatch Column 1 is headed \"x\", but the metadata has \"a\" and no"
                + " titles. > Add the title to its description, or correct the header.");
    assertThat(convert("a,b\n", "{\"name\": \"a\"}, {\"titles\": \"b\"}")).isEmpty();
  }

  /** A spreadsheet writes semicolons where the comma is the decimal sign. */
  @Test
  void anotherDelimiterIsRecognisedByTheTitlesBetweenIt() {
    String otherwise =
        "; the rows are not read. > Save the table with the delimiter of the metadata, the"
            + " comma if it has none; or name this one there: \"dialect\": {\"delimiter\": \"";
    assertThat(validate("a;b\n1;2\n", A_AND_B))
        .containsExactly(
            "1:0 csv-delimiter The columns are separated by semicolons" + otherwise + ";\"}.");
    assertThat(validate("x\tb\n1\t2\n", A_AND_B))
        .containsExactly(
            "1:0 csv-delimiter The columns are separated by tabs" + otherwise + "\\t\"}.");
    assertThat(validate("\"Place|\"\"City\"\"\"\n1\n", CITY_AND_LAND).get(0))
        .isEqualTo(
            "1:0 csv-delimiter The columns are separated by vertical bars" + otherwise + "|\"}.");
    assertThat(validate("x;y\n1;2\n", A_AND_B)).noneMatch(text -> text.contains("csv-delimiter"));
    assertThat(validate("a;b\n1;2\n", "{\"titles\": \"a\"}"))
        .noneMatch(text -> text.contains("csv-delimiter"));
    assertThat(validate("a;b,c\n1;2,3\n", A_AND_B))
        .noneMatch(text -> text.contains("csv-delimiter"));
  }

  @Test
  void columnsAreCountedFromTheFirstOfTheFile() {
    assertThat(
            findings(
                "skipped,a,x\n0,1,2\n",
                "\"dialect\": {\"skipColumns\": 1}, \"tableSchema\": {\"columns\": ["
                    + A_AND_B
                    + "]}"))
        .containsExactly(
            "1:3 header-mismatch Column 2 is headed \"x\", but the metadata describes \"b\"."
                + " > Write \"b\" in the header, or correct the metadata.");
  }

  @Test
  void rowsAreReadIfEachValueIsInItsColumn() {
    String integers =
        "{\"titles\": \"a\", \"datatype\": \"integer\"}, {\"titles\": \"b\", \"datatype\": \"integer\"}";
    assertThat(validate("a,c\n1,x\n", integers))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("2:2 cell");
    assertThat(validate("b,a\n1,x\n", integers)).hasSize(1);
    assertThat(validate("a;b\n1;x\n", integers)).hasSize(1);
    assertThat(validate("a\nx\n", integers)).hasSize(1);
    assertThat(validate("c,d\n1,x\n", integers))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("2:2 cell");
  }

  /** Without a header, columns may be missing, and rows are still read. */
  @Test
  void withoutAHeaderTheFirstRowGivesTheNumberOfColumns() {
    String headerless = "\"dialect\": {\"header\": false}, \"tableSchema\": {\"columns\": [%s]}";
    assertThat(findings("1\n", headerless.formatted(A_AND_B)))
        .containsExactly(
            "1:0 header-column-missing The file has 1 column; column 2, \"b\", is missing."
                + " > Add the column, or remove it from the metadata.",
            "1:0 row-ragged The row has 1 fields, but the table has 2 columns."
                + " > Add what is missing, at least the delimiters.");
    assertThat(findings("1,2,3\n", headerless.formatted(A_AND_B)).get(0))
        .isEqualTo(
            "1:3 header-column-unknown There is a column 3 that the metadata does not describe."
                + " > Add it to the metadata, or remove it from the file.");
  }

  private List<String> validate(String csv, String columns) {
    return findings(csv, "\"tableSchema\": {\"columns\": [" + columns + "]}");
  }

  private List<String> findings(String csv, String properties) {
    DiagnosticCollector found = new DiagnosticCollector();
    with(csv, properties);
    new CsvwProcessor(documents, found).validateMetadata(Documents.at("meta.json"));
    return texts(found);
  }

  private List<String> convert(String csv, String columns) {
    DiagnosticCollector found = new DiagnosticCollector();
    with(csv, "\"tableSchema\": {\"columns\": [" + columns + "]}");
    new CsvwProcessor(documents, found)
        .convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, new Recorder());
    return texts(found);
  }

  private void with(String csv, String properties) {
    documents
        .with("t.csv", csv)
        .with(
            "meta.json",
            "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"t.csv\", "
                + properties
                + "}");
  }

  /** Each finding as {@code line:field code message > hint}. */
  private static List<String> texts(DiagnosticCollector found) {
    return found.findings().stream().map(HeaderMessagesTest::text).toList();
  }

  private static String text(Diagnostic one) {
    CellLocation place = (CellLocation) one.location();
    return place.lineNumber()
        + ":"
        + place.fieldNumber()
        + " "
        + one.code()
        + " "
        + one.message()
        + " > "
        + one.fix().orElse("");
  }
}
