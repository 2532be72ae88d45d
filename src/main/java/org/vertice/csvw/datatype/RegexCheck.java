package org.vertice.csvw.datatype;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vertice.report.Excerpt;

/**
 * A regular expression that values match as a whole (Model for Tabular Data, section 6.4.6).
 *
 * @param expression as the metadata gives it
 * @param pattern the same for Java
 * @param codes the words that it allows, if it is only a list of words
 */
record RegexCheck(String expression, Pattern pattern, List<String> codes) implements ValueCheck {

  private static final int SURELY_SOON = 12;
  private static final int FEWEST_LOOKS = 1_000_000;
  private static final int LOOKS_PER_CHARACTER = 20;

  private static final Pattern WORD = Pattern.compile("[\\w-]+");

  @Override
  public @Nullable String fault(String lexical) {
    try {
      CharSequence text = lexical.length() <= SURELY_SOON ? lexical : new CountedText(lexical);
      return pattern.matcher(text).matches() ? null : expectation();
    } catch (StackOverflowError e) {
      return "is too long to be matched with " + expression;
    } catch (Exhausted e) {
      return "takes too long to be matched with " + expression + ", which tries too many ways";
    }
  }

  RegexCheck(String expression, Pattern pattern) {
    this(expression, pattern, codes(expression));
  }

  private String expectation() {
    return codes.isEmpty() ? "does not match " + expression : "is not one of " + Excerpt.of(codes);
  }

  private static List<String> codes(String expression) {
    List<String> words = List.of(expression.split("\\|", -1));
    return words.size() > 1 && words.stream().allMatch(word -> WORD.matcher(word).matches())
        ? words
        : List.of();
  }

  /**
   * A text that can be looked at a limited number of times: some regular expressions would try for
   * years ({@code (a+)+$} on forty letters).
   */
  private static final class CountedText implements CharSequence {
    private final String text;
    private int left;

    CountedText(String text) {
      this.text = text;
      this.left = FEWEST_LOOKS + LOOKS_PER_CHARACTER * text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new Exhausted();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The text has been looked at too often. */
  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("looked at too often", null, false, false);
    }
  }
}
