package org.vertice.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.web.search.LuceneQueries.Nearness;
import org.vertice.web.search.SearchIndex.Hit;

/** What a reader types, and what is found, on a small graph of its own. */
class SearchIndexTest {

  private static final String GRAPH =
      """
      PREFIX : <http://example.org/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX vt: <https://w3id.org/vertice/claims#>
      :pseudonym rdfs:subPropertyOf :byname . :byname rdfs:subPropertyOf skos:altLabel .
      :kim rdfs:label "Kim Jong Un"@en, "Kim Jong-un"@it, "Ким Чен Ын"@ru, "김정은"@ko, "金正恩"@zh .
      :sung rdfs:label "Kim Il Sung"@en, "Ким Ир Сен"@ru, "김일성"@ko, "金日成"@zh .
      :putin rdfs:label "Vladimir Putin"@en, "Владимир Путин"@ru, "블라디미르 푸틴"@ko ;
        skos:altLabel "Vladimir Vladimirovič Putin" .
      :square rdfs:label "Tiananmen Square"@en, "piazza Tienanmen"@it .
      :fox rdfs:label "Reineke"@de ; :pseudonym "Master of Malepartus" .
      :treaty rdfs:label "Trattato di amicizia"@it .
      :c1 a vt:Claim ; vt:passage "Al centro del dialogo … la comune lotta" ; vt:source :paper ;
        skos:note "Putin's words, as the paper quotes them."@en ; dct:identifier "utt-001" ;
        oa:hasTarget :c1p .
      :c1p rdfs:label "Al centro del dialogo … la comune lotta" ; oa:hasSource :paper ;
        oa:hasSelector :c1s . :c1s oa:start 10 ; oa:end 30 .
      :paper a vt:Document ; rdfs:label "Cronaca dell’incontro"@it ; vt:fileName "secret.txt" .
      GRAPH :c1 { :speech :wording "nazismo moderno"@it }
      """;

  private static SearchIndex index;

  @BeforeAll
  static void build() {
    DatasetGraph dataset = DatasetFactory.createTxnMem().asDatasetGraph();
    RDFParser.fromString(GRAPH, Lang.TRIG).parse(dataset);
    index =
        SearchIndex.of(
            dataset,
            (document, start, end) ->
                document.getLocalName().equals("paper") && start == 10 && end == 30
                    ? Optional.of("Al centro del dialogo\nsull’Ucraina la comune lotta")
                    : Optional.empty());
  }

  private static List<String> found(String typed) {
    return index.find(typed, "en").hits().stream().map(hit -> hit.thing().getLocalName()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim Jong Un",
        "kim jong un",
        "KIM JONG-UN",
        "kim jongun",
        "kimjongun",
        "jongun",
        "jong un kim",
        "Ким Чен Ын",
        "ким чен",
        "чен ын",
        "김정은",
        "정은",
        "金正恩",
        "正恩",
        "kim jon",
        "Kim Yong Un",
        "Kim Jomg Un",
        "Ким Чен Ун"
      })
  void findsOnePersonInAnyScriptOrderAndNearSpelling(String typed) {
    assertThat(found(typed).get(0)).isEqualTo("kim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "putin",
        "Putín",
        "пут",
        "ПУТИН",
        "푸틴",
        "vladmir putin",
        "vladimir vladimirovic",
        "Puttin"
      })
  void findsAnotherWithoutAccentsOrByItsBeginning(String typed) {
    assertThat(found(typed).get(0)).isEqualTo("putin");
  }

  @Test
  void findsAllWhoShareAName() {
    assertThat(found("Ким")).containsExactlyInAnyOrder("kim", "sung");
    assertThat(found("김")).containsExactlyInAnyOrder("kim", "sung");
    assertThat(found("k")).containsExactlyInAnyOrder("kim", "sung");
  }

  @Test
  void takesTwoWordsForOneAndOneForTwo() {
    assertThat(found("tian an men")).contains("square");
    assertThat(found("tiananmensquare")).containsExactly("square");
  }

  @Test
  void anOntologySaysWhatIsAName() {
    Hit hit = index.find("malepartus", "en").hits().get(0);
    assertThat(hit.thing().getLocalName()).isEqualTo("fox");
    assertThat(hit.entry().role()).isEqualTo(IndexedText.Role.ALIAS);
  }

  @Test
  void findsClaimsByPassageNoteAndIdentifier() {
    assertThat(found("comune lotta")).containsExactly("c1");
    assertThat(found("paper quotes")).containsExactly("c1");
    assertThat(found("utt-001")).containsExactly("c1");
  }

  @Test
  void findsTheWholeTextOfAPassageWhereItIsAvailable() {
    assertThat(found("ucraina")).containsExactly("c1");
  }

  @Test
  void namesTheClaimThatSaysWhatWasFound() {
    Hit hit = index.find("nazismo", "en").hits().get(0);
    assertThat(hit.thing().getLocalName()).isEqualTo("speech");
    assertThat(hit.entry().claim().orElseThrow().getLocalName()).isEqualTo("c1");
  }

  @Test
  void namesComeBeforePassagesAndNotes() {
    assertThat(found("putin")).containsExactly("putin", "c1");
  }

  @Test
  void leavesBookKeepingOut() {
    assertThat(found("secret")).isEmpty();
  }

  @Test
  void saysHowNearItCame() {
    assertThat(index.find("trattato", "en").nearness()).isEqualTo(Nearness.AS_TYPED);
    assertThat(index.find("tratato", "en").nearness()).isEqualTo(Nearness.SIMILAR);
    assertThat(index.find("trattato zzzzzz", "en").nearness()).isEqualTo(Nearness.PARTLY);
    assertThat(found("tratato")).containsExactly("treaty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "…", "*", "\"", "a:b OR (", "\\", "\uD83D\uDE00", "[* TO *]"})
  void aQueryHasNoSyntax(String typed) {
    assertThat(index.find(typed, "en").complete()).isTrue();
  }

  @Test
  void aVeryLongTextIsNoHindrance() {
    assertThat(index.find("kim ".repeat(5000), "en").hits()).isNotEmpty();
    assertThat(index.find("k".repeat(100_000), "en").hits()).isEmpty();
  }
}
