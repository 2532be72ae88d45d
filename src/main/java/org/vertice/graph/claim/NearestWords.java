package org.vertice.graph.claim;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the words of a text that are most like some others: whole words, by insertions, deletions,
 * replacements and swaps of neighbours. Letter case and the kind of apostrophe and quotation marks
 * do not count.
 *
 * <p>One walk along the text (Sellers 1980, "The theory and computation of evolutionary
 * distances"): for each of its characters, what the best match that ends there would cost, for each
 * beginning of the words, as far as that can still be near enough (Ukkonen's cut-off). The time is
 * that of the text's length times a part of the words'.
 */
final class NearestWords {

  /** Longer than first or last words are. */
  private static final int LONGEST = 200;

  /** More than any distance, and far from an overflow. */
  private static final int FAR = 1 << 20;

  private final String text;
  private final char[] pattern;

  /** Only what is less far than this will do. */
  private int limit;

  private int start = -1;
  private int end;

  // For each beginning of the words: the distance, and where the match begins, up to this
  // character of the text, the one before and the one before that.
  private int[] now;
  private int[] before;
  private int[] earlier;
  private int[] nowFrom;
  private int[] beforeFrom;
  private int[] earlierFrom;

  private NearestWords(String text, String words) {
    this.text = text;
    this.pattern = folded(words);
    this.limit = Math.max(1, pattern.length / 3) + 1;
    int size = pattern.length + 1;
    this.now = new int[size];
    this.before = new int[size];
    this.earlier = new int[size];
    this.nowFrom = new int[size];
    this.beforeFrom = new int[size];
    this.earlierFrom = new int[size];
  }

  /**
   * The words of a text that are nearest to some others, the first of several; empty if none are
   * near: more than a third of their characters would have to change.
   *
   * @param text with one blank between two words
   */
  static Optional<String> in(String text, String words) {
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.empty();
    }
    NearestWords search = new NearestWords(text, words);
    search.walk();
    return search.start < 0
        ? Optional.empty()
        : Optional.of(text.substring(search.start, search.end));
  }

  private static char[] folded(String words) {
    char[] folded = words.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = folded(folded[i]);
    }
    return folded;
  }

  private static char folded(char one) {
    return switch (one) {
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
      default -> Character.toLowerCase(one);
    };
  }

  private void walk() {
    Arrays.fill(now, FAR);
    beginsAt(0);
    char previous = 0;
    for (int at = 0; at < text.length(); at++) {
      turn();
      char current = folded(text.charAt(at));
      step(current, previous);
      int next = at + 1;
      if (next == text.length() || text.charAt(next) == ' ') {
        keep(next);
      }
      if (current == ' ') {
        beginsAt(next);
      }
      previous = current;
    }
  }

  private void turn() {
    int[] free = earlier;
    earlier = before;
    before = now;
    now = free;
    int[] freeFrom = earlierFrom;
    earlierFrom = beforeFrom;
    beforeFrom = nowFrom;
    nowFrom = freeFrom;
  }

  /** A match may begin here; what is left out of the words at their beginning is counted. */
  private void beginsAt(int place) {
    for (int i = 0; i < limit; i++) {
      if (i <= now[i]) {
        now[i] = i;
        nowFrom[i] = place;
      }
    }
  }

  private void step(char current, char previous) {
    now[0] = before[0] + 1;
    nowFrom[0] = beforeFrom[0];
    int reached = reached();
    for (int i = 1; i <= reached; i++) {
      int distance = before[i - 1] + (pattern[i - 1] == current ? 0 : 1);
      int from = beforeFrom[i - 1];
      if (before[i] + 1 < distance) {
        distance = before[i] + 1;
        from = beforeFrom[i];
      }
      if (now[i - 1] + 1 < distance) {
        distance = now[i - 1] + 1;
        from = nowFrom[i - 1];
      }
      if (i > 1
          && pattern[i - 1] == previous
          && pattern[i - 2] == current
          && earlier[i - 2] + 1 < distance) {
        distance = earlier[i - 2] + 1;
        from = earlierFrom[i - 2];
      }
      now[i] = Math.min(distance, FAR);
      nowFrom[i] = from;
    }
    Arrays.fill(now, reached + 1, now.length, FAR);
  }

  /** As far as one more character, or a swap, can lead from what is near enough. */
  private int reached() {
    int last = pattern.length;
    while (last > 0 && before[last] >= limit) {
      last--;
    }
    return Math.min(last + 2, pattern.length);
  }

  private void keep(int place) {
    if (now[pattern.length] < limit) {
      limit = now[pattern.length];
      start = nowFrom[pattern.length];
      end = place;
    }
  }
}
