package org.vertice.report;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant: the candidate with the smallest edit distance. */
public final class Nearest {

  /** Longer than any name or code; the time of a comparison grows with the square of the length. */
  private static final int LONGEST = 100;

  private Nearest() {}

  /**
   * The candidate nearest to a word, by insertions, deletions, replacements and swaps of
   * neighbours, ignoring case; the first of several. Empty if more than a third of the word would
   * have to change.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    int best = Math.max(1, wanted.length() / 3) + 1;
    String nearest = null;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - wanted.length()) < best) {
        int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), best);
        if (distance < best) {
          best = distance;
          nearest = candidate;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Optimal string alignment distance; any number of at least {@code limit} if it is not less. */
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int value = Math.min(replace, Math.min(last[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          value = Math.min(value, beforeLast[j - 2] + 1);
        }
        current[j] = value;
        least = Math.min(least, value);
      }
      if (least >= limit) {
        return limit;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[b.length()];
  }
}
