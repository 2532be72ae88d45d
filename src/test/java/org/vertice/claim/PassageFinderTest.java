package org.vertice.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vertice.claim.PassageMatch.Ambiguous;
import org.vertice.claim.PassageMatch.NotFound;
import org.vertice.claim.PassageMatch.Span;
import org.vertice.claim.PassageMatch.Unique;

class PassageFinderTest {

  private static PassageMatch find(String document, String citation) {
    return new PassageFinder(document).find(Passage.parse(citation));
  }

  @Test
  void findsFromTheFirstWordsToTheNearestLastWords() {
    assertThat(find("Roses bloom in May. Lilies bloom in June. In June!", "Lilies … June"))
        .isEqualTo(new Unique(new Span(20, 40)));
  }

  @Test
  void takesALineBreakForABlank() {
    assertThat(find("a fraternal\n  duty", "fraternal duty"))
        .isEqualTo(new Unique(new Span(2, 18)));
  }

  @Test
  void countsCodePointsNotCharacters() {
    assertThat(find("🌹 rose", "rose")).isEqualTo(new Unique(new Span(2, 6)));
  }

  @Test
  void saysHowOftenAnAmbiguousPassageStandsThere() {
    assertThat(find("a rose, a rose", "a rose"))
        .isEqualTo(new Ambiguous(java.util.List.of(new Span(0, 6), new Span(8, 14))));
  }

  @Test
  void offersTheNearestWordsWhereOnlyTheApostropheDiffers() {
    assertThat(find("dell’invito", "dell'invito"))
        .isEqualTo(new NotFound("dell'invito", Optional.of("dell’invito")));
  }

  /** Longer than what is compared letter by letter. */
  @Test
  void offersTheSameWordsInOtherTypographyHoweverManyTheyAre() {
    String cited = "'the keeper' ".repeat(12) + "lit \"the\" lamp";
    String printed = "‘The keeper’ ".repeat(12) + "lit «the» lamp";
    assertThat(find("In the evening " + printed + " again", cited))
        .isEqualTo(new NotFound(cited, Optional.of(printed)));
  }

  @Test
  void offersNothingWhereNothingIsLikeIt() {
    String cited = "words that stand in no document ".repeat(5).strip();
    assertThat(find("roses bloom in May and ".repeat(9), cited))
        .isEqualTo(new NotFound(cited, Optional.empty()));
  }

  @Test
  void namesTheLastWordsWhereOnlyTheyAreMissing() {
    assertThat(find("roses bloom", "roses … wither"))
        .isInstanceOfSatisfying(
            NotFound.class, missing -> assertThat(missing.missing()).isEqualTo("wither"));
  }

  @Test
  void encodesWhatTextFragmentsGiveAMeaning() {
    assertThat(Passage.parse("Jong-un, leader … a Pechino").textFragment())
        .isEqualTo(":~:text=Jong%2Dun%2C%20leader,a%20Pechino");
  }
}
