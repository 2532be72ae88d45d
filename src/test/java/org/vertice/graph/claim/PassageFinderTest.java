package org.vertice.graph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.graph.claim.PassageMatch.Ambiguous;
import org.vertice.graph.claim.PassageMatch.NotFound;
import org.vertice.graph.claim.PassageMatch.Span;
import org.vertice.graph.claim.PassageMatch.Unique;

class PassageFinderTest {

  private static PassageMatch find(String document, String citation) {
    return new PassageFinder(document).find(Passage.parse(citation));
  }

  @Test
  void aPassageGoesFromTheFirstWordsToTheNearestLastWords() {
    assertThat(find("Roses bloom in May. Lilies bloom in June. In June!", "Lilies … June"))
        .isEqualTo(new Unique(new Span(20, 40)));
  }

  @Test
  void aLineBreakIsABlank() {
    assertThat(find("a fraternal\n  duty", "fraternal duty"))
        .isEqualTo(new Unique(new Span(2, 18)));
  }

  @Test
  void offsetsCountCodePointsNotCharacters() {
    assertThat(find("🌹 rose", "rose")).isEqualTo(new Unique(new Span(2, 6)));
  }

  @Test
  void anAmbiguousPassageHasAllItsPlaces() {
    assertThat(find("a rose, a rose", "a rose"))
        .isEqualTo(new Ambiguous(java.util.List.of(new Span(0, 6), new Span(8, 14))));
  }

  @Test
  void theNearestWordsAreOfferedWhereOnlyTheApostropheDiffers() {
    assertThat(find("dell’invito", "dell'invito"))
        .isEqualTo(new NotFound("dell'invito", Optional.of("dell’invito")));
  }

  /** Longer than what is compared letter by letter. */
  @Test
  void theSameWordsInOtherTypographyAreOfferedHoweverManyTheyAre() {
    String cited = "'the keeper' ".repeat(12) + "lit \"the\" lamp";
    String printed = "‘The keeper’ ".repeat(12) + "lit «the» lamp";
    assertThat(find("In the evening " + printed + " again", cited))
        .isEqualTo(new NotFound(cited, Optional.of(printed)));
  }

  @Test
  void nothingIsOfferedWhereNothingIsSimilar() {
    String cited = "words that stand in no document ".repeat(5).strip();
    assertThat(find("roses bloom in May and ".repeat(9), cited))
        .isEqualTo(new NotFound(cited, Optional.empty()));
  }

  @Test
  void theLastWordsAreNamedWhereOnlyTheyAreMissing() {
    assertThat(find("roses bloom", "roses … wither"))
        .isInstanceOfSatisfying(
            NotFound.class, missing -> assertThat(missing.missing()).isEqualTo("wither"));
  }

  @ParameterizedTest
  @CsvSource({
    "the brig alba,    The brig Alma",
    "The birg Alma,    The brig Alma",
    "brig the Alma lay, brig Alma lay",
    "old quays at,     old quay at",
    "a heavy sea,",
    "qquay,            quay"
  })
  void theWordsWithTheFewestEditsAreOffered(String mistyped, @Nullable String meant) {
    assertThat(find("In 1847 The brig Alma lay at the old quay at noon", mistyped))
        .isEqualTo(new NotFound(mistyped, Optional.ofNullable(meant)));
  }

  /** It takes as long as the text is, times a part of the words: here 40 million steps. */
  @Test
  @Timeout(100)
  void aLongTextIsReadOnceForTheNearestWords() {
    StringBuilder text = new StringBuilder();
    java.util.Random words = new java.util.Random(1);
    for (int i = 0; i < 1_000_000; i++) {
      text.append("abcdefghi".charAt(words.nextInt(9))).append(i % 6 == 5 ? " " : "");
    }
    text.append(" the delegations met in the great hall of the people and shook hands");
    assertThat(find(text.toString(), "the delegation meet in the greet hall of the people … them"))
        .isEqualTo(
            new NotFound(
                "the delegation meet in the greet hall of the people",
                Optional.of("the delegations met in the great hall of the people")));
  }

  /** First words that stand everywhere, last words that stand nowhere or at the end only. */
  @Test
  @Timeout(100)
  void aLongTextIsReadOnceForLastWordsFarAway() {
    PassageFinder text = new PassageFinder("a b ".repeat(500_000) + "z");
    assertThat(text.find(Passage.parse("a b … y"))).isInstanceOf(NotFound.class);
    assertThat(text.find(Passage.parse("a b … z")))
        .isInstanceOfSatisfying(Ambiguous.class, many -> assertThat(many.spans()).hasSize(500_000));
  }

  @Test
  void theLastWordsMayFollowTheFirstDirectly() {
    assertThat(find("rosebud rose", "rose … bud")).isEqualTo(new Unique(new Span(0, 7)));
  }

  @Test
  void anEllipsisWithoutFirstOrLastWordsIsCitedAsItStands() {
    assertThat(Passage.parse("… in June")).isEqualTo(new Passage("… in June", Optional.empty()));
    assertThat(Passage.parse("In June …")).isEqualTo(new Passage("In June …", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roses… June",
        "roses …June",
        "roses...June",
        "roses . . . June",
        "roses ... June"
      })
  void anEllipsisWithoutBlanksOrOfDotsIsFixed(String citation) {
    assertThat(Passage.fixed(citation)).hasValue("roses … June");
    assertThat(Passage.fixed("roses … June")).isEmpty();
  }

  @Test
  void signsWithAMeaningInTextFragmentsAreEncoded() {
    assertThat(Passage.parse("Jong-un, leader … a Pechino").textFragment())
        .isEqualTo(":~:text=Jong%2Dun%2C%20leader,a%20Pechino");
  }
}
