package org.vertice.query.pattern;

/**
 * How a pattern is to be read (XPath and XQuery Functions and Operators 3.1, 5.6.1.1).
 *
 * @param dotIsAll {@code s}: a dot finds the ends of lines too
 * @param lines {@code m}: {@code ^} and {@code $} find each line
 * @param anyCase {@code i}
 * @param spaced {@code x}: blanks in the pattern mean nothing
 * @param literal {@code q}: all characters mean themselves
 */
record PatternFlags(
    boolean dotIsAll, boolean lines, boolean anyCase, boolean spaced, boolean literal) {

  static PatternFlags of(String letters) throws PatternRefused {
    for (int i = 0; i < letters.length(); i++) {
      if ("smixq".indexOf(letters.charAt(i)) < 0) {
        throw new PatternRefused(
            "There is no flag \"" + letters.charAt(i) + "\"; flags are s, m, i, x and q.");
      }
    }
    return new PatternFlags(
        letters.indexOf('s') >= 0,
        letters.indexOf('m') >= 0,
        letters.indexOf('i') >= 0,
        letters.indexOf('x') >= 0,
        letters.indexOf('q') >= 0);
  }
}
