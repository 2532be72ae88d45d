package org.vertice.query.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns mean what XPath and XQuery Functions and Operators 3.1, 5.6 says, and end. */
class XPathPatternTest {

  private static boolean finds(String pattern, String flags, String text) throws PatternRefused {
    return XPathPattern.of(pattern, flags == null ? "" : flags).isIn(text);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      quoteCharacter = '"',
      value = {
        "abracadabra, bra, -, true",
        "abracadabra, ^a.*a$, -, true",
        "abracadabra, ^bra, -, false",
        "b, ^[a-z-[aeiou]]$, -, true",
        "e, ^[a-z-[aeiou]]$, -, false",
        "-, ^[a-z-[aeiou]]$, -, false",
        "e, ^[^a-d-[x-z]]$, -, true",
        "y, ^[^a-d-[x-z]]$, -, false",
        "c, ^[a-z-[aeiou-[e]]]$, -, true",
        "e, ^[a-z-[aeiou-[e]]]$, -, true",
        "a, ^[a-z-[aeiou-[e]]]$, -, false",
        "_x:1, ^\\i\\c*$, -, true",
        "1x, ^\\i\\c*$, -, false",
        "Ω, ^\\i$, -, true",
        "·, ^\\c$, -, true",
        "·, ^\\i$, -, false",
        "~, ^\\p{IsBasicLatin}$, -, true",
        "é, ^\\p{IsBasicLatin}$, -, false",
        "é, ^\\P{IsBasicLatin}$, -, true",
        "Ж, ^\\p{IsCyrillic}$, -, true",
        "é, ^\\p{IsLatin-1Supplement}$, -, true",
        "\uE000, ^\\p{IsPrivateUse}$, -, true",
        "Ж, ^\\p{Lu}$, -, true",
        "ж, ^\\p{Lu}$, -, false",
        "ж, ^\\p{Lu}$, i, false",
        "ж, ^Ж$, i, true",
        "\u212A, ^k$, i, true",
        "q, ^[^Q]$, i, false",
        "b, ^[A-F]$, i, true",
        "٣, ^\\d$, -, true",
        "é_, ^\\w\\W$, -, true",
        "a-b, ^[a-c-]+$, -, true",
        "-a, ^[-a]+$, -, true",
        "a.c, ., q, true",
        "abc, b.c, q, false",
        "A.C, a.c, qi, true",
        "ab, a b, x, true",
        "a b, a[ ]b, x, true",
        "a/b, a\\/b, -, true",
        "(), ^\\(\\)$, -, true",
        "aaa, ^a{3}$, -, true",
        "aaa, ^a{4}$, -, false",
        "𝒜, ^.$, -, true",
        "𝒜𝒜, ^𝒜{2}$, -, true",
        "ab, ^(?:a)(b|)$, -, true",
        "b, ^(?:a|b)$, -, true",
        "b, ^a{0}b$, -, true",
        "], ^[\\]]$, -, true",
        "-, ^[a\\-z]$, -, true",
        "b, ^[a\\-z]$, -, false",
        "a, ^[a-a]$, -, true",
        "a\tb\rc, a[\t]b\t[\r]\r c, x, true",
        "x, '', -, false"
      })
  void aPatternIsFound(String text, String pattern, String flags, boolean found) throws Exception {
    assertThat(finds(pattern, flags, text == null ? "-" : text)).isEqualTo(found);
  }

  @Test
  void lineEndsAreThoseOfTheFlags() throws Exception {
    assertThat(finds("^b$", "", "a\nb\nc")).isFalse();
    assertThat(finds("^b$", "m", "a\nb\nc")).isTrue();
    assertThat(finds("c$", "", "c\n")).as("$ is the very end").isFalse();
    assertThat(finds("a.b", "", "a\nb")).isFalse();
    assertThat(finds("a.b", "", "a\rb")).isFalse();
    assertThat(finds("a.b", "s", "a\nb")).isTrue();
  }

  @Test
  void largeCountsAreWrittenOut() throws Exception {
    assertThat(finds("^a{1,1001}$", "", "a".repeat(1001))).isTrue();
    assertThat(finds("^a{1,1001}$", "", "a".repeat(1002))).isFalse();
    assertThat(finds("^a{2500}$", "", "a".repeat(2500))).isTrue();
    assertThat(finds("^a{2500}$", "", "a".repeat(2499))).isFalse();
    assertThat(finds("^a{1500,}$", "", "a".repeat(4000))).isTrue();
    assertThat(finds("^a{1500,}$", "", "a".repeat(1499))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      value = {
        "((a|aa)+)\\1b$;;\\1 refers back to a group",
        "(?i)abc;;flags are an argument of their own",
        "(?=a);;lookahead",
        "a(b;;not closed",
        "a);;has no opening bracket",
        "*a;;nothing before it to repeat",
        "a**;;put it into brackets",
        "a{2;;a count is written",
        "a{3,2};;second number is smaller",
        "a{1,100000};;too large",
        "(((a{100}){100}){100}){100};;too large",
        "a{99999999999};;too large",
        "\\b;;XPath has no \\b",
        "[a-z;;not closed",
        "[z-a];;comes before its start",
        "[];;is empty",
        "[[:alpha:]];;write \\[",
        "\\p{Foo};;no category or block",
        "\\p{IsFoo};;no category or block",
        "a\\;;ends the pattern",
        "(;;Character 1 of the pattern: a bracket ( is not closed",
        "a(b;;Character 3 of the pattern: a bracket ( is not closed",
        "(?;;lookahead",
        "a\\9;;\\9 refers back to a group",
        "a\\0;;XPath has no \\0",
        "\\p;;is written \\p{Lu}",
        "\\pLu;;is written \\p{Lu}",
        "\\p{Lu;;is written \\p{Lu}",
        "[;;not closed",
        "[a;;not closed",
        "[a-;;not closed",
        "[a-z-;;not closed",
        "a{4294967298};;too large",
        "\\p{L}{1000};;too large",
        "a;g;There is no flag"
      })
  void aRefusedPatternIsExplained(String pattern, String flags, String reason) {
    assertThatThrownBy(() -> finds(pattern, flags, "aaab"))
        .isInstanceOf(PatternRefused.class)
        .hasMessageContaining(reason);
  }

  @Test
  void bracketsMayNestAHundredDeepAndFollowEachOther() throws Exception {
    assertThat(finds("(".repeat(100) + "a" + ")".repeat(100), "", "a")).isTrue();
    assertThatThrownBy(() -> finds("(".repeat(101) + "a" + ")".repeat(101), "", "a"))
        .hasMessageContaining("more than 100 deep");
    assertThat(finds("(a)".repeat(150), "", "a".repeat(150))).isTrue();
    String classes = "[a-z-".repeat(99) + "[a]" + "]".repeat(99);
    assertThat(finds(classes, "", "b")).isTrue();
    assertThatThrownBy(() -> finds("[a-z-" + classes + "]", "", "b"))
        .hasMessageContaining("more than 100 deep");
    assertThat(finds("[a]".repeat(150), "", "a".repeat(150))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"a, 9999", "|, 4999"})
  void aPatternMayHaveTenThousandParts(String part, int most) throws Exception {
    assertThat(finds(part.repeat(most), "", "a".repeat(9999))).isTrue();
    assertThatThrownBy(() -> finds(part.repeat(most + 1), "", "a"))
        .hasMessageContaining("more than 10000 parts");
  }

  /** RE2 goes into each of them, one deeper each time. */
  @Test
  void moreEmptyPartsThanTheStackHoldsAreRefused() throws Exception {
    assertThat(finds("^".repeat(1000) + "a", "", "a")).isTrue();
    assertThatThrownBy(() -> finds("^".repeat(10_000), "", "a"))
        .hasMessageContaining("more than 10000 parts");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Runnable search =
        () -> {
          try {
            finds("^".repeat(9_000), "", "a");
          } catch (PatternRefused | StackOverflowError e) {
            thrown.set(e);
          }
        };
    Thread small = new Thread(null, search, "small stack", 1 << 18);
    small.start();
    small.join();
    assertThat(thrown.get()).hasMessageContaining("find nothing");
  }

  @Test
  void tooManyNestedBracketsAreRefused() {
    assertThatThrownBy(() -> finds("(".repeat(100_000), "", "a")).hasMessageContaining("deep");
    assertThatThrownBy(() -> finds("[a-".repeat(100_000), "", "a")).hasMessageContaining("deep");
  }

  @Test
  @Timeout(100)
  void aPatternThatBacktracksElsewhereIsFast() throws Exception {
    String text = "a".repeat(50_000) + "!";
    assertThat(finds("^((a|aa)+)+b$", "", text)).isFalse();
    assertThat(finds("^(a*)*(a*)*(a*)*b$", "", text)).isFalse();
    assertThat(finds("^(\\i\\c*|\\w+)*b$", "", text.substring(45_000))).isFalse();
  }

  @Test
  void theSearchEndsWhenTheTextThrows() throws Exception {
    XPathPattern pattern = XPathPattern.of("b", "");
    assertThatThrownBy(() -> pattern.isIn(new ClosedText()))
        .isInstanceOf(IllegalStateException.class);
  }

  private record ClosedText() implements CharSequence {
    @Override
    public int length() {
      return 10;
    }

    @Override
    public char charAt(int index) {
      throw new IllegalStateException(Duration.ZERO.toString());
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      quoteCharacter = '"',
      value = {
        "abracadabra, bra, *, a*cada*",
        "abracadabra, a.*?a, *, *c*bra",
        "abracadabra, a(.), a$1$1, abbraccaddabbra",
        "AAAA, A+?, b, bbbb",
        "darted, ^(.*?)d(.*)$, $1c$2, carted",
        "abc, b, [\\$\\\\], a[$\\]c",
        "abc, (b), $12, ab2c",
        "abc, b, $1, ac",
        "abcdefghijk, ^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)$, $11$10$9$0, kjiabcdefghijk",
        "abcdefghijk, ^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)k$, $11, a1",
        "ab, (a), $1., a.b",
        "ab, (a), $1:, a:b",
        "abc, b(x)?, <$1>, a<>c",
        "aXbX, (?:X), -, aXbX"
      })
  void matchesAreReplaced(String text, String pattern, String replacement, String expected)
      throws Exception {
    String by = replacement == null ? "X" : replacement;
    assertThat(XPathPattern.of(pattern, "").replaced(text, by, 1000)).contains(expected);
  }

  /** RE2 counts to a thousand; a larger count is written as several. */
  @ParameterizedTest
  @CsvSource({
    "(a){0}(b),               0",
    "^(a){2}(b)$,             2",
    "^(a){1000}(b)$,          1000",
    "^(a){1001}(b)$,          1001",
    "^(a){1500}(b)$,          1500",
    "'^(a){1500,}(b)$',       1600",
    "'^(a){1,1500}(b)$',      1500"
  })
  void aCountedGroupKeepsItsNumberAndItsLastPart(String pattern, int times) throws Exception {
    String kept = times == 0 ? "" : "a";
    assertThat(XPathPattern.of(pattern, "").replaced("a".repeat(times) + "b", "<$1$2>", 100))
        .contains("<" + kept + "b>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(){1,1000}(b)", "(){1,1001}(b)"})
  void groupsAfterACountedGroupKeepTheirNumbers(String pattern) throws Exception {
    assertThat(XPathPattern.of(pattern, "").replaced("b", "<$1$2>", 100)).contains("<b>");
  }

  @Test
  void aReplacementIsReadAndMayNotGrowWithoutBound() throws Exception {
    XPathPattern pattern = XPathPattern.of("a", "");
    assertThatThrownBy(() -> pattern.replaced("a", "$x", 10)).hasMessageContaining("$ stands");
    assertThatThrownBy(() -> pattern.replaced("a", "$:", 10)).hasMessageContaining("$ stands");
    assertThatThrownBy(() -> pattern.replaced("a", "$/", 10)).hasMessageContaining("$ stands");
    assertThatThrownBy(() -> pattern.replaced("a", "$", 10)).hasMessageContaining("$ stands");
    assertThat(pattern.replaced("aa", "xxxxx", 10)).contains("xxxxxxxxxx");
    assertThatThrownBy(() -> pattern.replaced("a", "\\n", 10)).hasMessageContaining("\\ stands");
    assertThat(pattern.replaced("aaaa", "xxxx", 10)).isEmpty();
  }

  @Test
  void hundredsOfLargeClassesInAnyCaseAreReadAtOnce() {
    String classes = "[!-\uDBFF\uDFF0]".repeat(3000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(XPathPattern.of(classes, "i")).isNotNull());
  }
}
