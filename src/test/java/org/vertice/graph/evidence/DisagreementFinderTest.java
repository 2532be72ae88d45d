package org.vertice.graph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where claims differ, how, and whether that is settled. */
class DisagreementFinderTest {

  private final Sources sources = new Sources();

  private List<Disagreement> found() {
    return new DisagreementFinder(sources.dataset()).find(sources.claims());
  }

  private Disagreement only() {
    assertThat(found()).hasSize(1);
    return found().get(0);
  }

  private static String date(String edtf) {
    return "\"" + edtf + "\"^^edtf:EDTF";
  }

  private void lit(String claim, String edtf) {
    sources.claim(claim, ":alba :lit " + date(edtf));
  }

  private void lit(String claim, String rank, String edtf) {
    sources.claim(
        claim, "vt:modality :asserted ; vt:rank rank:" + rank, ":alba :lit " + date(edtf));
  }

  @Test
  void twoYearsOfOneThingAreAnUnsettledContradiction() {
    lit("b", "1851");
    lit("a", "1850");
    assertThat(only().kind()).isEqualTo(DisagreementKind.CONTRADICTION);
    assertThat(Sources.shown(only().about())).containsExactly("alba");
    assertThat(only().property()).isEqualTo(Sources.thing("lit"));
    assertThat(Sources.shown(only().values())).containsExactly("1850", "1851");
    assertThat(Sources.names(only().claims())).containsExactly("a", "b");
    assertThat(only().settled()).isFalse();
    assertThat(only().reasons()).isEmpty();
  }

  @Test
  void oneValueStatedTwiceIsNoDisagreement() {
    lit("a", "1850");
    lit("b", "1850");
    assertThat(found()).isEmpty();
  }

  @Test
  void twoThingsMayHaveTwoValues() {
    sources.claim("a", ":alba :lit " + date("1850")).claim("b", ":brina :lit " + date("1851"));
    assertThat(found()).isEmpty();
  }

  @Test
  void aPropertyThatMayHaveManyValuesNeverDisagrees() {
    sources.claim("a", ":alba :keeper :anna").claim("b", ":alba :keeper :bruno");
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"planned", "denied", "unknown"})
  void aClaimThatStatesNoFactContradictsNothing(String modality) {
    lit("a", "1850");
    sources.claim("b", "vt:modality :" + modality, ":alba :lit " + date("1851"));
    assertThat(found()).isEmpty();
  }

  @Test
  void anAllegationContradicts() {
    lit("a", "1850");
    sources.claim("b", "vt:modality :alleged", ":alba :lit " + date("1851"));
    assertThat(only().kind()).isEqualTo(DisagreementKind.CONTRADICTION);
  }

  @ParameterizedTest
  @CsvSource({
    "lit, '\"1850\"^^edtf:EDTF', '\"1850-05\"^^edtf:EDTF'",
    "lit, '\"1850/1852\"^^edtf:EDTF', '\"1851/1853\"^^edtf:EDTF'",
    "stands, :islet, :sea",
    "burns, 2, 3"
  })
  void compatibleValuesAreASettledRefinement(String property, String one, String other) {
    sources.claim("a", ":alba :" + property + " " + one);
    sources.claim("b", ":alba :" + property + " " + other);
    assertThat(only().kind()).isEqualTo(DisagreementKind.REFINEMENT);
    assertThat(only().settled()).isTrue();
  }

  @Test
  void aRoundNumberAndAnExactOneInItsRangeAreARefinement() {
    sources.claim("a", ":alba :steps 100 ; :stepsRead :about");
    sources.claim("b", ":alba :steps 95");
    assertThat(only().kind()).isEqualTo(DisagreementKind.REFINEMENT);
    assertThat(Sources.shown(only().values())).containsExactly("100", "95");
  }

  @Test
  void oneNumberReadInTwoWaysIsShownOnce() {
    sources.claim("a", ":alba :steps 100 ; :stepsRead :about").claim("b", ":alba :steps 100");
    assertThat(Sources.shown(only().values())).containsExactly("100");
    assertThat(Sources.names(only().claims())).containsExactly("a", "b");
  }

  @Test
  void aWordForHowManyTakesThePlaceOfANumber() {
    sources.claim("a", ":alba :stepsRead :hundreds").claim("b", ":alba :steps 90");
    assertThat(only().kind()).isEqualTo(DisagreementKind.CONTRADICTION);
    assertThat(Sources.shown(only().values())).containsExactly("90", "hundreds");
  }

  @Test
  void contradictionsAndRefinementsAreSeparate() {
    lit("a", "1850");
    lit("b", "1850-05");
    lit("c", "1851");
    assertThat(found())
        .extracting(Disagreement::kind)
        .containsExactly(DisagreementKind.CONTRADICTION, DisagreementKind.REFINEMENT);
    assertThat(Sources.names(found().get(0).claims())).containsExactly("a", "b", "c");
    assertThat(Sources.names(found().get(1).claims())).containsExactly("a", "b");
  }

  @Test
  void disagreementsAreInTheOrderOfThingsAndProperties() {
    sources.claim("a", ":brina :steps 90 . :alba :stands :bay ; :burns 2 ; :steps 90 ; :lit 1");
    sources.claim("b", ":brina :steps 91 . :alba :stands :hill ; :burns 3 ; :steps 91 ; :lit 2");
    assertThat(found())
        .extracting(
            each -> Sources.shown(each.about().get(0)) + " " + Sources.shown(each.property()))
        .containsExactly("alba burns", "alba lit", "alba stands", "alba steps", "brina steps");
  }

  @Test
  void aScopeDifferenceAboutOneThingIsReportedOnce() {
    lit("a", "1850");
    lit("b", "1851");
    sources.say(":s a vt:ScopeDifference ; vt:involves :a, :b ; vt:property :lit .");
    assertThat(only().kind()).isEqualTo(DisagreementKind.DIFFERENT_SCOPE);
  }

  @Test
  void aPreferredClaimSettlesWithItsReason() {
    sources.claim(
        "a",
        "vt:modality :asserted ; vt:rank rank:preferred ; vt:rankReason \"The stone says so.\"",
        ":alba :lit " + date("1850"));
    lit("b", "1851");
    assertThat(only().settled()).isTrue();
    assertThat(Sources.shown(only().reasons())).containsExactly("The stone says so.");
  }

  @Test
  void aReasonOfTwoClaimsIsGivenOnce() {
    for (String[] claim : new String[][] {{"a", "1850"}, {"b", "1851"}}) {
      sources.claim(
          claim[0],
          "vt:modality :asserted ; vt:rankReason \"The stone says so.\"",
          ":alba :lit " + date(claim[1]));
    }
    assertThat(Sources.shown(only().reasons())).containsExactly("The stone says so.");
  }

  @Test
  void aDeprecatedClaimSettlesToo() {
    lit("a", "1850");
    lit("b", "deprecated", "1851");
    assertThat(only().settled()).isTrue();
  }

  @Test
  void whereAllAreDeprecatedNothingIsLeftToDecide() {
    lit("a", "deprecated", "1850");
    lit("b", "deprecated", "1851");
    assertThat(only().settled()).isTrue();
  }

  @Test
  void twoPreferredClaimsThatContradictSettleNothing() {
    lit("a", "preferred", "1850");
    lit("b", "preferred", "1851");
    lit("c", "1852");
    assertThat(only().settled()).isFalse();
  }

  @Test
  void twoPreferredClaimsThatAgreeSettle() {
    lit("a", "preferred", "1850");
    lit("b", "preferred", "1850-05");
    lit("c", "1852");
    assertThat(found())
        .filteredOn(each -> each.kind() == DisagreementKind.CONTRADICTION)
        .extracting(Disagreement::settled)
        .containsExactly(true);
  }

  @Test
  void aDeclaredScopeDifferenceIsNoContradiction() {
    lit("a", "1850");
    lit("b", "1851");
    sources.say(":s a vt:ScopeDifference ; vt:involves :a, :b ; skos:note \"Oil, and gas.\" .");
    assertThat(only().kind()).isEqualTo(DisagreementKind.DIFFERENT_SCOPE);
    assertThat(only().settled()).isTrue();
    assertThat(Sources.shown(only().reasons())).containsExactly("Oil, and gas.");
  }

  @Test
  void aScopeDifferenceForAnotherPropertyDoesNotApply() {
    lit("a", "1850");
    lit("b", "1851");
    sources.say(":s a vt:ScopeDifference ; vt:involves :a, :b ; vt:property :steps .");
    assertThat(only().kind()).isEqualTo(DisagreementKind.CONTRADICTION);
  }

  @Test
  void aScopeDifferenceMustNameEveryClaimOfBothValues() {
    lit("a", "1850");
    lit("b", "1851");
    lit("c", "1851");
    sources.say(":s a vt:ScopeDifference ; vt:involves :a, :b .");
    assertThat(only().kind()).isEqualTo(DisagreementKind.CONTRADICTION);
  }

  @Test
  void aRankNeedNotDecideBetweenValuesThatDifferInScope() {
    lit("a", "preferred", "1850");
    lit("b", "preferred", "1851");
    lit("c", "1852");
    sources.say(":s a vt:ScopeDifference ; vt:involves :a, :b .");
    assertThat(found())
        .filteredOn(each -> each.kind() == DisagreementKind.CONTRADICTION)
        .extracting(Disagreement::settled)
        .containsExactly(true);
  }

  @Test
  void onlyReasonsOfScopeDifferencesThatApplyAreGiven() {
    lit("a", "1850");
    lit("b", "1851");
    sources.say(
        """
        :s a vt:ScopeDifference ; vt:involves :a, :b ; skos:note "Oil, and gas." .
        :t a vt:ScopeDifference ; vt:involves :a, :other ; skos:note "Of something else." .
        """);
    assertThat(Sources.shown(only().reasons())).containsExactly("Oil, and gas.");
  }

  @Test
  void claimsAboutTwoThingsCanBeDeclaredToDifferInScope() {
    sources.claim("b", ":brina :steps 91").claim("a", ":alba :steps 90");
    sources.say(
        """
        :s a vt:ScopeDifference ; vt:involves :a, :b ; vt:property :steps ; skos:note "Why." .
        """);
    assertThat(only().kind()).isEqualTo(DisagreementKind.DIFFERENT_SCOPE);
    assertThat(Sources.shown(only().about())).containsExactly("alba", "brina");
    assertThat(Sources.shown(only().values())).containsExactly("90", "91");
    assertThat(Sources.names(only().claims())).containsExactly("a", "b");
    assertThat(Sources.shown(only().reasons())).containsExactly("Why.");
    assertThat(only().settled()).isTrue();
  }

  @Test
  void aWordForHowManyCountsBetweenThingsToo() {
    sources.claim("a", ":alba :steps 90").claim("b", ":brina :stepsRead :hundreds");
    sources.say(":s a vt:ScopeDifference ; vt:involves :a, :b ; vt:property :steps .");
    assertThat(Sources.shown(only().values())).containsExactly("90", "hundreds");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vt:involves :a, :b",
        "vt:involves :a, :b ; vt:property :keeper",
        "vt:involves :a, :missing ; vt:property :steps"
      })
  void aScopeDifferenceBetweenTwoThingsNeedsAPropertyAndBothClaims(String declared) {
    sources.claim("a", ":alba :steps 90").claim("b", ":brina :steps 91");
    sources.say(":s a vt:ScopeDifference ; " + declared + " .");
    assertThat(found()).isEmpty();
  }
}
