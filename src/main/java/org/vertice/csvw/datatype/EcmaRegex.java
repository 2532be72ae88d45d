package org.vertice.csvw.datatype;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates an ECMAScript regular expression (Model for Tabular Data, section 6.4.6) to a Java
 * pattern: rewrites what the two languages read differently, and refuses what only Java knows.
 */
final class EcmaRegex {

  private static final String SHARED_ESCAPES = "dDwWsSbBtnvfrkpP123456789";
  private static final String NO_CHARACTER = "(?!)";
  private static final String ANY_CHARACTER = "[\\s\\S]";

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private boolean inClass;

  private EcmaRegex(String text) {
    this.text = text;
  }

  /**
   * Compiles an expression.
   *
   * @throws PatternSyntaxException if it is invalid
   */
  static Pattern compile(String expression) {
    try {
      return Pattern.compile(new EcmaRegex(expression).translated());
    } catch (StackOverflowError e) {
      throw new PatternSyntaxException("Groups are nested too deep", expression, -1);
    }
  }

  private String translated() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        escape();
      } else if (inClass) {
        classCharacter(c);
      } else if (c == '[') {
        openClass();
      } else {
        possessive(c);
        group(c);
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private void openClass() {
    if (text.startsWith("[]", at)) {
      out.append(NO_CHARACTER);
      at += 2;
    } else if (text.startsWith("[^]", at)) {
      out.append(ANY_CHARACTER);
      at += 3;
    } else {
      inClass = true;
      out.append('[');
      at++;
      if (text.startsWith("^", at)) {
        out.append('^');
        at++;
      }
    }
  }

  /** In Java, brackets and doubled ampersands in a character class have a meaning. */
  private void classCharacter(char c) {
    inClass = c != ']';
    if (c == '[' || c == '&' || c == '^') {
      out.append('\\');
    }
    out.append(c);
    at++;
  }

  /** ECMAScript has only {@code (?: (?= (?! (?<}, not Java's flags and atomic groups. */
  private void group(char c) {
    boolean special = c == '(' && text.startsWith("?", at + 1);
    if (special && (at + 2 == text.length() || ":=!<".indexOf(text.charAt(at + 2)) < 0)) {
      throw new PatternSyntaxException("Nothing to repeat", text, at + 1);
    }
  }

  /** {@code a++} is valid in Java and invalid in ECMAScript. */
  private void possessive(char c) {
    boolean quantified = at > 0 && "*+?}".indexOf(text.charAt(at - 1)) >= 0;
    boolean escaped = at > 1 && text.charAt(at - 2) == '\\';
    if (c == '+' && quantified && !escaped) {
      throw new PatternSyntaxException("Nothing to repeat", text, at);
    }
  }

  private void escape() {
    if (at + 1 == text.length()) {
      throw new PatternSyntaxException("Nothing follows the backslash", text, at);
    }
    char c = text.charAt(at + 1);
    int length = 2;
    if (text.startsWith("\\u{", at) && text.indexOf('}', at) > 0) {
      length = text.indexOf('}', at) + 1 - at;
      out.append("\\x").append(text, at + 2, at + length);
    } else if (c == '0') {
      out.append("\\x00");
    } else if (c == 'v') {
      out.append("\\x0B");
    } else if (c == 'b' && inClass) {
      out.append("\\x08");
    } else if (c == 's' || c == 'S') {
      whiteSpace(c == 'S');
    } else if (c == 'u' || c == 'x' || c == 'c' || SHARED_ESCAPES.indexOf(c) >= 0) {
      out.append('\\').append(c);
    } else if (Character.isLetter(c)) {
      throw new PatternSyntaxException("\\" + c + " is not known", text, at);
    } else {
      out.append('\\').append(c);
    }
    at += length;
  }

  /** ECMAScript's white space is that of Unicode and the byte order mark. */
  private void whiteSpace(boolean negated) {
    String characters =
        "\\s\\x0B\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
    if (negated) {
      out.append("[^").append(characters).append(']');
    } else if (inClass) {
      out.append(characters);
    } else {
      out.append('[').append(characters).append(']');
    }
  }
}
