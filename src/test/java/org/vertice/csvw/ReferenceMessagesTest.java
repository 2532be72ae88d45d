package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.CellLocation;

/** The messages about rows, keys and references: location, problem, fix. */
class ReferenceMessagesTest {

  private static final String NOT_THERE = "Add a row with this key there, or correct the value.";

  private final Documents documents = new Documents();

  @Test
  void anUnknownKeyIsReportedWithTheNearestOne() {
    assertThat(references("k,name\nrome,x\nparis,x\n", "roma", "rome", "atlantis"))
        .containsExactly(
            "uses.csv:2:2 foreign-key-unknown \"roma\" is not in keys.csv, column k."
                + " > Did you mean `rome`?",
            "uses.csv:4:2 foreign-key-unknown \"atlantis\" is not in keys.csv, column k."
                + " > "
                + NOT_THERE);
  }

  @Test
  void aNameInsteadOfItsKeyIsReported() {
    assertThat(references("k,name\nq90,Paris\nq220,Rome\n", "paris", "ROME", "Romme"))
        .extracting(text -> text.replaceFirst(".* > ", ""))
        .containsExactly(
            "Did you mean `q90`? \"paris\" is its name.",
            "Did you mean `q220`? \"ROME\" is its name.",
            "Did you mean `q220`?");
  }

  /** Labels are recognised by the name or the property of their column. */
  @ParameterizedTest
  @CsvSource({
    "label, yes",
    "name_en, yes",
    "short.title, yes",
    "Titles, yes",
    "surname, no",
    "nameless, no",
    "note, no",
    "'note\", \"propertyUrl\": \"rdfs:label', yes",
    "'note\", \"propertyUrl\": \"http://www.w3.org/2004/02/skos/core#prefLabel', yes",
    "'note\", \"propertyUrl\": \"rdfs:labelled', no",
  })
  void onlyALabelIsReadAsAName(String column, String taken) {
    keys(
        "k,x\nq90,Paris\n",
        "{\"name\": \"k\", \"titles\": \"k\"}, {\"titles\": \"x\", \"name\": \"" + column + "\"}",
        "k");
    uses("Paris");
    assertThat(validate())
        .singleElement()
        .asString()
        .endsWith(taken.equals("yes") ? "Did you mean `q90`? \"Paris\" is its name." : NOT_THERE);
  }

  /** A duplicate primary key is reported at its rows only. */
  @Test
  void aKeyOfSeveralRowsIsReportedWithTheFirstOfTheirLines() {
    String rows = "k,name\n" + "a,x\n".repeat(7) + "b,x\n";
    assertThat(references(rows, "a", "b")).isEmpty();
    keys(
        rows,
        "{\"name\": \"k\", \"titles\": \"k\"}, {\"name\": \"name\", \"titles\": \"name\"}",
        "name");
    uses("a", "b");
    assertThat(validate())
        .contains(
            "uses.csv:2:2 foreign-key-ambiguous \"a\" is the key of several rows of keys.csv, the"
                + " first of them in lines [2, 3, 4, 5, 6]. > Give each row there a key of its"
                + " own.")
        .noneMatch(text -> text.startsWith("uses") && text.contains("\"b\""));
  }

  /** Tables are read in any order: a reference waits for the table that it refers to. */
  @Test
  void aReferenceMayComeBeforeItsTable() {
    documents
        .with("keys.csv", "k\na\n")
        .with("uses.csv", "id,ref\n1,a\n2,elsewhere\n3,\n4,elsewhere\n")
        .with(
            "meta.json",
            group(
                table(
                    "uses.csv",
                    "id",
                    "{\"titles\": \"id\"}, {\"titles\": \"ref\", \"name\": \"r\"}",
                    reference("r")),
                table("keys.csv", "k", "{\"titles\": \"k\", \"name\": \"k\"}", "")));
    assertThat(validate())
        .containsExactly(
            "uses.csv:3:2 foreign-key-unknown \"elsewhere\" is not in keys.csv, column k."
                + " > "
                + NOT_THERE,
            "uses.csv:5:2 foreign-key-unknown \"elsewhere\" is not in keys.csv, column k."
                + " > "
                + NOT_THERE);
  }

  /** The W3C's test034 has it so: only an empty cell refers to nothing. */
  @Test
  void aNullValueIsAReferenceToo() {
    documents
        .with("keys.csv", "k\na\n")
        .with("uses.csv", "id,ref\n1,elsewhere\n2,\n3,a\n")
        .with(
            "meta.json",
            group(
                table("keys.csv", "k", "{\"titles\": \"k\", \"name\": \"k\"}", ""),
                table(
                    "uses.csv",
                    "id",
                    "{\"titles\": \"id\"}, {\"titles\": \"ref\", \"name\": \"r\","
                        + " \"separator\": \";\", \"null\": \"elsewhere\"}",
                    reference("r"))));
    assertThat(validate())
        .contains(
            "uses.csv:2:2 foreign-key-unknown \"elsewhere\" is not in keys.csv, column k."
                + " > "
                + NOT_THERE)
        .noneMatch(text -> text.startsWith("uses.csv:3"));
  }

  @Test
  void aKeyOfSeveralColumnsIsShownWithAllOfThem() {
    documents
        .with("keys.csv", "a,b\n1,x\n1,y\n1,x\n,\n")
        .with(
            "meta.json",
            "{\"@context\": \"http://www.w3.org/ns/csvw\","
                + table(
                        "keys.csv",
                        "a",
                        "{\"name\": \"a\", \"titles\": \"a\", \"datatype\": \"integer\"},"
                            + "{\"name\": \"b\", \"titles\": \"b\", \"separator\": \";\"}",
                        "")
                    .substring(1)
                    .replace("\"primaryKey\": \"a\"", "\"primaryKey\": [\"a\", \"b\"]"));
    documents.with("keys.csv", "a,b\n1,x;y\n1,x\n01,x;y\n,\n,\n");
    assertThat(validate())
        .containsExactly(
            "keys.csv:4:1 key-duplicate The key \"1\", \"x y\" is used twice, in line 2 and in line"
                + " 4. > Remove one of the rows, or give it a key of its own.",
            "keys.csv:6:1 key-duplicate The key \"\", \"\" is used twice, in line 5 and in line 6."
                + " > Remove one of the rows, or give it a key of its own.");
  }

  @Test
  void rowsOfAnotherLengthAndBlankRowsAreReported() {
    documents
        .with("keys.csv", "a,b\n1\n1,2,3\n\n1,2\n \n")
        .with(
            "meta.json",
            "{\"@context\": \"http://www.w3.org/ns/csvw\","
                + table(
                        "keys.csv",
                        "a",
                        "{\"name\": \"a\", \"titles\": \"a\", \"required\": true},"
                            + "{\"titles\": \"b\", \"name\": \"b\"}",
                        "")
                    .substring(1)
                    .replace("\"primaryKey\": \"a\"", "\"@id\": \"s\""));
    assertThat(validate())
        .containsExactly(
            "keys.csv:2:0 row-ragged The row has 1 fields, but the table has 2 columns."
                + " > Add what is missing, at least the delimiters.",
            "keys.csv:3:0 row-ragged The row has 3 fields, but the table has 2 columns."
                + " > Put a value that contains the delimiter in quotes.",
            "keys.csv:4:0 row-blank The line is blank."
                + " > Remove the line, or set \"skipBlankRows\": true in the dialect.",
            "keys.csv:6:0 row-ragged The row has 1 fields, but the table has 2 columns."
                + " > Add what is missing, at least the delimiters.");
  }

  @Test
  void anInvalidCellIsReportedWithWhatWasProbablyMeant() {
    documents
        .with("keys.csv", "n,c\n\"1.200\",gren\nMany,violet\n,red\n")
        .with(
            "meta.json",
            "{\"@context\": \"http://www.w3.org/ns/csvw\","
                + table(
                        "keys.csv",
                        "n",
                        "{\"name\": \"n\", \"titles\": \"n\", \"datatype\": \"integer\","
                            + " \"required\": true}, {\"titles\": \"c\", \"datatype\":"
                            + " {\"base\": \"string\", \"format\": \"red|green\"}}",
                        "")
                    .substring(1)
                    .replace("\"primaryKey\": \"n\"", "\"@id\": \"s\""));
    assertThat(validate())
        .containsExactly(
            "keys.csv:2:1 cell-invalid \"1.200\" is not a whole number. > Did you mean `1200`?",
            "keys.csv:2:2 cell-invalid \"gren\" is not one of red, green. > Did you mean `green`?",
            "keys.csv:3:1 cell-invalid \"Many\" is not a whole number."
                + " > Correct the value, or the datatype in the metadata.",
            "keys.csv:3:2 cell-invalid \"violet\" is not one of red, green."
                + " > Write one of them, or add this one to the metadata.",
            "keys.csv:4:1 cell-required There must be a value in \"n\". > Fill in the cell.");
  }

  @Test
  void aCellOfManyInvalidValuesIsReportedAHundredTimes() {
    String meta =
        "{\"@context\": \"http://www.w3.org/ns/csvw\","
            + table(
                    "keys.csv",
                    "n",
                    "{\"name\": \"n\", \"titles\": \"n\", \"datatype\": \"integer\","
                        + " \"separator\": \" \"}",
                    "")
                .substring(1)
                .replace("\"primaryKey\": \"n\"", "\"@id\": \"s\"");
    documents.with("meta.json", meta).with("keys.csv", "n\n" + "x ".repeat(100) + "\n");
    assertThat(validate()).hasSize(100);
    documents.with("keys.csv", "n\n" + "x ".repeat(103) + "\nx\n");
    assertThat(validate())
        .hasSize(102)
        .contains(
            "keys.csv:2:1 cell-invalid More than 100 values in this cell are invalid."
                + " > Check whether \"separator\" is right.")
        .last()
        .asString()
        .startsWith("keys.csv:3:1");
  }

  /** Each template is reported once, at the first row. */
  @Test
  void aTemplateWithAnEmptyCellIsReportedOnce() {
    String meta =
        "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"keys.csv\", \"tableSchema\":"
            + " {\"aboutUrl\": \"#{a}\", \"columns\": [{\"name\": \"a\", \"titles\": \"a\"},"
            + " {\"name\": \"b\", \"titles\": \"b\", \"valueUrl\": \"#{b}\"},"
            + " {\"name\": \"c\", \"titles\": \"c\", \"valueUrl\": \"#{a}-{c}\"},"
            + " {\"name\": \"v\", \"virtual\": true, \"valueUrl\": \"#v{b}\"}]}}";
    documents.with("meta.json", meta).with("keys.csv", "a,b,c\n1,1,1\n,2,2\n,,\n4,4,4\n");
    assertThat(validate())
        .containsExactly(
            "keys.csv:3:1 template-empty \"#{a}\" makes an IRI although \"a\" is empty, in 2 rows."
                + " > Fill in the cell; or put the template into that column itself, where an"
                + " empty cell makes nothing.",
            "keys.csv:3:1 template-empty \"#{a}-{c}\" makes an IRI although \"a\" is empty."
                + " > Fill in the cell; or put the template into that column itself, where an"
                + " empty cell makes nothing.",
            "keys.csv:4:2 template-empty \"#v{b}\" makes an IRI although \"b\" is empty."
                + " > Fill in the cell; or put the template into that column itself, where an"
                + " empty cell makes nothing.");
  }

  private List<String> references(String keys, String... values) {
    keys(
        keys,
        "{\"name\": \"k\", \"titles\": \"k\"}, {\"name\": \"name\", \"titles\": \"name\"}",
        "k");
    uses(values);
    return validate().stream().filter(text -> text.startsWith("uses")).toList();
  }

  private String keysTable = "";

  private void keys(String csv, String columns, String key) {
    documents.with("keys.csv", csv);
    keysTable = table("keys.csv", key, columns, "");
  }

  private void uses(String... values) {
    documents
        .with(
            "uses.csv",
            IntStream.range(0, values.length)
                .mapToObj(i -> i + "," + values[i] + "\n")
                .collect(Collectors.joining("", "id,ref\n", "")))
        .with(
            "meta.json",
            group(
                keysTable,
                table(
                    "uses.csv",
                    "id",
                    "{\"titles\": \"id\"}, {\"titles\": \"ref\", \"name\": \"r\"}",
                    reference("r"))));
  }

  private static String group(String... tables) {
    return "{\"@context\": \"http://www.w3.org/ns/csvw\", \"tables\": ["
        + String.join(", ", tables)
        + "]}";
  }

  private static String table(String url, String key, String columns, String more) {
    return "{\"url\": \"%s\", \"tableSchema\": {\"columns\": [%s], \"primaryKey\": \"%s\"%s}}"
        .formatted(url, columns, key, more);
  }

  private static String reference(String column) {
    return ", \"foreignKeys\": [{\"columnReference\": \"%s\", \"reference\": {\"resource\": \"keys.csv\", \"columnReference\": \"k\"}}]"
        .formatted(column);
  }

  private List<String> validate() {
    DiagnosticCollector found = new DiagnosticCollector();
    new CsvwProcessor(documents, found).validateMetadata(Documents.at("meta.json"));
    return found.findings().stream()
        .filter(one -> one.location() instanceof CellLocation)
        .map(ReferenceMessagesTest::text)
        .toList();
  }

  /** A finding as {@code file:line:field code message > hint}. */
  private static String text(Diagnostic one) {
    CellLocation place = (CellLocation) one.location();
    return "%s:%d:%d %s %s > %s"
        .formatted(
            place.file(),
            place.lineNumber(),
            place.fieldNumber(),
            one.code(),
            one.message(),
            one.fix().orElse(""));
  }
}
