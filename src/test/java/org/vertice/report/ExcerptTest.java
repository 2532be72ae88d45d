package org.vertice.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void isTheTextWhereThatIsShort() {
    assertThat(Excerpt.of("a".repeat(80))).isEqualTo("a".repeat(80));
  }

  @Test
  void isItsBeginningWhereItIsLong() {
    assertThat(Excerpt.of("a".repeat(81))).isEqualTo("a".repeat(70) + "…");
  }

  @Test
  void countsCharactersBeyondTheBasicPlaneOnce() {
    assertThat(Excerpt.of("𝄞".repeat(41))).isEqualTo("𝄞".repeat(41));
    assertThat(Excerpt.of("𝄞".repeat(81))).isEqualTo("𝄞".repeat(70) + "…");
  }
}
