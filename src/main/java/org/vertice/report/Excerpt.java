package org.vertice.report;

import java.util.Collection;
import java.util.stream.Collectors;

/** Shortens long texts and lists for messages. */
public final class Excerpt {

  private static final int LONGEST = 80;
  private static final int KEPT = 70;
  private static final int MOST_NAMES = 20;

  private Excerpt() {}

  /** The text, or its beginning with an ellipsis. */
  public static String of(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, KEPT)) + "…";
  }

  /** The names with commas between them; of many, the first twenty and how many more there are. */
  public static String of(Collection<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() <= MOST_NAMES
        ? first
        : first + " and " + (names.size() - MOST_NAMES) + " more";
  }
}
