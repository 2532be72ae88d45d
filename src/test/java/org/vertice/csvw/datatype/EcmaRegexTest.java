package org.vertice.csvw.datatype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ECMAScript's regular expressions, where Java's differ. */
class EcmaRegexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      textBlock =
          """
          [[] [ a
          [a[b]] b] a
          [a&&b] & c
          [a^] ^ b
          [^a^] b ^
          [^^] a ^
          [^a]b cb ab
          [^a]b [b ab
          [a]b ab bb
          a[]|b b a
          x[^]y xzy xy
          [+]+ ++ a
          (a)+ aa b
          \\++ ++ +a+
          [\\]] ] \\
          [\\w-]+ a-b a.b
          \\. . a
          \\/ / a
          \\d\\D 1a aa
          \\u0041 A B
          \\x41 A B
          \\u{1D538}x 𝔸x x
          a\\u{62} ab aub
          (.)\\1 aa ab
          \\bA\\b A b
          a{2}b aab ab
          """)
  void areReadAsInEcmaScript(String expression, String good, String bad) {
    assertThat(good).matches(EcmaRegex.compile(expression));
    assertThat(EcmaRegex.compile(expression).matcher(bad).matches()).isFalse();
  }

  @Test
  void knowControlCharactersByTheirLetters() {
    assertThat("\0").matches(EcmaRegex.compile("\\0"));
    assertThat("\u000B").matches(EcmaRegex.compile("\\v"));
    assertThat("\b").matches(EcmaRegex.compile("[\\b]"));
    assertThat("\n").matches(EcmaRegex.compile("\\cJ"));
    assertThat("\n").matches(EcmaRegex.compile("[^]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\u000B", "\u00A0", "\u3000", "\uFEFF"})
  void haveTheWhiteSpaceOfUnicode(String blank) {
    assertThat(blank).matches(EcmaRegex.compile("\\s")).matches(EcmaRegex.compile("[x\\s]"));
    assertThat(EcmaRegex.compile("\\S").matcher(blank).matches()).isFalse();
    assertThat(EcmaRegex.compile("[^\\s]").matcher(blank).matches()).isFalse();
    assertThat("a").matches(EcmaRegex.compile("\\S")).matches(EcmaRegex.compile("[x\\S]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\q", "\\A", "\\Q", "+a", "*", "a?+", "a*+", "a{2}+", "(?#a)", "[a"})
  void doNotAcceptWhatOnlyJavaKnows(String expression) {
    assertThatThrownBy(() -> EcmaRegex.compile(expression))
        .isInstanceOf(PatternSyntaxException.class);
  }
}
