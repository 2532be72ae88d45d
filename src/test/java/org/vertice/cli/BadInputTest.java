package org.vertice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.cli.terminal.ExitCode;

/**
 * One mistake each in the tables of a project that is clean without it: what {@code check} says, at
 * which place, and which fix it suggests.
 */
class BadInputTest {

  private static final String ARRIVALS = "seeds/arrivals.csv";
  private static final String PLACES = "seeds/places.csv";
  private static final String METADATA = "seeds/csv-metadata.json";

  @TempDir Path temporary;

  /** Changes the project. */
  @FunctionalInterface
  private interface Mistake {
    void make(HarbourProject project) throws IOException;
  }

  private record Case(String name, Mistake mistake, String finding, String fix) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> rows() {
    return Stream.of(
        new Case(
            "a row with a field too few",
            project -> project.replace(PLACES, "new-mole,New Mole,", "new-mole,New Mole"),
            PLACES + ":3 [row-ragged] error in record 2: The row has 2 fields",
            "Add what is missing"),
        new Case(
            "a row with a field too many",
            project -> project.replace(PLACES, "new-mole,", "new-mole,x,"),
            PLACES + ":3 [row-ragged] error in record 2: The row has 4 fields",
            "Put a value that contains the delimiter in quotes"),
        new Case(
            "a quote that is never closed",
            project -> project.replace(PLACES, "New Mole", "\"New Mole"),
            PLACES + ":3:10 [csv-quote-unclosed] error: The quote that opens here is never closed.",
            "Close it"),
        new Case(
            "a file in another encoding",
            project ->
                project.write(
                    PLACES,
                    "id,name_en,name_it\nold-quay,Old Quay,Molo più vecchio\nnew-mole,New Mole,M\n"
                        .getBytes(StandardCharsets.ISO_8859_1)),
            PLACES + ":2:26 [csv-encoding] error: Byte 0xF9",
            "Save the file as UTF-8"),
        new Case(
            "a file in UTF-16",
            project -> project.write(PLACES, "id,n\n".getBytes(StandardCharsets.UTF_16)),
            PLACES + " [csv-encoding] error: The file is UTF-16",
            "Save it as UTF-8"),
        new Case(
            "a spreadsheet instead of text",
            project -> project.write(PLACES, new byte[] {'P', 'K', 3, 4, 0, 0}),
            PLACES + " [csv-encoding] error: The file is a ZIP archive or a spreadsheet",
            "Save the table as CSV"),
        new Case(
            "an empty file",
            project -> project.write(PLACES, new byte[0]),
            PLACES + " [table-empty] error: The file is empty.",
            "Write at least the header"),
        new Case(
            "a table without its header",
            project -> project.replace(PLACES, "id,name_en,name_it\n", ""),
            PLACES + ":1:1 [header-missing] error in header, column old-quay:",
            "Put the header in the first line: id,name_en,name_it."),
        new Case(
            "a column that stands twice",
            project -> project.replace(PLACES, "id,name_en,name_it", "id,name_en,name_en"),
            PLACES + ":1:12 [header-doubled] error in header, column name_en:",
            "Rename or remove one of them."),
        new Case(
            "a column that nobody described",
            project ->
                project
                    .replace(PLACES, "name_it\n", "name_it,depth\n")
                    .replace(PLACES, "Vecchio\n", "Vecchio,4\n")
                    .replace(PLACES, "Nuovo\n", "Nuovo,7\n"),
            PLACES + ":1:20 [header-column-unknown] error in header, column depth:",
            "Add it to the metadata"),
        new Case(
            "a spreadsheet's export with semicolons",
            project ->
                project.write(
                    PLACES,
                    Files.readString(project.file(PLACES))
                        .replace(',', ';')
                        .getBytes(StandardCharsets.UTF_8)),
            PLACES + ":1 [csv-delimiter] error in header: The columns are separated by semicolons",
            "Save the table with the delimiter of the metadata"),
        new Case(
            "two columns that changed places",
            project -> project.replace(PLACES, "id,name_en,name_it", "id,name_it,name_en"),
            PLACES + ":1:4 [header-mismatch] error in header, column name_it: Column 2 is headed",
            "the metadata has id,name_en,name_it."),
        new Case(
            "a column of which the metadata knows nothing, between others",
            project -> project.replace(PLACES, "id,name_en,name_it", "id,depth,name_en,name_it"),
            PLACES + ":1:4 [header-column-unknown] error in header, column depth:",
            "Add it to the metadata"),
        new Case(
            "a column that is missing between others",
            project -> project.replace(PLACES, "id,name_en,name_it", "id,name_it"),
            PLACES
                + ":1 [header-column-missing] error in header: The file has 2 columns; column 2,"
                + " \"name_en\", is missing.",
            "Add the column, or remove it from the metadata."),
        new Case(
            "a last column that is missing",
            project ->
                project.write(
                    PLACES,
                    Files.readString(project.file(PLACES))
                        .replaceAll("(?m),[^,]*$", "")
                        .getBytes(StandardCharsets.UTF_8)),
            PLACES
                + ":1 [header-column-missing] error in header: The file has 2 columns; column 3,"
                + " \"name_it\", is missing.",
            "Add the column, or remove it from the metadata."),
        new Case(
            "a blank line",
            project -> project.replace(PLACES, "new-mole", "\nnew-mole"),
            PLACES + ":3 [row-blank] error in record 2: The line is blank.",
            "Remove the line"),
        new Case(
            "a blank line before the header",
            project -> project.replace(PLACES, "id,name_en", "\nid,name_en"),
            PLACES
                + ":1:1 [header-incomplete] error in header: Line 1, where the header should be,",
            "Put the header in this line only: id,name_en,name_it."),
        new Case(
            "a header with an empty cell and one too few",
            project -> project.replace(PLACES, "id,name_en,name_it", "id,"),
            PLACES
                + ":1:4 [header-incomplete] error in header: The header has 2 cells, including an empty",
            "Write the whole header: id,name_en,name_it."),
        new Case(
            "a NUL character",
            project -> project.replace(PLACES, "New Mole", "New\0Mole"),
            PLACES + ":3:13 [csv-nul] error:",
            "Save the file as UTF-8 text"));
  }

  static Stream<Case> values() {
    return Stream.of(
        new Case(
            "a code that is not in the list",
            project -> project.replace(ARRIVALS, "asserted,preferred", "assertd,preferred"),
            ARRIVALS + ":2:40 [cell-invalid] error in record 1, column modality: \"assertd\"",
            "Did you mean `asserted`?"),
        new Case(
            "a date that is none",
            project -> project.replace(ARRIVALS, "1847-05-02", "1847-02-30"),
            ARRIVALS + ":3:96 [cell-invalid] error in record 2, column date: \"1847-02-30\"",
            "Correct the value"),
        new Case(
            "a date as a spreadsheet writes it",
            project -> project.replace(ARRIVALS, "1847-05-02", "2.5.1847"),
            ARRIVALS + ":3:96 [cell-invalid] error in record 2, column date: \"2.5.1847\"",
            "Did you mean `1847-05-02`?"),
        new Case(
            "a day that the calendar lacks, where a month alone would do too",
            project ->
                project
                    .replace(
                        METADATA,
                        "\"datatype\": \"date\"",
                        "\"datatype\": {\"@id\": \"http://id.loc.gov/datatypes/edtf/EDTF\","
                            + " \"base\": \"string\"}")
                    .replace(ARRIVALS, "1847-05-02", "1847-02-30")
                    .replace(ARRIVALS, "1847-05-03", "1847-05"),
            ARRIVALS
                + ":3:96 [date-impossible] error in record 2, column date: The calendar has no",
            "write what is certain: the month, or the year alone."),
        new Case(
            "a reference to nothing",
            project ->
                project.replace(ARRIVALS, "alma,old-quay,1847-05-02", "alma,oldquay,1847-05-02"),
            ARRIVALS + ":3:87 [foreign-key-unknown] error in record 2, column place: \"oldquay\"",
            "Did you mean `old-quay`?"),
        new Case(
            "a name where an id should be",
            project -> project.replace(ARRIVALS, "corvo,new-mole", "corvo,Molo Nuovo"),
            ARRIVALS
                + ":4:62 [foreign-key-unknown] error in record 3, column place: \"Molo Nuovo\"",
            "Did you mean `new-mole`? \"Molo Nuovo\" is its name."),
        new Case(
            "a part of an id",
            project -> project.replace(ARRIVALS, "corvo,new-mole", "corvo,mole"),
            ARRIVALS + ":4:62 [foreign-key-unknown] error in record 3, column place: \"mole\"",
            "Did you mean `new-mole`?"),
        new Case(
            "an id that stands twice in a table",
            project -> project.append(PLACES, "old-quay,Old Quay,Molo Vecchio\n"),
            PLACES + ":4:1 [key-duplicate] error in record 3, column id: The key \"old-quay\"",
            "Remove one of the rows"),
        new Case(
            "a cell that must be filled",
            project -> project.replace(ARRIVALS, "arr-3,letter,", "arr-3,,"),
            ARRIVALS + ":4:7 [cell-required] error in record 3, column source:",
            "Fill in the cell"),
        new Case(
            "a value that no shape allows",
            project -> project.replace(ARRIVALS, "1847-05-03", "1747-05-03"),
            ARRIVALS + ":2:115 [shape-violated] error in record 1, column date:",
            "Fix the row"),
        new Case(
            "a rank without its reason",
            project -> project.replace(ARRIVALS, "The harbour master wrote it the same day", ""),
            ARRIVALS + ":2:49 [shape-violated] error in record 1, column rank:",
            "Say in rank_reason why the rank is not normal."));
  }

  static Stream<Case> citations() {
    return Stream.of(
        new Case(
            "a passage that is not in its document",
            project -> project.replace(ARRIVALS, "The brig Alma …", "The brig Alba …"),
            ARRIVALS
                + ":2:15 [passage-not-found] error in record 1, column passage: \"The brig Alba\"",
            "Did you mean \"The brig Alma\"?"),
        new Case(
            "a passage with three dots for the ellipsis",
            project -> project.replace(ARRIVALS, "The brig Alma …", "The brig Alma ..."),
            ARRIVALS + ":2:15 [passage-not-found] error in record 1, column passage:",
            "Join the first and the last words by an ellipsis, the one character …"),
        new Case(
            "a passage whose ellipsis has no blank before it",
            project -> project.replace(ARRIVALS, "The brig Alma … old", "The brig Alma… old"),
            ARRIVALS + ":2:15 [passage-not-found] error in record 1, column passage:",
            "Join the first and the last words by an ellipsis, the one character …, with a blank"
                + " on each side: \"The brig Alma … old quay\"."),
        new Case(
            "a passage of another document",
            project -> project.replace(ARRIVALS, "arr-2,letter", "arr-2,logbook"),
            ARRIVALS + ":3:15 [passage-not-found] error in record 2, column passage:",
            "It is in <https://example.org/harbour/source/letter>; name that document"),
        new Case(
            "a passage that stands there twice",
            project ->
                project
                    .replace(ARRIVALS, "The brig Alma … old quay", "of May. … .")
                    .replace("seeds/sources.csv", "87bc", "87bc"),
            ARRIVALS + ":2:15 [passage-ambiguous] error in record 1, column passage:",
            "Cite some more words at its beginning"),
        new Case(
            "a document that was changed",
            project -> project.append("seeds/documents/letter.txt", "P.S.\n"),
            "seeds/sources.csv:3:19 [document-changed] error in record 2, column sha256:"
                + " letter.txt",
            "Bring back the cited text"),
        new Case(
            "a document that is missing",
            project -> project.remove("seeds/documents/letter.txt"),
            "seeds/sources.csv:3:8 [document-missing] error in record 2, column file:"
                + " \"letter.txt\"",
            "Put it there, or correct its name."),
        new Case(
            "a document in another encoding",
            project ->
                project.write(
                    "seeds/documents/letter.txt", "più".getBytes(StandardCharsets.ISO_8859_1)),
            "seeds/documents/letter.txt [document-encoding] error: The document is not UTF-8.",
            "Save it as UTF-8"));
  }

  static Stream<Case> projects() {
    return Stream.of(
        new Case(
            "metadata that is no JSON",
            project -> project.replace(METADATA, "\"tables\": [", "\"tables\": [,"),
            METADATA + ":",
            "json"),
        new Case(
            "a table that is not there",
            project -> project.remove(PLACES),
            METADATA + ":",
            "put the file where it says"),
        new Case(
            "a term that no ontology declares",
            project -> project.replace(METADATA, "terms#berth", "terms#birth"),
            ARRIVALS + ":2:106 [term-undeclared] error in record 1, column place:",
            "Did you mean <https://example.org/harbour/terms#berth>?"),
        new Case(
            "an ontology that is no Turtle",
            project -> project.append("ontology/harbour.ttl", "hb:Ship a owl:Class ;;; rdfs .\n"),
            "ontology/harbour.ttl:10:",
            "turtle-syntax"),
        new Case(
            "an ontology with a prefix that nobody declared",
            project -> project.append("ontology/harbour.ttl", "hb:Ship a own:Class .\n"),
            "ontology/harbour.ttl:10:11 [turtle-syntax] error: Undefined prefix: own",
            "Begin the file with @prefix own: <…> ."),
        new Case(
            "an ontology with a statement that does not end",
            project -> project.append("ontology/harbour.ttl", "hb:a a hb:Ship\nhb:b a hb:Ship .\n"),
            "ontology/harbour.ttl:11:1 [turtle-syntax] error:",
            "the error may be at the end of the line before."),
        new Case(
            "a shape whose number is a text",
            project ->
                project.replace(
                    "ontology/shapes.ttl",
                    "sh:minInclusive",
                    "sh:minCount \"one\" ; sh:minInclusive"),
            "ontology [shapes-invalid] error: The shapes are not valid SHACL, so nothing was checked against"
                + " them: in <https://example.org/harbour/shapes#Arrival>, a value is not of the"
                + " type",
            "shapes.ttl"),
        new Case(
            "a table of claims whose rows are not said to be claims",
            project ->
                project.replace(
                    METADATA, "https://w3id.org/vertice/claims#Claim", "https://example.org/Claim"),
            ARRIVALS + ":2 [shape-violated] error in record 1",
            "give its table a virtual column with propertyUrl rdf:type"),
        new Case(
            "a rule without a title",
            project -> {
              Files.createDirectories(project.file("ontology/rules"));
              project.write(
                  "ontology/rules/twice.rq",
                  "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }".getBytes(StandardCharsets.UTF_8));
            },
            "ontology/rules/twice.rq:1:1 [query-summary-missing] error:",
            "begin the file with \"#+ summary: …\""),
        new Case(
            "a rule that concludes of something that it does not look for",
            project -> {
              Files.createDirectories(project.file("ontology/rules"));
              project.write(
                  "ontology/rules/twice.rq",
                  "#+ summary: a\nCONSTRUCT { ?a ?b ?d } WHERE { ?a ?b ?c }"
                      .getBytes(StandardCharsets.UTF_8));
            },
            "ontology/rules/twice.rq [rule-unusable] error: ?d is in the CONSTRUCT part",
            "Write CONSTRUCT { … } WHERE { … }"),
        new Case(
            "a saved query with a title in one tagged language only",
            project -> project.replace("queries/arrivals.rq", "#+ summary:", "#+ summary@de:"),
            "queries/arrivals.rq:1:1 [query-summary-missing] error: The title has only texts with a",
            "write it in \"#+ summary: …\" too"),
        new Case(
            "shapes that are no SHACL",
            project ->
                project.write(
                    "ontology/own-shapes.ttl",
                    "[] <http://www.w3.org/ns/shacl#targetClass> <urn:x> ; <http://www.w3.org/ns/shacl#pattern> 1 ."
                        .getBytes(StandardCharsets.UTF_8)),
            "ontology [shapes-invalid] error: The shapes are not valid SHACL",
            "shapes.ttl"),
        new Case(
            "a saved query that is no SPARQL",
            project -> project.replace("queries/arrivals.rq", "SELECT", "SELCT"),
            "queries/arrivals.rq:",
            "SELCT"),
        new Case(
            "no table at all",
            project -> project.remove(METADATA),
            "has no seeds/csv-metadata.json",
            "Name a folder with ontology/, seeds/ and queries/ by -C DIR."));
  }

  @ParameterizedTest
  @MethodSource({"rows", "values", "citations", "projects"})
  void reportsAMistakeAtItsPlaceWithAFix(Case one) throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    one.mistake().make(project);
    Run run = project.run("check");
    assertThat(run.out()).contains(one.finding()).contains(one.fix());
    assertThat(run.out()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
  }

  /** One mistake gives one finding, without its consequences. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a spreadsheet's export with semicolons",
        "two columns that changed places",
        "a column of which the metadata knows nothing, between others",
        "a column that is missing between others",
        "a last column that is missing",
        "a blank line",
        "a blank line before the header",
        "a header with an empty cell and one too few",
        "an id that stands twice in a table",
        "a file in UTF-16",
        "a file in another encoding",
        "a quote that is never closed"
      })
  void reportsAMistakeOfAWholeTableOrLineOnce(String name) throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    Case one =
        Stream.concat(rows(), values())
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    one.mistake().make(project);
    assertThat(project.run("check", "--all").out()).startsWith(PLACES).contains("\n1 error in ");
  }

  static Stream<Case> harmless() {
    return Stream.of(
        new Case(
            "a byte order mark",
            project -> project.write(PLACES, marked(Files.readAllBytes(project.file(PLACES)))),
            "",
            ""),
        new Case(
            "lines that end in CRLF",
            project ->
                project.write(
                    PLACES,
                    Files.readString(project.file(PLACES))
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8)),
            "",
            ""),
        new Case(
            "no line break at the end",
            project ->
                project.write(
                    PLACES,
                    Files.readString(project.file(PLACES))
                        .strip()
                        .getBytes(StandardCharsets.UTF_8)),
            "",
            ""));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void doesNotReportCorrectInput(Case one) throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    one.mistake().make(project);
    assertThat(project.run("check").out()).startsWith("no findings in 4 tables, 9 rows");
  }

  private static byte[] marked(byte[] bytes) {
    byte[] marked = new byte[bytes.length + 3];
    marked[0] = (byte) 0xEF;
    marked[1] = (byte) 0xBB;
    marked[2] = (byte) 0xBF;
    System.arraycopy(bytes, 0, marked, 3, bytes.length);
    return marked;
  }

  @Test
  void doesNotSayThatThereAreNoQueriesIfAllAreBroken() throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    project.replace("queries/arrivals.rq", "SELECT", "SELCT").remove("queries/who-says.rq");
    Run run = project.run("query");
    assertThat(run.err()).contains("queries/arrivals.rq:");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void warnsAboutAMistypedTermInASavedQuery() throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    project.replace("queries/arrivals.rq", "?s hb:arrived", "# hb:nothing\n  ?s hb:arived");
    Run run = project.run("check");
    assertThat(run.out())
        .contains(
            "queries/arrivals.rq:10:6 [query-term-undeclared] warning: The query uses hb:arived,"
                + " and no ontology declares it.\n  fix: did you mean arrived?")
        .contains("1 warning in ");
    assertThat(run.code()).isZero();
  }

  @Test
  void warnsAboutATableWithoutDescription() throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    project.write("seeds/pilots.csv", "id\n".getBytes(StandardCharsets.UTF_8));
    Run run = project.run("check");
    assertThat(run.out()).contains("seeds/pilots.csv [table-undescribed] warning:");
    assertThat(run.code()).isZero();
  }

  @Test
  void reportsADuplicateRowOnceWithoutItsConsequences() throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    project.append("seeds/sources.csv", "letter,letter.txt,,Another letter\n");
    assertThat(project.run("check", "--all").out())
        .startsWith("seeds/sources.csv:4:1 [key-duplicate] error in record 3, column id:")
        .contains("\n1 error in ");
  }

  @Test
  void refusesClaimsOfOneTableWithTheSameIdInALargerKey() throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    project
        .replace(METADATA, "\"primaryKey\": \"claim\"", "\"primaryKey\": [\"claim\", \"ship\"]")
        .append(
            ARRIVALS, "arr-3,letter,they say that … new mole,alleged,normal,,,alma,new-mole,\n");
    assertThat(project.run("check").out())
        .contains(ARRIVALS + ":5 [claim-duplicate] error in record 4:");
  }

  /** A mistyped name: a converter ignores what it does not know, and warns. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"propertyUrl\": \"dc:title\" | \"propertyURL\": \"dc:title\" | Did you mean \"propertyUrl\"?",
        "\"name\": \"place\", \"titles\" | \"name\": \"place\", \"title\" | Did you mean \"titles\"?",
        "harbour/ship/{ship}\" | harbour/ship/{shp}\" | Did you mean {ship}?",
        "\"datatype\": \"date\" | \"datatype\": \"dat\" | Did you mean \"date\"?",
        "\"propertyUrl\": \"skos:note\" | \"propertyUrl\": \"sksos:note\" | Did you mean \"skos:\"?"
      })
  void aMistakeInMetadataIsAnErrorInAProjectAndAWarningInAConversion(
      String right, String wrong, String fix) throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    project.replace(METADATA, right, wrong);
    Run check = project.run("check");
    assertThat(check.out()).contains("] error in /tables/").contains(fix);
    assertThat(check.code()).isEqualTo(ExitCode.FAILED);
    Run convert = project.run("convert", METADATA);
    assertThat(convert.err()).contains("] warning in /tables/").contains(fix);
    assertThat(convert.code()).isZero();
  }

  @Test
  void aConversionWarnsAboutAHeaderWithAnEmptyCellAndKeepsTheRows() throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    project.write("seeds/p.csv", "\nA,B\na,b\n".getBytes(StandardCharsets.UTF_8));
    project.write(
        "seeds/p.json",
        """
        {"@context": "http://www.w3.org/ns/csvw", "url": "p.csv",
         "tableSchema": {"columns": [{"titles": "A"}, {"titles": "B"}]}}
        """
            .getBytes(StandardCharsets.UTF_8));
    Run run = project.run("convert", "--mode", "minimal", "seeds/p.json");
    assertThat(run.err()).contains("seeds/p.csv:1:1 [header-incomplete] warning in header");
    assertThat(run.out()).contains("\"a\"").contains("\"b\"");
    assertThat(run.code()).isZero();
  }

  @Test
  void refusesClaimsOfTwoTablesWithTheSameId() throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    String table = Files.readString(project.file(METADATA));
    int start = table.indexOf("{", table.indexOf("arrivals.csv") - 40);
    String copy = table.substring(start, table.lastIndexOf("]")).replace("arrivals", "departures");
    project
        .write(
            METADATA,
            (table.substring(0, table.lastIndexOf("]")) + "," + copy + "]}")
                .getBytes(StandardCharsets.UTF_8))
        .write(
            "seeds/departures.csv",
            String.join("\n", Files.readAllLines(project.file(ARRIVALS)).subList(0, 2))
                .getBytes(StandardCharsets.UTF_8));
    assertThat(project.run("check").out())
        .contains("seeds/departures.csv:2 [claim-duplicate] error in record 1:")
        .contains("is already defined in seeds/arrivals.csv:2.");
  }

  @Test
  void allMistakesAreFoundInOneRun() throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    Set<String> names =
        Set.of(
            "a code that is not in the list",
            "a name where an id should be",
            "a document that is missing");
    List<Case> together =
        Stream.concat(values(), citations()).filter(one -> names.contains(one.name())).toList();
    assertThat(together).hasSize(3);
    for (Case one : together) {
      one.mistake().make(project);
    }
    Run run = project.run("check");
    for (Case one : together) {
      assertThat(run.out()).contains(one.fix());
    }
    assertThat(run.out()).contains("3 errors in 4 tables");
  }

  @Test
  void noCommandPublishesAGraphWithErrors() throws IOException {
    HarbourProject project = HarbourProject.in(temporary.resolve("harbour"));
    project.replace(ARRIVALS, "asserted,preferred", "assertd,preferred");
    for (String command : List.of("export --format turtle", "query arrivals", "build -o graph")) {
      Run run = project.run(command.split(" ", -1));
      assertThat(run.code()).as(command).isEqualTo(ExitCode.FAILED);
      assertThat(run.out()).as(command).isEmpty();
      assertThat(run.err()).as(command).contains(ARRIVALS + ":2:40 [cell-invalid]");
    }
    assertThat(project.file("graph")).doesNotExist();
  }

  @Test
  void aMissingFolderIsAUsageError() {
    Run run = Run.in(temporary, "check", "-C", "nowhere");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("nowhere").doesNotContain("\tat ");
  }
}
