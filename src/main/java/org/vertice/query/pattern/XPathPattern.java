package org.vertice.query.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A regular expression of XPath, whose search takes a time that grows with the text (XPath and
 * XQuery Functions and Operators 3.1, 5.6).
 *
 * <p>Differs from there in one thing: with the flag {@code m}, {@code ^} finds the place after the
 * last end of line too.
 */
public final class XPathPattern {

  private final Pattern compiled;

  private XPathPattern(Pattern compiled) {
    this.compiled = compiled;
  }

  /**
   * Reads a pattern.
   *
   * @param flags letters of {@code smixq}; may be empty
   * @throws PatternRefused if it is not valid, or not regular
   */
  public static XPathPattern of(String pattern, String flags) throws PatternRefused {
    Regex parsed = PatternParser.parse(pattern, PatternFlags.of(flags));
    String translated = Translation.of(parsed);
    try {
      Pattern compiled = Pattern.compile(translated);
      goThroughEmptyParts(compiled);
      return new XPathPattern(compiled);
    } catch (PatternSyntaxException e) {
      throw new PatternRefused("The pattern is too large.");
    } catch (StackOverflowError e) {
      throw new PatternRefused("The pattern is too large: too many parts of it find nothing.");
    }
  }

  /** RE2 recurses once for each part that needs no character, and nowhere deeper than here. */
  private static void goThroughEmptyParts(Pattern compiled) {
    boolean unused = compiled.matcher("").find();
  }

  /**
   * Whether it is somewhere in a text.
   *
   * @param text may throw when it is read, which ends the search
   */
  public boolean isIn(CharSequence text) {
    return compiled.matcher(text).find();
  }

  /** The groups of the pattern that a replacement may use. */
  int groups() {
    return compiled.groupCount();
  }

  /**
   * A text with what is found replaced: {@code $1} stands for a group, {@code \$} and {@code \\}
   * for the signs. As Jena does, and XPath does not, a pattern may find nothing at a place: the
   * first such place counts if nothing was found before it.
   *
   * @param text may throw when it is read, which ends the search
   * @param longest a longer result is not made
   * @return empty if the result would be longer
   * @throws PatternRefused if the replacement is not valid
   */
  public Optional<String> replaced(CharSequence text, String replacement, int longest)
      throws PatternRefused {
    Replacement parts = Replacement.of(replacement, groups());
    Matcher matcher = compiled.matcher(text);
    StringBuilder result = new StringBuilder();
    int copied = 0;
    boolean found = false;
    while (matcher.find()) {
      if (found && matcher.start() == matcher.end()) {
        continue;
      }
      found = true;
      result.append(text, copied, matcher.start());
      parts.appendTo(result, matcher);
      copied = matcher.end();
      if (result.length() > longest) {
        return Optional.empty();
      }
    }
    result.append(text, copied, text.length());
    return result.length() > longest ? Optional.empty() : Optional.of(result.toString());
  }
}
