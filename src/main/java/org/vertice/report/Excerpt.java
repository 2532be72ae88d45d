package org.vertice.report;

/** What a message quotes of a text that may be long. */
public final class Excerpt {

  private static final int LONGEST = 80;
  private static final int KEPT = 70;

  private Excerpt() {}

  /** The text, or its beginning with an ellipsis. */
  public static String of(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, KEPT)) + "…";
  }
}
