package org.vertice.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vertice.ontology.Slip.claim;
import static org.vertice.ontology.Slip.odd;
import static org.vertice.ontology.Slip.unfit;
import static org.vertice.ontology.Slip.wrong;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A curator's slips, one row each, all appended to one copy of the real tables: each is found, at
 * its cell, and nothing else is.
 */
class ShapesTest {

  @TempDir private static Path copy;
  private static BadRows rows;
  private static List<String> found;

  static Stream<Slip> cells() {
    return Stream.of(
        unfit(
            "offices",
            claim("ten-901", "xi-jinping,president-of-china,‹2013-3›,,"),
            "cell-invalid",
            "2013-3"),
        unfit(
            "occurrences",
            claim("occ-901", "kim-speech-2025,,‹2025-02-29›,,,,"),
            "date-impossible",
            "The calendar has no day 2025-02-29"),
        unfit(
            "counts",
            claim("cnt-901", "parade-beijing-2025,heads-of-state,‹-3›,about"),
            "cell-invalid",
            "-3"),
        unfit(
            "parties",
            claim("pty-901", "friendship-1961,‹kim-il-sung›"),
            "foreign-key-unknown",
            "kim-il-sung"),
        unfit(
            "signatories",
            claim("sig-901", "friendship-1961,‹north-korea›"),
            "foreign-key-unknown",
            "north-korea"),
        unfit("places", "wonsan,City,Wonsan,‹›,,,,,,north-korea,,,", "cell-required", "label_en"),
        unfit("places", "sea,Region,mare,sea,,,,,,,,‹91.5›,130", "cell-invalid", "91.5"),
        wrong(
            "places",
            "bay,Region,baia,bay,,,,,,,,43.1,",
            "both latitude and longitude, or neither"),
        wrong(
            "casualties",
            claim("cas-901", "‹parade-beijing-2025›,killed,,thousands"),
            "dip:ofDeployment"),
        wrong(
            "relations",
            claim("rel-901", "kim-and-putin,alliance,,russia,,,,,,,,,x"),
            "fill in the column actor"),
        wrong(
            "assistance",
            claim("ast-902", "arms-for-a-parade,Assistance,arms,russia,,‹parade-moscow-2025›"),
            "dip:inConflict"),
        wrong(
            "invitations",
            claim("inv-901", "putin-invitation,,,‹reception-beijing-2025›,,,"),
            "dip:invitesTo"),
        wrong(
            "assessments",
            "ass-902,bilaterale,a … b,,opinion,normal,,,significance,,,,,,x",
            "Say what is judged"),
        wrong("identities", claim("idn-903", "x,,,,,,,,,,,certain,y"), "The words name one thing"),
        wrong(
            "identities",
            claim("idn-904", "x,‹parade-moscow-2025›,,aurus,,,,,,,,certain,y"),
            "The words name one thing"));
  }

  static Stream<Slip> rows() {
    return Stream.of(
        wrong(
            "offices",
            claim("ten-902", "vladimir-putin,president-of-russia,2010,‹2005›,"),
            "The end is before the start"),
        wrong(
            "treaty-claims",
            claim("trt-901", "friendship-1961,pact,,,‹the dateline›,,"),
            "the row has no date"),
        wrong(
            "deployment-claims",
            claim("dep-901", "troops-general,,,,‹500›,,,,,,,"),
            "Say how to read the number"),
        wrong(
            "deployment-claims",
            claim("dep-902", "troops-general,,,,‹500›,thousands,,,,,,"),
            "a document that gives no number"),
        wrong(
            "deployment-claims",
            claim("dep-903", "troops-general,,,,,‹about›,,,,,,"),
            "the row has none"),
        wrong(
            "deployment-claims",
            "dep-904,bilaterale,a … b,,‹asserted›,normal,,,troops-planned,,,,,,,,,planned,,",
            "What has not happened yet is not a fact"),
        wrong(
            "journeys",
            "jny-901,bilaterale,a … b,,‹reported›,normal,,,kim-russia-future,,,,,,,,prospective",
            "What has not happened yet is not a fact"),
        wrong(
            "assessments",
            "ass-901,bilaterale,a … b,,‹asserted›,normal,,,motive,,xi-jinping,,,,x",
            "A judgement is not a fact"),
        wrong(
            "identities",
            claim("idn-901", "x,parade-beijing-2025,,,,,,,,reception-beijing-2025,,‹certain›,y"),
            "the certainty cannot be certain"),
        wrong(
            "identities",
            claim("idn-902", "x,parade-moscow-2025,,,,,,,,‹parade-moscow-2025›,,uncertain,y"),
            "always the same as itself"),
        wrong(
            "utterances",
            claim("utt-901", "thanks-for-support,‹thanks›,,,kim-jong-un,,,,x,,,"),
            "Name the speaker"),
        wrong(
            "relations",
            claim("rel-902", "russia-and-itself,alliance,russia,‹russia›,,,,,,,,,x"),
            "between two states"),
        wrong(
            "assistance",
            claim("ast-901", "russia-to-itself,Assistance,arms,russia,‹russia›,"),
            "sends nothing to itself"),
        wrong(
            "utterances",
            claim("utt-902", "kims-farewell,,kim-jong-un,,‹kim-jong-un›,,,,x,,,"),
            "The speaker cannot be the addressee"),
        wrong(
            "journeys",
            claim("jny-902", "kim-beijing-2025,,,moscow,‹moscow›,,,,"),
            "The destination of a journey cannot be its origin"),
        wrong(
            "offices",
            "ten-903,bilaterale,a … b,,asserted,‹preferred›,,,xi-jinping,president-of-china,,,",
            "why the rank is not normal"),
        odd(
            "offices",
            "ten-904,bilaterale,a … b,,asserted,normal,‹the best›,,xi-jinping,president-of-china,,,",
            "There is a reason, but the rank is normal"),
        unfit(
            "meetings",
            claim("mtg-901", "bilateral-beijing-2025,,,,,,"),
            "claim-empty",
            "nothing"));
  }

  static Stream<Slip> links() {
    return Stream.of(
        wrong(
            "event-links",
            claim("lnk-901", "songs-pyongyang-2025,‹songs-pyongyang-2025›,,,,"),
            "cannot be linked to itself"),
        wrong(
            "treaty-claims",
            claim("trt-902", "friendship-1961,,,,,,‹friendship-1961›"),
            "cannot be linked to itself"),
        wrong(
            "event-links",
            claim("lnk-902", "reception-beijing-2025,‹celebrations-beijing-2025›,,,,"),
            "The links form a circle"),
        wrong(
            "event-links",
            claim("lnk-903", "celebrations-beijing-2025,‹reception-beijing-2025›,,,,"),
            "The links form a circle"),
        wrong(
            "meetings",
            claim("mtg-902", "parade-moscow-2025,‹bilateral›,,,,,"),
            "Only a meeting has this"),
        wrong(
            "journeys",
            claim("jny-903", "parade-moscow-2025,‹xi-jinping›,,,,,,,"),
            "Only a journey has this"),
        wrong(
            "deployment-claims",
            claim("dep-905", "parade-moscow-2025,,,‹soldiers›,,,,,,,,"),
            "Only a deployment has this"),
        wrong(
            "parties",
            claim("pty-902", "partnership-2024,‹soviet-union›"),
            "dissolved before the treaty was signed"),
        wrong(
            "utterances",
            claim(
                "utt-903",
                "kim-neonazism,,,,,,,‹uno due tre quattro cinque sei sette otto nove dieci undici"
                    + " dodici tredici›,x,,,"),
            "more than twelve words"),
        odd(
            "signatories",
            claim("sig-902", "partnership-2024,‹xi-jinping›"),
            "The state of this person is not a party"),
        odd(
            "event-links",
            claim("lnk-904", "parade-moscow-2025,,‹reception-beijing-2025›,,,"),
            "earlier than the one that it follows"));
  }

  static Stream<Slip> things() {
    return Stream.of(
        odd("events", "talks-in-hanoi,Meeting,colloqui,talks,", "fewer than two persons"),
        odd("events", "engineers,Deployment,genieri,engineers,", "which state sends the forces"),
        odd("events", "engineers,Deployment,genieri,engineers,", "which forces they are"),
        odd("treaties", "pact-of-1995,patto,pact,,,", "fewer than two parties"),
        odd("persons", "yoon,Leader,Yoon,Yoon,,,,,south-korea,", "No claim is about this"));
  }

  /** Right in themselves: they make the things above known, so that one mistake is one finding. */
  private static Stream<Slip> besides() {
    return Stream.of(
        odd("occurrences", claim("occ-902", "talks-in-hanoi,beijing,,,,,"), ""),
        odd("deployment-claims", claim("dep-906", "engineers,,,,,,,,,present,,"), ""),
        odd("treaty-claims", claim("trt-903", "pact-of-1995,pact,,,,,"), ""),
        odd("event-links", claim("lnk-905", "talks-in-hanoi,,,parade-moscow-2025,,"), ""),
        odd("journeys", claim("jny-904", "kim-beijing-2025,,,wonsan,,,,,"), ""));
  }

  private static Stream<Slip> all() {
    return Stream.of(cells(), rows(), links(), things()).flatMap(slips -> slips);
  }

  @BeforeAll
  static void makeAllSlips() throws IOException {
    rows = new BadRows(copy);
    for (Slip slip : Stream.concat(all(), besides()).toList()) {
      rows.add(slip);
    }
    found = rows.findings();
  }

  @ParameterizedTest
  @MethodSource({"cells", "rows", "links", "things"})
  void findsTheSlipAtItsCell(Slip slip) {
    assertThat(found)
        .filteredOn(finding -> finding.contains(slip.message()))
        .anySatisfy(
            finding -> assertThat(finding).startsWith(rows.expected(slip)).doesNotEndWith("fix: "));
  }

  @Test
  void findsNothingElse() {
    assertThat(found).hasSize((int) all().count());
  }
}
