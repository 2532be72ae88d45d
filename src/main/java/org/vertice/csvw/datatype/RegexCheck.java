package org.vertice.csvw.datatype;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vertice.report.Listed;

/**
 * A regular expression that values match as a whole (Model for Tabular Data, section 6.4.6).
 *
 * @param codes the words that it allows, if it is no more than a list of them
 */
record RegexCheck(String expression, Pattern pattern, List<String> codes) implements ValueCheck {

  private static final int SURELY_SOON = 12;
  private static final int FEWEST_LOOKS = 1_000_000;
  private static final int LOOKS_PER_CHARACTER = 20;

  private static final Pattern WORD = Pattern.compile("[\\w-]+");

  @Override
  public @Nullable String fault(String lexical) {
    try {
      CharSequence text =
          lexical.length() <= SURELY_SOON
              ? lexical
              : new CountedText(lexical, FEWEST_LOOKS + LOOKS_PER_CHARACTER * lexical.length());
      return pattern.matcher(text).matches() ? null : expectation();
    } catch (StackOverflowError e) {
      return "is too long to be held against " + expression;
    } catch (CountedText.Exhausted e) {
      return "takes too long to be held against " + expression + ", which tries too many ways";
    }
  }

  /**
   * Makes a check.
   *
   * @param expression as it was written
   * @param pattern the same for Java
   */
  static RegexCheck of(String expression, Pattern pattern) {
    return new RegexCheck(expression, pattern, codes(expression));
  }

  private String expectation() {
    return codes.isEmpty() ? "does not match " + expression : "is none of " + Listed.of(codes);
  }

  private static List<String> codes(String expression) {
    List<String> words = List.of(expression.split("\\|", -1));
    return words.size() > 1 && words.stream().allMatch(word -> WORD.matcher(word).matches())
        ? words
        : List.of();
  }
}
