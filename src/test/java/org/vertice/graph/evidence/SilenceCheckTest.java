package org.vertice.graph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document is said not to say, and says. */
class SilenceCheckTest {

  private final Sources sources = new Sources();

  private List<String> broken() {
    return new SilenceCheck(sources.dataset())
        .broken(sources.claims()).stream()
            .map(each -> Sources.shown(each.silence()) + " " + Sources.shown(each.claim().name()))
            .toList();
  }

  private void silence(String described) {
    sources.say(":silence a vt:Silence ; " + described + " .");
  }

  private void diary(String claim, String says) {
    sources.claim(claim, "vt:source :diary", says);
  }

  @Test
  void aClaimOfThatDocumentBreaksIt() {
    silence("dcterms:source :diary ; vt:about :alba ; vt:property :keeper");
    diary("a", ":alba :keeper :anna");
    assertThat(broken()).containsExactly("silence a");
  }

  @ParameterizedTest
  @CsvSource({
    ":gazette, :alba :keeper :anna",
    ":diary, :brina :keeper :anna",
    ":diary, :alba :owner :anna"
  })
  void aClaimOfAnotherDocumentThingOrPropertyBreaksNothing(String document, String says) {
    silence("dcterms:source :diary ; vt:about :alba ; vt:property :keeper");
    sources.claim("a", "vt:source " + document, says);
    assertThat(broken()).isEmpty();
  }

  @Test
  void aClaimWithoutADocumentBreaksNothing() {
    silence("dcterms:source :diary ; vt:about :alba ; vt:property :keeper");
    sources.claim("a", "vt:modality :asserted", ":alba :keeper :anna");
    assertThat(broken()).isEmpty();
  }

  @Test
  void aSilenceAboutOneValueIsBrokenByThatValueOnly() {
    silence("dcterms:source :diary ; vt:about :alba ; vt:property :keeper ; vt:value :anna");
    diary("a", ":alba :keeper :bruno");
    assertThat(broken()).isEmpty();
    diary("b", ":alba :keeper :anna");
    assertThat(broken()).containsExactly("silence b");
  }

  @Test
  void aThirdThingThatLinksToBothBreaksASilenceAboutAValue() {
    silence("dcterms:source :diary ; vt:about :alba ; vt:property :person ; vt:value :anna");
    diary("a", ":post :at :alba ; :person :bruno . :other :person :anna");
    assertThat(broken()).isEmpty();
    diary("b", ":post :at :alba ; :person :anna");
    assertThat(broken()).containsExactly("silence b");
  }

  @Test
  void aThirdThingDoesNotBreakASilenceWithoutAValue() {
    silence("dcterms:source :diary ; vt:about :alba ; vt:property :person");
    diary("a", ":post :at :alba ; :person :anna");
    assertThat(broken()).isEmpty();
  }

  @Test
  void theFirstOfSeveralClaimsIsNamed() {
    silence("dcterms:source :diary ; vt:about :alba ; vt:property :keeper");
    diary("b", ":alba :keeper :anna");
    diary("a", ":alba :keeper :bruno");
    assertThat(broken()).containsExactly("silence a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dcterms:source :diary ; vt:about :alba",
        "dcterms:source :diary ; vt:property :keeper",
        "vt:about :alba ; vt:property :keeper"
      })
  void anIncompleteSilenceIsBrokenByNothing(String described) {
    silence(described);
    diary("a", ":alba :keeper :anna");
    assertThat(broken()).isEmpty();
  }
}
