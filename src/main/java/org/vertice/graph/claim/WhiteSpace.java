package org.vertice.graph.claim;

/** Collapses white space: each run of it, with line breaks and no-break spaces, is one blank. */
final class WhiteSpace {

  private WhiteSpace() {}

  static boolean is(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** The text with each run of white space as one blank, and none at its ends. */
  static String collapsed(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (!is(c)) {
                result.appendCodePoint(c);
              } else if (!result.isEmpty() && result.charAt(result.length() - 1) != ' ') {
                result.append(' ');
              }
            });
    return result.toString().stripTrailing();
  }
}
