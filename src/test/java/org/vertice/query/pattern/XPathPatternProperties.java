package org.vertice.query.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where XPath and Java mean the same by a pattern, the same is found. */
class XPathPatternProperties {

  private static final List<String> CATEGORIES =
      List.of(
          "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P",
          "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk",
          "So", "C", "Cc", "Cf", "Co", "Cn", "Cs");

  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> atom =
        Arbitraries.of(
            "a", "b", "c", "\\.", "[ab]", "[^a]", "[a-c]", "\\d", "\\s", "(?:ab)", "^", "$");
    return Arbitraries.recursive(() -> atom, XPathPatternProperties::larger, 0, 3);
  }

  private static Arbitrary<String> larger(Arbitrary<String> part) {
    return Arbitraries.oneOf(
        part.map(inner -> "(" + inner + ")"),
        Combinators.combine(part, part).as((one, two) -> one + two),
        Combinators.combine(part, part).as((one, two) -> "(" + one + "|" + two + ")"),
        Combinators.combine(
                part, Arbitraries.of("*", "+", "?", "{2}", "{1,3}", "{2,}", "*?", "+?", "??"))
            .as((inner, times) -> "(?:" + inner + ")" + times));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abc.1 \t").ofMaxLength(12);
  }

  @Property(tries = 2000)
  void isFoundWhereJavaFindsIt(@ForAll("patterns") String pattern, @ForAll("texts") String text)
      throws PatternRefused {
    assertThat(XPathPattern.of(pattern, "").isIn(text))
        .as("%s in \"%s\"", pattern, text)
        .isEqualTo(Pattern.compile(pattern).matcher(text).find());
  }

  @Property(tries = 1000)
  void isReplacedAsJavaReplacesWhatIsNotEmpty(
      @ForAll("patterns") String pattern, @ForAll("texts") String text) throws PatternRefused {
    String some = "(?:" + pattern + ")(x|1)";
    assertThat(XPathPattern.of(some, "").replaced(text, "<$0>", 1000))
        .as("%s in \"%s\"", some, text)
        .contains(Pattern.compile(some).matcher(text).replaceAll("<$0>"));
  }

  @Property(tries = 200)
  void categoriesAreThoseOfUnicode(@ForAll int number) throws PatternRefused {
    int character = Math.floorMod(number, Character.MAX_CODE_POINT + 1);
    boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
    String text = surrogate ? "a" : Character.toString(character);
    for (String category : CATEGORIES) {
      String pattern = "^\\p{" + category + "}$";
      assertThat(XPathPattern.of(pattern, "").isIn(text))
          .as("%s of U+%04X", category, text.codePointAt(0))
          .isEqualTo(Pattern.compile(pattern, Pattern.DOTALL).matcher(text).find());
    }
  }

  @Property(tries = 500)
  void caseMeansNothingWhereItIsToldSo(@ForAll("texts") String text) throws PatternRefused {
    String pattern = "^" + text.replace(".", "\\.").toUpperCase(java.util.Locale.ROOT) + "$";
    assertThat(XPathPattern.of(pattern, "i").isIn(text)).isTrue();
    assertThat(XPathPattern.of(text, "qi").isIn("x" + text + "y")).isTrue();
  }
}
