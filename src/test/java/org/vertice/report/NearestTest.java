package org.vertice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> IDS = List.of("kim-jong-un", "kim-jong-il", "putin", "xi");

  @Test
  void forgivesAMissingLetterASwapAndCase() {
    assertThat(Nearest.to("kim-jon-un", IDS)).contains("kim-jong-un");
    assertThat(Nearest.to("ptuin", IDS)).contains("putin");
    assertThat(Nearest.to("PUTIN", IDS)).contains("putin");
  }

  @Test
  void offersNothingWhereNothingIsNear() {
    assertThat(Nearest.to("lukashenko", IDS)).isEmpty();
    assertThat(Nearest.to("modi", List.of())).isEmpty();
  }

  /** The time of a comparison grows with the square of the length: overlong words are skipped. */
  @Test
  void offersNothingForAWordThatIsNotAName() {
    String longest = "x".repeat(100);
    assertThat(Nearest.to(longest, List.of(longest + "y"))).contains(longest + "y");
    assertThat(Nearest.to(longest + "z", List.of(longest + "y"))).isEmpty();
  }
}
