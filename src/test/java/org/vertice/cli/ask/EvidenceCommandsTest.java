package org.vertice.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Run;

/** The commands explain and disagreements on the real tables. */
class EvidenceCommandsTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void explainsAFactByTheClaimsForAndAgainstIt() {
    Run run = Run.in(PROJECT, "explain", "partnership-2024", "signed on", "2024-06");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("signed on = 2024-06\n  for\n    colloquio, asserted, rank preferred")
        .contains("against\n    invito, asserted, rank deprecated")
        .contains("“Trattato di Partenariato … giugno 2024”")
        .contains("seeds/treaty-claims.csv:3")
        .doesNotContain("alleanza, asserted");
  }

  @Test
  void answersWithoutRemarksOnMissingDocuments() {
    assertThat(Run.in(PROJECT, "check").out()).contains("[documents-absent]");
    assertThat(Run.in(PROJECT, "explain", "troops-planned").err()).isEmpty();
    assertThat(Run.in(PROJECT, "query", "treaty-year").err()).isEmpty();
  }

  @Test
  void saysThatAPlanIsNotAFact() {
    Run run = Run.in(PROJECT, "explain", "troops-planned", "quantity");
    assertThat(run.out()).contains("quantity = 6000  (not accepted as a fact)").contains("planned");
  }

  @Test
  void explainsAnInferredFactByItsRuleAndItsClaims() {
    Run run = Run.in(PROJECT, "explain", "Ким Чен Ын", "met", "习近平");
    assertThat(run.out())
        .contains("inferred: Persons who took part in the same meeting met  ontology/rules/met.rq")
        .contains("alleanza, asserted")
        .contains("from a table of things, without a source");
  }

  @Test
  void suggestsTheNearestThing() {
    Run run = Run.in(PROJECT, "explain", "kim-jong-um");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean \"kim-jong-un\"?");
  }

  @Test
  void saysThatNoClaimStatesAnything() {
    Run run = Run.in(PROJECT, "explain", "troops-general", "quantity");
    assertThat(run.out()).contains("No claim states anything about this.");
  }

  @Test
  void listsDisagreementsWithKindAndReason() {
    Run run = Run.in(PROJECT, "disagreements", "--kind", "contradiction");
    assertThat(run.out())
        .contains("signed on: 2023 / 2024 / 2024-06\n  contradiction, settled")
        .contains("why: The most precise date")
        .endsWith("1 disagreement\n");
    assertThat(Run.in(PROJECT, "disagreements", "--open").out())
        .isEqualTo("0 open contradictions\n");
    assertThat(Run.in(PROJECT, "disagreements", "--kind", "different_scope").out())
        .contains("first time")
        .contains("why: ");
  }

  @Test
  void aStrictCheckFailsOnAnUnsettledContradiction() throws IOException {
    HarbourProject harbour = HarbourProject.in(folder.resolve("harbour"));
    harbour
        .replace(
            "ontology/harbour.ttl",
            "hb:arrived a owl:DatatypeProperty ;",
            "hb:arrived <https://w3id.org/vertice/claims#oneTrueValue> true ;"
                + " a owl:DatatypeProperty ;")
        .replace(
            "seeds/arrivals.csv",
            "asserted,preferred,The harbour master wrote it the same day",
            "asserted,normal,");
    Run lenient = harbour.run("check");
    assertThat(lenient.code()).as(lenient.out()).isZero();
    assertThat(lenient.out()).contains("[contradiction-unsettled] warning");
    Run strict = harbour.run("check", "--strict");
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.out())
        .contains("seeds/arrivals.csv:")
        .contains("[contradiction-unsettled] error")
        .contains("1847-05-02")
        .contains("fix: Settle it by rank and rank_reason");
  }
}
