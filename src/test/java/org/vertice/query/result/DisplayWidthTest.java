package org.vertice.query.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How wide a text is on a terminal, and where it is broken. */
class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "Kim, 3",
    "caffè, 5",
    "金正恩, 6",
    "ᄀ, 2", // the first and the last of a range of wide characters, and what stands beside it
    "\u115F, 2",
    "\u1160, 1",
    "\u10FF, 1",
    "🌹, 2"
  })
  void widthCountsCellsOfTheTerminal(String text, int cells) {
    assertThat(DisplayWidth.of(text)).isEqualTo(cells);
  }

  @Test
  void combiningMarksAndInvisibleCharactersHaveNoWidth() {
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1); // an accent
    assertThat(DisplayWidth.of("a\u20DD")).isEqualTo(1); // a circle around
    assertThat(DisplayWidth.of("a\u200D")).isEqualTo(1); // a joiner
    assertThat(DisplayWidth.of("a\u0007")).isEqualTo(1); // a bell
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ab cd ef    | 8 | ab cd ef",
        "ab cd ef    | 7 | ab cd;ef",
        "ab cd ef    | 5 | ab cd;ef",
        "ab cd ef    | 4 | ab;cd;ef",
        "ab    cd    | 3 | ab;cd",
        "abcdef      | 3 | abc;def",
        "abcdefg     | 3 | abc;def;g",
        "金正恩         | 5 | 金正;恩",
        "金正恩         | 1 | 金;正;恩"
      })
  void linesBreakAtBlanksOtherwiseAtTheWidth(String text, int width, String lines) {
    assertThat(DisplayWidth.wrap(text, width)).isEqualTo(List.of(lines.split(";")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/a | 10 | https://;example.or;g/a",
        "abcd/efghij           | 8  | abcd/;efghij",
        "abc/efghij            | 8  | abc/efgh;ij"
      })
  void anIriBreaksAfterASignUnlessTheLineWouldBeHalfEmpty(String text, int width, String lines) {
    assertThat(DisplayWidth.wrap(text, width)).isEqualTo(List.of(lines.split(";")));
  }

  @Test
  void anEmptyTextIsOneLineAndTrailingBlanksNone() {
    assertThat(DisplayWidth.wrap("", 5)).containsExactly("");
    assertThat(DisplayWidth.wrap("a   ", 1)).containsExactly("a");
  }
}
