package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.model.TableGroup;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Severity;

/** Model for Tabular Data, sections 5 Locating Metadata and 6.1 Creating Annotated Tables. */
class LocatingMetadataTest {

  private static final String TYPE = "; type=\"application/csvm+json\"";

  private final Documents documents = new Documents();
  private final DiagnosticCollector findings = new DiagnosticCollector();

  @BeforeEach
  void aTable() {
    documents.with("t.csv", "a\n1\n");
  }

  /** Section 5.1: what the user gives is used, also where it does not name the table. */
  @Test
  void theUsersMetadataGoesFirst() {
    documents
        .with("user.json", naming("user", "t.csv"))
        .with("linked.json", naming("linked", "t.csv"))
        .with("csv-metadata.json", naming("folder", "t.csv"))
        .linked("t.csv", "<linked.json>; rel=describedby" + TYPE);
    assertThat(name(Optional.of("user.json"))).isEqualTo("user");
  }

  /** The W3C's test121 has it so; that the table which was given is not read is worth a word. */
  @Test
  void theUsersMetadataMayDescribeAnotherTableWhichIsReadInstead() {
    documents.with("user.json", naming("user", "other.csv")).with("other.csv", "a\n1\n");
    Recorder recorder = new Recorder();
    new CsvwProcessor(documents, findings)
        .convertTable(
            Documents.at("t.csv"),
            Optional.of(Documents.at("user.json")),
            ConversionMode.MINIMAL,
            recorder);
    assertThat(recorder.events).contains("table other.csv").doesNotContain("table t.csv");
    assertThat(findings.findings())
        .extracting(Diagnostic::code, Diagnostic::severity)
        .containsExactly(tuple("metadata-other-table", Severity.INFO));
  }

  /** Section 5.4: what a server says of the language is metadata that comes with the table. */
  @Test
  void theLanguageOfAServerIsThatOfATableWithoutMetadata() {
    documents.inLanguage("t.csv", "it");
    assertThat(table().columns().get(0).values().language()).isEqualTo("it");
    assertThat(table().columns().get(0).titles().get(0).language()).isEqualTo("it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"it, en", "", "not a tag"})
  void severalLanguagesOrNoneAreIgnored(String header) {
    documents.inLanguage("t.csv", header);
    assertThat(table().columns().get(0).values().language()).isEqualTo("und");
  }

  @Test
  void theLanguageOfTheMetadataGoesBeforeThatOfTheServer() {
    documents.inLanguage("t.csv", "it").with("csv-metadata.json", naming("folder", "t.csv"));
    assertThat(table().columns().get(0).values().language()).isEqualTo("und");
  }

  /** Section 5.2: relation types are a list and have no case, as RFC 8288 has it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<linked.json>; rel=\"describedby\"; type=\"application/csvm+json\"",
        "<linked.json>; rel=describedby; type=application/csvm+json",
        "<linked.json>;rel=DescribedBy;type=\"application/ld+json\"",
        "<linked.json>; rel=\"alternate describedby\"; type=\"application/json\"",
        "<linked.json>; type=\"application/csvm+json\"; rel=\"describedby\"; title=\"a, b; c\"",
        "<linked.json>; rel=\"describedby\"; type=\"application/csvm+json;charset=utf-8\"",
        "<x.json>; rel=\"next\", <linked.json>; rel=\"describedby\";"
            + " type=\"application/csvm+json\"",
        "<x.json>; rel=\"describedby\"; type=\"application/csvm+json\", "
            + "<linked.json>; rel=\"describedby\"; type=\"application/csvm+json\"",
        "<http://example.org/linked.json>; rel=\"describedby\"; type=\"application/csvm+json\"",
        "<linked.json>; rel=\"describedby\"; type=\"application/csvm+json\", "
            + "<page.html>; rel=\"describedby\"; type=\"text/html\""
      })
  void aLinkLeadsToMetadata(String header) {
    documents
        .with("linked.json", naming("linked", "t.csv"))
        .with("csv-metadata.json", naming("folder", "t.csv"))
        .linked("t.csv", header);
    assertThat(name(Optional.empty())).isEqualTo("linked");
    assertThat(findings.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<linked.json>; rel=\"describes\"; type=\"application/csvm+json\"",
        "<linked.json>; rel=\"describedby\"; type=\"text/html\"",
        "<linked.json>; rel=\"describedby\"",
        "<linked.json>; rel=\"describedby\"; type=\"application/csvm+json\"; anchor=\"#x\"",
        "<nowhere.json>; rel=\"describedby\"; type=\"application/csvm+json\"",
        "linked.json; rel=describedby",
        "<linked.json",
        ""
      })
  void otherLinksAreIgnored(String header) {
    documents
        .with("linked.json", naming("linked", "t.csv"))
        .with("csv-metadata.json", naming("folder", "t.csv"))
        .linked("t.csv", header);
    assertThat(name(Optional.empty())).isEqualTo("folder");
  }

  /** Sections 5.2 and 5.3: metadata that does not name the table is ignored, and the next tried. */
  @Test
  void metadataOfAnotherTableIsIgnoredWithAWarning() {
    documents
        .with("linked.json", naming("linked", "u.csv"))
        .with("t.csv-metadata.json", naming("file", "u.csv"))
        .with("csv-metadata.json", naming("folder", "http://EXAMPLE.org:80/./t.csv"))
        .linked("t.csv", "<linked.json>; rel=describedby" + TYPE);
    assertThat(name(Optional.empty())).isEqualTo("folder");
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("metadata-other-table", "metadata-other-table");
  }

  @Test
  void theFilesOwnMetadataGoesBeforeTheFolders() {
    documents
        .with("t.csv-metadata.json", naming("file", "t.csv"))
        .with("csv-metadata.json", naming("folder", "t.csv"));
    assertThat(name(Optional.empty())).isEqualTo("file");
  }

  /** Section 5.3: a site's configuration replaces both places by its own, in its own order. */
  @Test
  void theSiteSaysWhereItsMetadataIs() {
    documents
        .with(".well-known/csvm", "{+url}.json\n\nmeta/{/name}all.json\n/all.json\n")
        .with("t.csv-metadata.json", naming("file", "t.csv"))
        .with("csv-metadata.json", naming("folder", "t.csv"))
        .with("all.json", naming("all", "t.csv"));
    assertThat(name(Optional.empty())).isEqualTo("all");
    documents.with("t.csv.json", naming("own", "t.csv"));
    assertThat(name(Optional.empty())).isEqualTo("own");
  }

  @Test
  void aTemplateOfTheSiteIsAUriTemplate() {
    documents
        .with(".well-known/csvm", "/find{?url}\n")
        .with("find?url=http%3A%2F%2Fexample.org%2Ft.csv", naming("found", "/t.csv"));
    assertThat(name(Optional.empty())).isEqualTo("found");
  }

  @Test
  void anInvalidTemplateIsReportedAndIgnored() {
    documents
        .with(".well-known/csvm", "\n{+url\ncsv-metadata.json\n")
        .with("csv-metadata.json", naming("folder", "t.csv"));
    assertThat(name(Optional.empty())).isEqualTo("folder");
    assertThat(findings.findings())
        .extracting(Diagnostic::code, finding -> finding.location().line())
        .containsExactly(tuple("metadata-site-template", Optional.of(2)));
  }

  /** A configuration that names no place leaves none: the usual two are not looked at. */
  @Test
  void anEmptyConfigurationOfTheSiteNamesNoAddress() {
    documents
        .with(".well-known/csvm", "\n \n")
        .with("t.csv-metadata.json", naming("file", "t.csv"))
        .with("csv-metadata.json", naming("folder", "t.csv"));
    assertThat(name(Optional.empty())).isEqualTo("a");
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void anEndlessConfigurationIsReadUpToTheLimit() {
    String first = "/all.json\n";
    documents
        .with(".well-known/csvm", first + "\n".repeat((1 << 16) - first.length()) + "/late.json\n")
        .with("late.json", naming("late", "t.csv"));
    assertThat(name(Optional.empty())).isEqualTo("a");
    documents.with("all.json", naming("all", "t.csv"));
    assertThat(name(Optional.empty())).isEqualTo("all");
  }

  /** Section 5.4: where no metadata is found, the header is all there is. */
  @Test
  void withoutMetadataTheHeaderNamesTheColumns() {
    documents.with("t.csv", "Family name,x-y,,_z,é\n1,2,3,4,5\n");
    TableGroup group =
        new CsvwProcessor(documents, findings)
            .validateTable(Documents.at("t.csv"), Optional.empty());
    assertThat(group.tables().get(0).columns())
        .extracting(column -> column.name())
        .containsExactly("Family%20name", "x%2Dy", "_col.3", "_z", "%C3%A9");
    assertThat(findings.findings()).isEmpty();
  }

  /** Section 6.1: without a dialect, the media type settles header, delimiter and encoding. */
  @Test
  void theMediaTypeDeterminesTheDialect() {
    documents
        .with("t.csv", "é\t1\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
        .served("t.csv", "text/tab-separated-values; header=absent; charset=\"iso-8859-1\"");
    Table table = table();
    assertThat(table.dialect().delimiter()).isEqualTo("\t");
    assertThat(table.dialect().headerRowCount()).isZero();
    assertThat(table.columns())
        .extracting(column -> column.name())
        .containsExactly("_col.1", "_col.2");
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void aDescribedDialectGoesBeforeTheMediaType() {
    documents
        .with(
            "csv-metadata.json",
            "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"t.csv\","
                + " \"dialect\": {\"header\": true}}")
        .served("t.csv", "text/csv; header=absent");
    assertThat(table().dialect().headerRowCount()).isEqualTo(1);
  }

  @Test
  void aMissingTableIsReported() {
    new CsvwProcessor(documents, findings)
        .validateTable(Documents.at("none.csv"), Optional.empty());
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly("table-missing");
  }

  private Table table() {
    return new CsvwProcessor(documents, findings)
        .validateTable(Documents.at("t.csv"), Optional.empty())
        .tables()
        .get(0);
  }

  private String name(Optional<String> user) {
    List<Table> tables =
        new CsvwProcessor(documents, findings)
            .validateTable(Documents.at("t.csv"), user.map(Documents::at))
            .tables();
    return tables.get(0).columns().get(0).name();
  }

  private static String naming(String name, String url) {
    return "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \""
        + url
        + "\", \"tableSchema\": {\"columns\": [{\"titles\": \"a\", \"name\": \""
        + name
        + "\"}]}}";
  }
}
