package org.vertice.web.search;

import java.util.ArrayList;
import java.util.List;
import org.vertice.web.search.Words.Word;

/**
 * What a reader typed, as units that are looked for: a word, or characters that stand together in a
 * script without blanks.
 *
 * @param units each is to be found
 * @param joined all of it without blanks: {@code jong un} is {@code Jongun} too
 */
record SearchTerms(List<Unit> units, String joined) {

  /** More words than a reader types; what follows is left out. */
  private static final int MOST_WORDS = 24;

  private static final int LONGEST_WORD = 64;

  /** A word of at least this many letters may be a part of a longer one, or two words. */
  static final int JOINS = 4;

  /**
   * A word, or characters that stand together.
   *
   * @param parts as the index has them
   */
  record Unit(List<String> parts) {

    String text() {
      return String.join("", parts);
    }

    /** How many letters may be wrong; 0 for what is short, since it would be anything. */
    int mistakes() {
      int letters = parts.size() > 1 ? 0 : text().codePointCount(0, text().length());
      return letters < 3 ? 0 : letters < 7 ? 1 : 2;
    }
  }

  static SearchTerms of(String typed) {
    List<Word> words = Words.of(typed);
    words = words.subList(0, Math.min(words.size(), MOST_WORDS));
    List<Unit> units = new ArrayList<>();
    List<String> run = new ArrayList<>();
    int end = -1;
    for (Word word : words) {
      boolean joins = word.single() && word.start() == end && !run.isEmpty();
      if (!joins && !run.isEmpty()) {
        units.add(new Unit(List.copyOf(run)));
        run.clear();
      }
      run.add(word.text().substring(0, Math.min(word.text().length(), LONGEST_WORD)));
      end = word.single() ? word.end() : -1;
    }
    if (!run.isEmpty()) {
      units.add(new Unit(List.copyOf(run)));
    }
    return new SearchTerms(List.copyOf(units), Words.joined(words));
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  /** Whether it is a single letter: then only names are looked at. */
  boolean isLetter() {
    return units.size() == 1 && joined.length() == 1 && joined.charAt(0) < 0x2E80;
  }
}
