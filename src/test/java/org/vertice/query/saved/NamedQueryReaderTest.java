package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.TextLocation;

/** What is wrong with the file of a saved query is named with its place and a fix. */
class NamedQueryReaderTest {

  private static final String FILE = "queries/ships.rq";
  private static final String HEAD = "#+ summary: Ships\n#+ description: All of them.\n";

  private final DiagnosticCollector findings = new DiagnosticCollector();

  private Optional<NamedQuery> read(byte[] bytes) {
    return new NamedQueryReader(findings).read("ships", FILE, bytes);
  }

  private Optional<NamedQuery> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT ?s { ?s ?p ?_flag_colour } | query-parameter-type | 3:19 | _iri, _integer
          SELECT ?s { ?s ?p ?_x ; ?q ?_x_iri } | query-parameter-doubled | 3:28 | another name
          SELECT ?_x { BIND(1 AS ?_x) } | query-parameter-assigned | 3:8 | #+ defaults:
          SELECT ?s { ?s dip:p 1 } | query-syntax | 3:16 | PREFIX dip:
          """)
  void aMistakeInTheQueryIsReportedAtItsPlace(String query, String code, String place, String fix) {
    assertThat(read(HEAD + query)).isEmpty();
    onlyFindingIs(code, place, fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          titel: x             | query-header-unknown | 3:4  | the properties are
          tags: x              | query-header-invalid | 3:10 | a list
          defaults: x          | query-header-invalid | 3:14 | lines such as
          defaults: {flag: x}  | query-parameter-unknown | 1:1 | ?_flag
          """)
  void aMistakeInTheHeaderIsReportedAtItsPlace(String line, String code, String place, String fix) {
    assertThat(read(HEAD + "#+ " + line + "\nSELECT ?s { ?s ?p ?o }")).isEmpty();
    onlyFindingIs(code, place, fix);
  }

  private void onlyFindingIs(String code, String place, String fix) {
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(place(finding)).isEqualTo(place);
              assertThat(finding.fix().orElse("")).contains(fix);
            });
  }

  private static String place(Diagnostic finding) {
    TextLocation place = (TextLocation) finding.location();
    assertThat(place.file()).isEqualTo(FILE);
    return place.lineNumber() + ":" + place.columnNumber();
  }

  @Test
  void allMistakesAreReportedInOneRun() {
    assertThat(read("#+ titel: x\nSELECT ?s { ?s ?p ?_a_b, ?_c_d")).isEmpty();
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("query-header-unknown", "query-summary-missing", "query-syntax");
  }

  @Test
  void anUpdateIsNoSavedQuery() {
    assertThat(read(HEAD + "DELETE WHERE { ?s ?p ?o }")).isEmpty();
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly("query-is-update");
  }

  @Test
  void aFileIsUtf8WithAMarkAtItsBeginningOrWithout() {
    assertThat(read("\uFEFF" + HEAD + "ASK {}")).isPresent();
    assertThat(findings.findings()).isEmpty();
    assertThat(read((HEAD + "ASK { ?s ?p 'caffè' }").getBytes(StandardCharsets.ISO_8859_1)))
        .isEmpty();
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly("query-encoding");
  }

  @Test
  void aQueryWithoutADescriptionIsReadWithAWarning() {
    assertThat(read("#+ summary: Ships\nASK {}")).isPresent();
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("query-description-missing");
  }

  private Diagnostic only(String text) {
    assertThat(read(text)).isEmpty();
    assertThat(findings.findings()).hasSize(1);
    return findings.findings().get(0);
  }

  @Test
  void aHeaderThatIsNoYamlIsReportedWhereTheParserStops() {
    Diagnostic finding = only(HEAD + "#+ contact: a: b\nASK {}");
    assertThat(finding.code()).isEqualTo("query-header-invalid");
    assertThat(finding.message()).startsWith("The header is not YAML: ");
    assertThat(place(finding)).startsWith("3:");
    assertThat(finding.fix()).contains("put text that holds a colon or a hash in quotes");
  }

  @Test
  void aHeaderThatEndsTooEarlyIsReportedOnItsLastLine() {
    Diagnostic finding = only(HEAD + "#+ tags: [sea\nASK {}");
    assertThat(finding.code()).isEqualTo("query-header-invalid");
    assertThat(place(finding)).startsWith("3:");
  }

  @Test
  void aHeaderIsAMapping() {
    assertThat(read("#+ Ships\nASK {}")).isEmpty();
    assertThat(findings.findings())
        .extracting(Diagnostic::message)
        .containsExactly(
            "The header does not have the form that it must have.",
            "The query, or the rule, needs a title.");
  }

  @Test
  void aPropertyHasAName() {
    assertThat(only(HEAD + "#+ \"@it\": x\nASK {}").message())
        .isEqualTo("The header has no property \"\".");
  }

  @Test
  void whatCanStandInAHeaderIsListed() {
    assertThat(only(HEAD + "#+ titel: x\nASK {}").fix().orElse(""))
        .startsWith("the properties are columns, contact, defaults, description, endpoint, ");
  }

  @Test
  void aTextIsNotEmpty() {
    Diagnostic finding = only(HEAD + "#+ tags: [\"\"]\nASK {}");
    assertThat(finding.message()).isEqualTo("tags does not have the form that it must have.");
    assertThat(finding.fix()).contains("write text");
  }

  @Test
  void aTitleMustStandWithoutALanguageTagToo() {
    Diagnostic finding = only("#+ summary@it: Navi\n#+ description: All.\nASK {}");
    assertThat(finding.code()).isEqualTo("query-summary-missing");
    assertThat(finding.message()).isEqualTo("The title has only texts with a language tag.");
    assertThat(finding.fix().orElse("")).startsWith("write it in \"#+ summary: …\" too");
  }

  @Test
  void aQueryWithoutATitleIsReportedWithTheFix() {
    Diagnostic finding = only("ASK {}");
    assertThat(finding.message()).isEqualTo("The query, or the rule, needs a title.");
    assertThat(finding.fix()).contains("begin the file with \"#+ summary: …\"");
  }

  @Test
  void aDefaultAndAListOfValuesMayStandInPlainMaps() {
    NamedQuery query =
        read(HEAD + "#+ defaults: {flag: red}\n#+ enumerate: {flag: [red]}\nASK { ?s ?p ?_flag }")
            .orElseThrow();
    assertThat(query.parameter("flag").orElseThrow().summary())
        .isEqualTo("(text, default red, one of red)");
  }
}
