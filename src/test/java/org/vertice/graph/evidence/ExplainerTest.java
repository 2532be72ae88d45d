package org.vertice.graph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which claims speak for what is said of a thing, and which against. */
class ExplainerTest {

  private final Sources sources = new Sources();

  private List<Explanation> explained() {
    sources.accepted();
    return new Explainer(sources.dataset(), sources.claims())
        .explain(Sources.thing("alba"), Optional.empty(), Optional.empty());
  }

  /** In one line: property, value, a mark for what is accepted, claims for and claims against. */
  private List<String> told() {
    return explained().stream().map(ExplainerTest::line).toList();
  }

  private static String line(Explanation each) {
    return "%s %s%s + %s - %s"
        .formatted(
            Sources.shown(each.triple().getPredicate()),
            Sources.shown(each.triple().getObject()),
            each.accepted() ? " accepted" : "",
            Sources.names(each.supporting()),
            Sources.names(each.opposing()));
  }

  @Test
  void eachPropertyAndValueHasItsSupportingClaims() {
    sources.claim("b", ":alba :keeper :anna ; :colour :red").claim("a", ":alba :keeper :anna");
    assertThat(told())
        .containsExactly("colour red accepted + [b] - []", "keeper anna accepted + [a, b] - []");
  }

  @Test
  void valuesOfOnePropertyAreInOrder() {
    sources.claim("a", ":alba :keeper :carla, :anna, :bruno");
    assertThat(explained())
        .extracting(each -> Sources.shown(each.triple().getObject()))
        .containsExactly("anna", "bruno", "carla");
  }

  @Test
  void statementsThatAreNotAcceptedAreExplainedToo() {
    sources.claim("a", "vt:modality :planned", ":alba :keeper :anna");
    assertThat(told()).containsExactly("keeper anna + [a] - []");
  }

  @Test
  void aDenialOpposes() {
    sources.claim("a", ":alba :keeper :anna");
    sources.claim("b", "vt:modality :denied", ":alba :keeper :anna");
    assertThat(told()).containsExactly("keeper anna accepted + [a] - [b]");
  }

  @Test
  void anIncompatibleValueOpposes() {
    sources.claim("a", ":alba :lit \"1850\"^^edtf:EDTF");
    sources.claim("b", ":alba :lit \"1851\"^^edtf:EDTF");
    sources.claim("c", ":alba :lit \"1851-06\"^^edtf:EDTF");
    assertThat(told())
        .containsExactly(
            "lit 1850 accepted + [a] - [b, c]",
            "lit 1851 accepted + [b] - [a]",
            "lit 1851-06 accepted + [c] - [a]");
  }

  @Test
  void otherThingsAndPropertiesNeitherSupportNorOppose() {
    sources.claim("a", ":alba :lit \"1850\"^^edtf:EDTF ; :steps 90");
    sources.claim("b", ":brina :lit \"1851\"^^edtf:EDTF . :alba :stands :islet");
    assertThat(told())
        .containsExactly(
            "lit 1850 accepted + [a] - []",
            "stands islet accepted + [b] - []",
            "steps 90 accepted + [a] - []");
  }

  @Test
  void aPlanOpposesNothingAndNothingOpposesIt() {
    sources.claim("a", ":alba :lit \"1850\"^^edtf:EDTF");
    sources.claim("b", "vt:modality :planned", ":alba :lit \"1851\"^^edtf:EDTF");
    assertThat(told()).containsExactly("lit 1850 accepted + [a] - []", "lit 1851 + [b] - []");
  }

  @Test
  void theBestRankedClaimComesFirst() {
    sources.claim("a", ":alba :keeper :anna");
    sources.claim("b", "vt:modality :asserted ; vt:rank rank:preferred", ":alba :keeper :anna");
    assertThat(told()).containsExactly("keeper anna accepted + [b, a] - []");
  }

  @Test
  void aFactOfATableHasNoClaims() {
    sources.say(":alba :colour :red .");
    assertThat(told()).containsExactly("colour red accepted + [] - []");
  }

  @Test
  void graphsThatAreNoClaimsAreIgnored() {
    sources.say(":rule { :alba :keeper :anna }");
    assertThat(told()).isEmpty();
  }

  @Test
  void onePropertyOrOneValueCanBeExplained() {
    sources.claim("a", ":alba :keeper :anna, :bruno ; :colour :red ; :owner :anna");
    Explainer explainer = new Explainer(sources.dataset(), sources.claims());
    assertThat(
            explainer.explain(
                Sources.thing("alba"), Optional.of(Sources.thing("keeper")), Optional.empty()))
        .extracting(ExplainerTest::line)
        .containsExactly("keeper anna + [a] - []", "keeper bruno + [a] - []");
    assertThat(
            explainer.explain(
                Sources.thing("alba"), Optional.empty(), Optional.of(Sources.thing("anna"))))
        .extracting(ExplainerTest::line)
        .containsExactly("keeper anna + [a] - []", "owner anna + [a] - []");
  }
}
