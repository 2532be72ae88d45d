package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.report.DiagnosticCollector;

/** Generating RDF from Tabular Data, section 4.2, and the numbers of rows (Model, section 8). */
class StandardModeTest {

  private static final String CSVW = "http://www.w3.org/ns/csvw#";

  private final Documents documents = new Documents();
  private final DiagnosticCollector findings = new DiagnosticCollector();

  /** Step 4: a table whose output is suppressed is not in the graph, nor is it named there. */
  @Test
  void aSuppressedTableIsNotPartOfTheGroup() {
    documents.with("t.csv", "a\n1\n").with("u.csv", "b\n2\n");
    List<String> events =
        convert(
            "\"tables\": [{\"url\": \"t.csv\", \"suppressOutput\": true}, {\"url\": \"u.csv\"}]");
    assertThat(events).filteredOn(event -> event.contains(CSVW + "table>")).hasSize(1);
    assertThat(events).noneMatch(event -> event.contains("t.csv"));
  }

  /** Step 4.6.3 and after: one csvw:describes for each subject of the row, none twice. */
  @Test
  void aRowDescribesEachOfItsSubjectsOnce() {
    documents.with("t.csv", "a,b,c,d\n1,2,3,4\n");
    assertThat(
            objects(
                convert(
                    "\"url\": \"t.csv\", \"tableSchema\": {\"aboutUrl\": \"#{a}\", \"columns\": ["
                        + "{\"name\": \"a\"}, {\"name\": \"b\", \"aboutUrl\": \"#x\"},"
                        + "{\"name\": \"c\"}, {\"name\": \"d\", \"aboutUrl\": \"#y\","
                        + " \"suppressOutput\": true}]}"),
                "describes"))
        .containsExactly("<t.csv#1>", "<t.csv#x>");
  }

  @Test
  void aRowHasTheTitlesThatItsColumnsGive() {
    documents.with("t.csv", "a,b,c\nx,y;z,\n");
    assertThat(
            objects(
                convert(
                    "\"url\": \"t.csv\", \"tableSchema\": {\"rowTitles\": [\"a\", \"b\", \"c\"],"
                        + " \"columns\": [{\"name\": \"a\", \"lang\": \"de\"},"
                        + "{\"name\": \"b\", \"separator\": \";\"}, {\"name\": \"c\"}]}"),
                "title"))
        .containsExactly("\"x\"@de", "\"y\"", "\"z\"");
  }

  /** The number in the file counts header, skipped rows and comments; the row's own does not. */
  @Test
  void rowsAreNumberedTwice() {
    documents.with("t.csv", "skipped\n# comment\na\nb\n# another\n1\n\n2\n");
    List<String> events =
        convert(
            "\"url\": \"t.csv\", \"dialect\": {\"skipRows\": 1, \"headerRowCount\": 2,"
                + " \"skipBlankRows\": true}, \"tableSchema\": {\"columns\": [{\"titles\": \"a\"}]}");
    assertThat(objects(events, "rownum")).containsExactly("\"1\"^integer", "\"2\"^integer");
    assertThat(objects(events, "url")).containsExactly("<t.csv>", "<t.csv#row=6>", "<t.csv#row=8>");
  }

  @Test
  void skippedColumnsCountInTheFileOnly() {
    documents.with("t.csv", "x,a\n0,1\n");
    List<String> events =
        convert(
            "\"url\": \"t.csv\", \"dialect\": {\"skipColumns\": 1}, \"tableSchema\": {\"columns\":"
                + " [{\"titles\": \"a\", \"valueUrl\": \"#{_column}-{_sourceColumn}\"}]}");
    assertThat(events).anyMatch(event -> event.contains("<t.csv#1-2>"));
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void theAnnotationsOfATableAreWrittenAndThoseOfColumnsAreNot() {
    documents.with("t.csv", "a\n1\n");
    List<String> events =
        convert(
            "\"url\": \"t.csv\", \"@id\": \"http://example.org/#t\", \"dc:title\": \"T\","
                + " \"notes\": [{\"schema:name\": \"N\"}], \"tableSchema\": {\"dc:title\": \"S\","
                + " \"columns\": [{\"titles\": \"a\", \"dc:title\": \"C\"}]}");
    assertThat(events)
        .contains(
            "<#t> <http://purl.org/dc/terms/title> \"T\"", "_:b1 <http://schema.org/name> \"N\"")
        .noneMatch(event -> event.contains("\"S\"") || event.contains("\"C\""));
  }

  @Test
  void anOrderedListIsAnRdfListAndAnEmptyOneIsNil() {
    documents.with("t.csv", "a,b\nx;y,\n,z\n");
    List<String> events =
        convert(
            "\"url\": \"t.csv\", \"tableSchema\": {\"columns\": [{\"titles\": \"a\","
                + " \"separator\": \";\", \"ordered\": true}, {\"titles\": \"b\"}]}");
    assertThat(events)
        .filteredOn(event -> event.contains("#first>"))
        .extracting(event -> event.replaceFirst("^\\S+ \\S+ ", ""))
        .containsExactly("\"x\" ← a", "\"y\" ← a");
    assertThat(events)
        .filteredOn(
            event -> event.contains("<t.csv#a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>"))
        .hasSize(1);
  }

  private List<String> convert(String members) {
    Recorder recorder = new Recorder();
    documents.with("meta.json", "{\"@context\": \"http://www.w3.org/ns/csvw\", " + members + "}");
    new CsvwProcessor(documents, findings)
        .convertMetadata(Documents.at("meta.json"), ConversionMode.STANDARD, recorder);
    return recorder.events;
  }

  private static List<String> objects(List<String> events, String term) {
    return events.stream()
        .filter(event -> event.contains(" <" + CSVW + term + "> "))
        .map(event -> event.replaceFirst("^\\S+ \\S+ ", ""))
        .toList();
  }
}
