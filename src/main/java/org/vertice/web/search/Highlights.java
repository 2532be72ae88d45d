package org.vertice.web.search;

import java.util.ArrayList;
import java.util.List;
import org.vertice.web.search.LuceneQueries.Nearness;
import org.vertice.web.search.SearchTerms.Unit;
import org.vertice.web.search.Words.Word;

/**
 * The places of a text that match a search.
 *
 * @param text all of it, or as much as shows a match
 * @param spans in their order, none over another; as {@code String} counts
 */
record Highlights(String text, List<Span> spans) {

  /** Longer texts are cut. */
  private static final int LONGEST = 260;

  /** Characters before the first match. */
  private static final int LEAD = 80;

  /** From here to there. */
  record Span(int start, int end) {}

  /** A part of the text, marked if it matches. */
  record Part(String text, boolean marked) {}

  /** The whole text in parts. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      parts.add(new Part(text.substring(at, span.start()), false));
      parts.add(new Part(text.substring(span.start(), span.end()), true));
      at = span.end();
    }
    parts.add(new Part(text.substring(at), false));
    return parts;
  }

  static Highlights of(String text, SearchTerms terms, Nearness nearness) {
    List<Word> words = Words.of(text);
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int to = matched(words, from, terms, nearness);
      if (to > from) {
        spans.add(new Span(words.get(from).start(), words.get(to - 1).end()));
      }
      from = Math.max(from + 1, to);
    }
    return shortened(text, spans);
  }

  /** The end of the words that match from here on; the start itself where none does. */
  private static int matched(List<Word> words, int from, SearchTerms terms, Nearness nearness) {
    List<String> whole = new ArrayList<>(terms.units().stream().map(Unit::text).toList());
    if (terms.units().size() > 1) {
      whole.add(terms.joined());
    }
    int longest = from;
    for (String each : whole) {
      longest = Math.max(longest, joined(words, from, each));
    }
    if (longest == from && nearness != Nearness.AS_TYPED) {
      String word = words.get(from).text();
      for (Unit unit : terms.units()) {
        if (unit.mistakes() > 0 && distance(word, unit.text()) <= unit.mistakes()) {
          return from + 1;
        }
      }
    }
    return longest;
  }

  /** The end of the neighbouring words that, written as one, begin with the given one. */
  private static int joined(List<Word> words, int from, String word) {
    StringBuilder run = new StringBuilder();
    for (int i = from; i < words.size(); i++) {
      run.append(words.get(i).text());
      if (run.length() >= word.length()) {
        boolean begins = run.toString().startsWith(word);
        return begins && (i == from || words.get(i).single() || run.length() >= SearchTerms.JOINS)
            ? i + 1
            : from;
      }
      if (!word.startsWith(run.toString())) {
        return from;
      }
    }
    return from;
  }

  private static Highlights shortened(String text, List<Span> spans) {
    if (text.length() <= LONGEST) {
      return new Highlights(text, List.copyOf(spans));
    }
    int first = spans.isEmpty() ? 0 : spans.get(0).start();
    int start = first <= LEAD ? 0 : blank(text, first - LEAD, first);
    int end = Math.min(text.length(), start + LONGEST);
    if (end < text.length()) {
      int blank = text.lastIndexOf(' ', end);
      end = blank > start ? blank : end - (Character.isLowSurrogate(text.charAt(end)) ? 1 : 0);
    }
    String before = start > 0 ? "… " : "";
    int moved = before.length() - start;
    List<Span> kept = new ArrayList<>();
    for (Span span : spans) {
      if (span.start() >= start && span.end() <= end) {
        kept.add(new Span(span.start() + moved, span.end() + moved));
      }
    }
    String after = end < text.length() ? " …" : "";
    return new Highlights(before + text.substring(start, end) + after, List.copyOf(kept));
  }

  private static int blank(String text, int from, int most) {
    int blank = text.indexOf(' ', from);
    return blank >= 0 && blank < most ? blank + 1 : most;
  }

  /** How many letters differ: one inserted, left out, changed, or two neighbours exchanged. */
  private static int distance(String one, String other) {
    int[] left = one.codePoints().toArray();
    int[] right = other.codePoints().toArray();
    int[][] cost = new int[left.length + 1][right.length + 1];
    for (int i = 0; i <= left.length; i++) {
      for (int j = 0; j <= right.length; j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = left[i - 1] == right[j - 1] ? 0 : 1;
        int least =
            Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
          least = Math.min(least, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = least;
      }
    }
    return cost[left.length][right.length];
  }
}
