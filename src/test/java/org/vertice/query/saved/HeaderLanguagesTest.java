package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.TextLocation;

class HeaderLanguagesTest {

  private static final String HEAD = "#+ summary: Ships\n#+ description: Which ships call.\n";
  private static final String QUERY = "SELECT ?ship { ?ship ?calls ?_port }";

  private final DiagnosticCollector findings = new DiagnosticCollector();

  private NamedQuery read(String header) {
    return new NamedQueryReader(findings)
        .read("ships", "queries/ships.rq", (header + QUERY).getBytes(StandardCharsets.UTF_8))
        .orElseThrow(() -> new AssertionError(findings.findings().toString()));
  }

  private Diagnostic finding(String header) {
    new NamedQueryReader(findings)
        .read("ships", "queries/ships.rq", (header + QUERY).getBytes(StandardCharsets.UTF_8));
    assertThat(findings.findings()).hasSize(1);
    return findings.findings().get(0);
  }

  private static TextLocation at(int line, int column) {
    return new TextLocation("queries/ships.rq", line, column);
  }

  @Test
  void aReaderGetsTheTextInTheirLanguage() {
    NamedQuery query = read(HEAD + "#+ summary@it: Navi\n#+ description@it: Quali navi.\n");
    assertThat(query.title("it")).isEqualTo("Navi");
    assertThat(query.title("it-CH")).isEqualTo("Navi");
    assertThat(query.description("it")).isEqualTo("Quali navi.");
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void aReaderOfAnotherLanguageGetsTheTextWithoutATag() {
    NamedQuery query = read(HEAD + "#+ summary@it: Navi\n");
    assertThat(query.title("fr")).isEqualTo("Ships");
    assertThat(query.title()).isEqualTo("Ships");
    assertThat(query.description("it")).isEqualTo("Which ships call.");
    assertThat(query.description()).isEqualTo("Which ships call.");
  }

  @Test
  void tagsKeepTheirOrderInEveryLanguage() {
    NamedQuery query =
        read(HEAD + "#+ tags@it:\n#+   - mare\n#+   - porti\n#+ tags:\n#+   - sea\n#+   - ports\n");
    assertThat(query.tags()).containsExactly("sea", "ports");
    assertThat(query.group("it")).contains("mare");
    assertThat(query.group("de")).contains("sea");
  }

  @Test
  void aParameterSaysWhatItIs() {
    NamedQuery query =
        read(
            HEAD
                + "#+ parameters:\n#+   - port: harbour, by name\n"
                + "#+ parameters@it:\n#+   - port: porto, con il suo nome\n");
    QueryParameter port = query.parameter("port").orElseThrow();
    assertThat(port.meaning().in("it")).isEqualTo("porto, con il suo nome");
    assertThat(port.summary()).isEqualTo("harbour, by name (text, required)");
  }

  @Test
  void aColumnHasAWordForTheReader() {
    NamedQuery query = read(HEAD + "#+ columns@it: {ship: nave}\n");
    assertThat(query.column("ship", "it-CH")).isEqualTo("nave");
    assertThat(query.column("ship", "en")).isEqualTo("ship");
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void reportsAWordForAColumnThatTheAnswerDoesNotHave() {
    Diagnostic finding = finding(HEAD + "#+ columns@it:\n#+   - boat: barca\n");
    assertThat(finding.code()).isEqualTo("query-column-unknown");
    assertThat(finding.message()).contains("column boat");
    assertThat(finding.fix().orElse("")).contains("the columns are ship");
  }

  @Test
  void theTextWithoutATagIsEnglishUnlessAnotherIs() {
    assertThat(new LocalizedText("Ships", Map.of("it", "Navi")).literals())
        .extracting(Node::toString)
        .containsExactly("\"Ships\"@en", "\"Navi\"@it");
    assertThat(new LocalizedText("Navi", Map.of("en", "Ships")).literals())
        .extracting(Node::toString)
        .containsExactly("\"Navi\"", "\"Ships\"@en");
    assertThat(new LocalizedText("Schiffe", Map.of("de", "Schiffe")).literals())
        .extracting(Node::toString)
        .containsExactly("\"Schiffe\"@de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"italiano", "jp", "i t", "it_IT", ""})
  void anInvalidLanguageTagIsReportedAtItsPlace(String tag) {
    Diagnostic finding = finding(HEAD + "#+ summary@" + tag + ": Navi\n");
    assertThat(finding.code()).isEqualTo("query-language-unknown");
    assertThat(finding.location()).isEqualTo(at(3, 12));
    assertThat(finding.message()).isEqualTo("\"" + tag + "\" is not a language tag.");
    assertThat(finding.fix().toString()).contains("summary@it");
  }

  @Test
  void aTextGivenTwiceInOneLanguageIsReported() {
    Diagnostic finding = finding(HEAD + "#+ summary@it: Navi\n#+ summary@IT: Barche\n");
    assertThat(finding.code()).isEqualTo("query-header-doubled");
    assertThat(finding.location()).isEqualTo(at(4, 4));
  }

  @Test
  void aPropertyGivenTwiceIsReported() {
    assertThat(finding(HEAD + "#+ summary: Boats\n").location()).isEqualTo(at(3, 4));
  }

  @Test
  void onlyTextsHaveALanguage() {
    Diagnostic finding = finding(HEAD + "#+ view@it: rete\n");
    assertThat(finding.code()).isEqualTo("query-header-language");
    assertThat(finding.location()).isEqualTo(at(3, 8));
  }

  @Test
  void aTagWithoutATranslationIsReported() {
    Diagnostic finding =
        finding(HEAD + "#+ tags:\n#+   - sea\n#+   - ports\n#+ tags@it:\n#+   - mare\n");
    assertThat(finding.code()).isEqualTo("query-tags-unequal");
    assertThat(finding.message()).contains("2 tags", "1 in the language it");
    assertThat(finding.location()).isEqualTo(at(7, 6));
  }

  @Test
  void theMeaningOfAParameterMustStandWithoutATagToo() {
    Diagnostic finding = finding(HEAD + "#+ parameters@it:\n#+   - port: porto\n");
    assertThat(finding.code()).isEqualTo("query-text-untagged");
  }

  @Test
  void anUnknownParameterIsReported() {
    Diagnostic finding = finding(HEAD + "#+ parameters:\n#+   - flag: flag of the ship\n");
    assertThat(finding.code()).isEqualTo("query-parameter-unknown");
    assertThat(finding.message()).contains("flag");
  }
}
