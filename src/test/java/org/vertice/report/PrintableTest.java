package org.vertice.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void controlCharactersAreWrittenOut() {
    assertThat(Printable.of("a\u001b]0;title\u0007b\u009b2Jc\u202Ed"))
        .isEqualTo("a\\u001b]0;title\\u0007b\\u009b2Jc\\u202ed");
    assertThat(Printable.of("Ким, «è» 𝒜")).isEqualTo("Ким, «è» 𝒜");
  }

  @Test
  void aLongValueIsCut() {
    String nines = "9".repeat(50_000);
    assertThat(Printable.line("Bad form: " + nines + "^^xsd:dateTime in it", 200))
        .startsWith("Bad form: 999")
        .endsWith("9… in it")
        .hasSizeLessThan(230);
    assertThat(Printable.line("Bad form: \"" + "9 ".repeat(50_000) + "\" in it", 200))
        .hasSizeLessThan(240)
        .endsWith("in it");
    assertThat(Printable.line("words ".repeat(50_000), 200)).hasSizeLessThan(1010);
    assertThat(Printable.line("  two\r\n lines ", 200)).isEqualTo("two lines");
  }
}
