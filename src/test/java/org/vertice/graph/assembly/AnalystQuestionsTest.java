package org.vertice.graph.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What an analyst asks of the five documents. The expected answers were written by reading the
 * documents, not by running the queries; rows that differ only in their passage count once.
 */
class AnalystQuestionsTest {

  private static final Map<String, String> NONE = Map.of();
  private static SavedQueries graph;

  @BeforeAll
  static void build() throws Exception {
    graph = SavedQueries.on(SavedQueries.TEXTS);
  }

  @Test
  void whichRussianOfficialsWereAtThePyongyangEventInWhichOffices() throws Exception {
    assertThat(ask("russian-officials-in-pyongyang", "person", "office", "document"))
        .containsExactlyInAnyOrder(
            "Vyacheslav Volodin | Chair of the State Duma | messaggio",
            "Andrey Malyshev | Deputy Minister of Culture | messaggio");
  }

  @Test
  void whichLeadersAppearInAllFiveDocuments() throws Exception {
    assertThat(ask("leaders-by-documents", Map.of("exactly", "5"), "leader"))
        .containsExactlyInAnyOrder("Kim Jong Un", "Vladimir Putin");
  }

  @Test
  void whichLeadersAppearInFour() throws Exception {
    assertThat(ask("leaders-by-documents", Map.of("exactly", "4"), "leader", "document"))
        .containsExactlyInAnyOrder(
            "Xi Jinping | bilaterale",
            "Xi Jinping | colloquio",
            "Xi Jinping | alleanza",
            "Xi Jinping | invito");
  }

  @Test
  void whereAndWhenWasTheBilateral() throws Exception {
    assertThat(ask("bilateral-where-and-when", "document", "what", "value"))
        .containsExactlyInAnyOrder(
            "bilaterale | venue | Diaoyutai State Guesthouse",
            "bilaterale | venue | Beijing",
            "bilaterale | date | 2025-09-03",
            "colloquio | venue | Diaoyutai State Guesthouse",
            "colloquio | venue | Beijing",
            "colloquio | date | 2025-09-03",
            "alleanza | venue | Beijing",
            "invito | venue | Beijing");
  }

  @Test
  void itsDateIsInferredWhereverItIsGiven() throws Exception {
    assertThat(graph.rows("bilateral-where-and-when", NONE))
        .filteredOn(row -> "date".equals(row.get("what")))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("basis")).contains("dateline"));
  }

  @Test
  void howLongWasTheBilateralAtLeast() throws Exception {
    assertThat(ask("bilateral-duration", "longerThan", "document"))
        .containsExactly("PT2H | invito");
  }

  @Test
  void whichCarWasUsedByWhomFromWhereToWhere() throws Exception {
    assertThat(ask("car-ride", "document", "what", "value"))
        .containsExactlyInAnyOrder(
            "bilaterale | vehicle | Aurus, the Russian presidential car",
            "bilaterale | traveller | Kim Jong Un",
            "colloquio | vehicle | Aurus, the Russian presidential car",
            "colloquio | traveller | Vladimir Putin",
            "colloquio | traveller | Kim Jong Un",
            "colloquio | origin | Great Hall of the People",
            "colloquio | destination | Diaoyutai State Guesthouse");
  }

  @Test
  void howManyForeignLeadersCameToBeijing() throws Exception {
    assertThat(ask("foreign-leaders-count", "bound", "number", "counted", "document"))
        .containsExactlyInAnyOrder(
            "tens of |  | heads of state | colloquio",
            "more than | 24 | national leaders | alleanza");
  }

  @Test
  void whichTreatiesAppearBetweenWhichStates() throws Exception {
    String partnership =
        "Treaty on Comprehensive Strategic Partnership between Russia and North Korea | ";
    String friendship =
        "Treaty of Friendship, Cooperation and Mutual Assistance between the Soviet Union and"
            + " North Korea | ";
    assertThat(ask("treaties-and-parties", "treaty", "party", "document"))
        .containsExactlyInAnyOrder(
            friendship + "Soviet Union | messaggio",
            friendship + "North Korea | messaggio",
            partnership + "Russia | colloquio",
            partnership + "North Korea | colloquio",
            partnership + "Russia | invito",
            partnership + "North Korea | invito",
            partnership + "Russia | messaggio",
            partnership + "North Korea | messaggio");
  }

  @Test
  void inWhichYearWasTheMutualAssistanceTreatySigned() throws Exception {
    assertThat(ask("treaty-year", "signed", "rank", "document", "passage"))
        .containsExactlyInAnyOrder(
            "2024-06 | preferred | colloquio | Trattato di Partenariato … giugno 2024",
            "2024 | normal | alleanza | Lo scorso anno … mutua difesa",
            "2024 | normal | alleanza | Il summit, che … 3 settembre 2025",
            "2024 | normal | messaggio | un patto di … nel 2024",
            "2023 | deprecated | invito | Nel 2023, Russia … mutua assistenza");
  }

  @Test
  void whereEachYearStandsInItsDocument() throws Exception {
    assumeTexts();
    assertThat(ask("treaty-year", "document", "start", "end"))
        .containsExactlyInAnyOrder(
            "colloquio | 1000 | 1083",
            "alleanza | 2354 | 2431",
            "alleanza | 1257 | 1303",
            "messaggio | 3897 | 3946",
            "invito | 2151 | 2229");
  }

  @Test
  void whatDoesItObligeThePartiesTo() throws Exception {
    assertThat(ask("treaty-duties", "obligation", "condition", "words", "document"))
        .containsExactlyInAnyOrder(
            "mutual assistance | in case of armed attack |  | alleanza",
            "military support | in case of attack on one of the parties"
                + " | supporto militare e di altro tipo | invito",
            "other support | in case of attack on one of the parties"
                + " | supporto militare e di altro tipo | invito");
  }

  @Test
  void howManySoldiersAreReportedKilledOnWhoseAuthority() throws Exception {
    assertThat(ask("soldiers-killed", "bound", "number", "origin", "modality", "document"))
        .containsExactly("about | 2000 | South Korean intelligence agency | reported | alleanza");
  }

  @Test
  void howManyMoreArePlanned() throws Exception {
    assertThat(ask("soldiers-planned", "number", "force", "origin", "modality", "document"))
        .containsExactly("6000 | soldiers | South Korean intelligence agency | planned | alleanza");
  }

  @Test
  void noDocumentGivesTheTotalDeployed() throws Exception {
    assertThat(ask("deployment-total", "answer")).containsExactly("no");
  }

  @Test
  void theGraphHasNoNumberThatNoDocumentGives() {
    Set<String> numbers = new TreeSet<>();
    graph
        .built()
        .dataset()
        .find()
        .forEachRemaining(
            quad -> {
              if (quad.getPredicate().getURI().endsWith("#quantity")) {
                numbers.add(quad.getObject().getLiteralLexicalForm());
              }
            });
    assertThat(numbers).containsExactlyInAnyOrder("24", "1000", "2000", "6000");
  }

  @Test
  void whoSpokeOfModernNazismAndWhoOfNeonazismWhenAndWhere() throws Exception {
    assertThat(ask("who-said", "words", "speaker", "date", "venue", "document"))
        .containsExactlyInAnyOrder(
            "nazismo moderno | Vladimir Putin | 2025-09-03 | Diaoyutai State Guesthouse"
                + " | bilaterale",
            "neonazismo | Kim Jong Un | 2025-08-15 | Arch of Triumph square | messaggio");
  }

  @Test
  void whichFactsAboutTheBilateralDoTwoDocumentsOrMoreState() throws Exception {
    assertThat(ask("corroborated", "fact", "value", "documents"))
        .containsExactlyInAnyOrder(
            "participant | Vladimir Putin | 4",
            "participant | Kim Jong Un | 4",
            "venue | Beijing | 4",
            "format | bilateral | 3",
            "venue | Diaoyutai State Guesthouse | 2",
            "date | 2025-09-03 | 2",
            "alongside | military parade in Beijing, 2025 | 2",
            "statement | Putin thanks Kim for the support, at the Beijing meeting | 2",
            "statement | Putin invites Kim to Russia | 2");
  }

  @Test
  void whichDocumentsStateThem() throws Exception {
    assertThat(ask("corroborated", "value", "document"))
        .contains(
            "Diaoyutai State Guesthouse | bilaterale",
            "Diaoyutai State Guesthouse | colloquio",
            "bilateral | bilaterale",
            "bilateral | colloquio",
            "bilateral | invito",
            "military parade in Beijing, 2025 | colloquio",
            "military parade in Beijing, 2025 | invito",
            "Putin thanks Kim for the support, at the Beijing meeting | bilaterale",
            "Putin thanks Kim for the support, at the Beijing meeting | colloquio",
            "Putin invites Kim to Russia | colloquio",
            "Putin invites Kim to Russia | invito")
        .noneMatch(row -> row.endsWith("messaggio"));
  }

  @Test
  void whichClaimsAreAttributedToSouthKoreanIntelligence() throws Exception {
    List<Map<String, String>> claims = graph.rows("claims-by-origin", NONE);
    assertThat(claims).allSatisfy(claim -> assertThat(claim).containsEntry("document", "alleanza"));
    assertThat(claims)
        .extracting(claim -> claim.get("modality") + " | " + claim.get("says"))
        .satisfiesExactlyInAnyOrder(
            killed ->
                assertThat(killed)
                    .startsWith("reported")
                    .contains("outcome: killed", "quantity: 2000", "bound: about"),
            fighting ->
                assertThat(fighting)
                    .startsWith("reported")
                    .contains("sender: North Korea", "beneficiary: Russia", "status: engaged")
                    .doesNotContain("quantity"),
            planned ->
                assertThat(planned)
                    .startsWith("planned")
                    .contains("quantity: 6000", "status: planned"),
            present ->
                assertThat(present)
                    .startsWith("reported")
                    .contains("quantity: 1000", "bound: about", "deployed to: Russia"));
  }

  @Test
  void whichDocumentsHaveNoDateOfTheirOwn() throws Exception {
    assertThat(ask("documents-without-date", "document"))
        .containsExactlyInAnyOrder("alleanza", "invito");
  }

  @Test
  void whatIsKimJongUnCalledInFiveLanguages() throws Exception {
    assertThat(ask("names", "language", "name"))
        .containsExactlyInAnyOrder(
            "it | Kim Jong-un", "en | Kim Jong Un", "ru | Ким Чен Ын", "ko | 김정은", "zh | 金正恩");
  }

  @Test
  void noDocumentSaysThatXiTookPartInTheBilateral() throws Exception {
    assertThat(ask("xi-in-the-bilateral", "answer")).containsExactly("no");
  }

  @Test
  void onlyOneDocumentTellsOfTheEncounterOfThree() throws Exception {
    assertThat(
            ask(
                "who-took-part",
                Map.of("event", "https://w3id.org/vertice/id/event/trilateral-beijing-2025"),
                "person",
                "document"))
        .containsExactlyInAnyOrder(
            "Kim Jong Un | alleanza", "Vladimir Putin | alleanza", "Xi Jinping | alleanza");
  }

  @Test
  void fromATripleOfAClaimBackToItsRow() throws Exception {
    assertThat(
            ask(
                "where-stated",
                Map.of(
                    "subject", "id:treaty/partnership-2024",
                    "predicate", "dip:signedOn",
                    "object", "2023"),
                "table",
                "graph",
                "document",
                "passage"))
        .containsExactly(
            "seeds/treaty-claims.csv | https://w3id.org/vertice/claim/trt-006 | invito"
                + " | Nel 2023, Russia … mutua assistenza");
  }

  @Test
  void fromANameBackToItsRow() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("seeds/persons.csv"));
    List<Map<String, String>> rows =
        graph.rows("where-stated", Map.of("subject", "id:person/kim-jong-un", "object", "김정은"));
    assertThat(rows)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row)
                  .containsEntry("table", "seeds/persons.csv")
                  .containsEntry("document", "");
              assertThat(lines.get(Integer.parseInt(row.getOrDefault("line", "")) - 1))
                  .startsWith("kim-jong-un,");
            });
  }

  @Test
  void fromWhatIsSaidOfAClaimBackToItsRow() throws Exception {
    assertThat(
            ask(
                "where-stated",
                Map.of("subject", "claim:trt-006", "predicate", "vt:rank"),
                "table",
                "object"))
        .containsExactly("seeds/treaty-claims.csv | https://w3id.org/vertice/code/rank/deprecated");
  }

  @Test
  void aPlanAndAnErrorAreNoFacts() {
    assertThat(accepted("signedOn")).containsExactlyInAnyOrder("1961", "2024-06");
    assertThat(accepted("quantity")).doesNotContain("6000");
  }

  @Test
  void thePassagesHoldTheWordsThatAnswer() throws Exception {
    assumeTexts();
    assertThat(cited("bilateral-duration")).allMatch(text -> text.contains("oltre due ore"));
    assertThat(cited("soldiers-killed")).allMatch(text -> text.startsWith("circa 2.000 soldati"));
    assertThat(cited("soldiers-planned")).allMatch(text -> text.contains("altri 6.000 soldati"));
    assertThat(cited("who-said")).allMatch(text -> text.contains("nazismo"));
    assertThat(cited("russian-officials-in-pyongyang"))
        .allMatch(text -> text.contains("delegazione russa"))
        .anyMatch(text -> text.contains("Volodin"))
        .anyMatch(text -> text.contains("Malyshev"));
    assertThat(cited("foreign-leaders-count"))
        .anyMatch(text -> text.contains("decine di capi di Stato"))
        .anyMatch(text -> text.contains("due dozzine di leader"));
  }

  /** Distinct rows of some columns of a saved query's answer. */
  private static Set<String> ask(String query, Map<String, String> parameters, String... columns)
      throws Exception {
    return graph.rows(query, parameters).stream()
        .map(
            row ->
                Stream.of(columns)
                    .map(column -> row.getOrDefault(column, "no column " + column))
                    .collect(Collectors.joining(" | ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ask(String query, String... columns) throws Exception {
    return ask(query, NONE, columns);
  }

  private static Set<String> accepted(String property) {
    Set<String> values = new TreeSet<>();
    graph
        .built()
        .dataset()
        .getDefaultGraph()
        .find()
        .filterKeep(triple -> triple.getPredicate().getURI().endsWith("diplomacy#" + property))
        .mapWith(triple -> triple.getObject())
        .filterKeep(Node::isLiteral)
        .forEachRemaining(value -> values.add(value.getLiteralLexicalForm()));
    return values;
  }

  private static void assumeTexts() {
    assumeTrue(
        SavedQueries.TEXTS.isPresent(), "VERTICE_DOCUMENTS is not set: passages are not looked up");
  }

  /** What stands in the documents between the offsets of an answer's rows. */
  private static List<String> cited(String query) throws Exception {
    Map<String, String> files =
        graph.rows("sources", NONE).stream()
            .collect(
                Collectors.toMap(
                    row -> row.getOrDefault("document", ""), row -> row.getOrDefault("file", "")));
    Path folder = SavedQueries.TEXTS.orElseThrow();
    List<String> cited = new ArrayList<>();
    for (Map<String, String> row : graph.rows(query, NONE)) {
      String file = files.getOrDefault(row.getOrDefault("document", ""), "");
      int[] text = Files.readString(folder.resolve(file)).codePoints().toArray();
      int start = Integer.parseInt(row.getOrDefault("start", ""));
      int end = Integer.parseInt(row.getOrDefault("end", ""));
      cited.add(new String(text, start, end - start).replaceAll("\\s+", " "));
    }
    assertThat(cited).isNotEmpty();
    return cited;
  }
}
