package org.vertice.csvw.datatype;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers between fixed texts, and negative ones perhaps between others: {@code 0.00' €'} and
 * {@code 0.00;(0.00)} (UTS 35 part 3, section 3.2). The texts are in quotes, or parentheses; of the
 * part for negative numbers only they count, as UTS 35 has it.
 *
 * @param text the whole pattern
 * @param positive what surrounds a number
 * @param negative what surrounds a negative number; null if it is a minus and the positive form
 * @param number the pattern between them
 */
record AffixedNumber(
    String text, Affixes positive, @Nullable Affixes negative, NumberPattern number)
    implements ValueFormat {

  private static final String AFFIX = "((?:'[^']*'|[()])*)";
  private static final Pattern FORM =
      Pattern.compile(
          AFFIX
              + "([^';()]+)"
              + AFFIX
              + "(?:;"
              + AFFIX.replace("()", "() -")
              + "[^';()]+"
              + AFFIX
              + ")?");

  /** The texts before and after a number. */
  record Affixes(String prefix, String suffix) {

    /** The text between them; null if they do not surround the value. */
    private @Nullable String within(String value) {
      boolean there =
          value.length() > prefix.length() + suffix.length()
              && value.startsWith(prefix)
              && value.endsWith(suffix);
      return there ? value.substring(prefix.length(), value.length() - suffix.length()) : null;
    }
  }

  /**
   * Reads a pattern; null if it is invalid.
   *
   * @param reader reads the pattern between the texts
   */
  static @Nullable AffixedNumber read(
      String text, Function<String, @Nullable NumberPattern> reader) {
    Matcher form = FORM.matcher(text);
    NumberPattern number = form.matches() ? reader.apply(form.group(2)) : null;
    if (number == null) {
      return null;
    }
    String below = form.group(4);
    return new AffixedNumber(
        text,
        new Affixes(unquoted(form.group(1)), unquoted(form.group(3))),
        below == null ? null : new Affixes(unquoted(below), unquoted(form.group(5))),
        number);
  }

  /** Two quotes stand for one. */
  private static String unquoted(String text) {
    return text.replace("''", "\0").replace("'", "").replace('\0', '\'');
  }

  @Override
  public String expectation() {
    return "a number of the form " + text;
  }

  @Override
  public @Nullable String lexical(String value) {
    if (NumberSyntax.isSpecial(value)) {
      return number.lexical(value);
    }
    String below = negative == null ? null : negative.within(value);
    if (below != null && !isSigned(below)) {
      return number.lexical("-" + below);
    }
    String inner = positive.within(value);
    if (inner != null) {
      return number.lexical(inner);
    }
    inner = isSigned(value) ? positive.within(value.substring(1)) : null;
    return inner == null || isSigned(inner) ? null : number.lexical(value.charAt(0) + inner);
  }

  private static boolean isSigned(String value) {
    return value.startsWith("-") || value.startsWith("+");
  }
}
