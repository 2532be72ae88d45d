package org.vertice.web.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, as a reader means them: letters of one case and without accents. Scripts
 * that write no blanks give a word for each character, so that any part of a name is found; an
 * apostrophe or a hyphen ends a word.
 */
final class Words {

  /** Letters that Unicode does not take apart, and what people type for them. */
  private static final String[][] LETTERS = {
    {"ß", "ss"}, {"æ", "ae"}, {"œ", "oe"}, {"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"ð", "d"},
    {"þ", "th"}, {"ı", "i"}, {"ħ", "h"}, {"ŋ", "n"}, {"ґ", "г"}, {"ς", "σ"}, {"ə", "e"}
  };

  private Words() {}

  /**
   * A word.
   *
   * @param text as it is compared
   * @param start of what was written, in the text
   * @param end after it
   * @param single whether it is one character of a script without blanks
   */
  record Word(String text, int start, int end, boolean single) {}

  /** The words of a text, in their order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      boolean single = single(character);
      if (start >= 0 && (single || !inWord(character))) {
        add(words, text, start, at, false);
        start = -1;
      }
      if (single) {
        while (next < text.length() && isMark(text.codePointAt(next))) {
          next += Character.charCount(text.codePointAt(next));
        }
        add(words, text, at, next, true);
      } else if (start < 0 && Character.isLetterOrDigit(character) && inWord(character)) {
        start = at;
      }
      at = next;
    }
    if (start >= 0) {
      add(words, text, start, at, false);
    }
    return words;
  }

  private static void add(List<Word> words, String text, int start, int end, boolean single) {
    String folded = folded(text.substring(start, end));
    if (!folded.isEmpty()) {
      words.add(new Word(folded, start, end, single));
    }
  }

  private static boolean inWord(int character) {
    if (isMark(character)) {
      return true;
    }
    return Character.isLetterOrDigit(character)
        && Character.getType(character) != Character.MODIFIER_LETTER;
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean single(int character) {
    if (character < 0x0E00 || !Character.isLetter(character)) {
      return false;
    }
    return switch (UnicodeScript.of(character)) {
      case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** One word as it is compared. */
  static String folded(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (small.chars().allMatch(each -> each < 0x80)) {
      return small;
    }
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(small, Normalizer.Form.NFKD)
        .codePoints()
        .filter(each -> !isAccent(each))
        .forEach(bare::appendCodePoint);
    String folded = bare.toString();
    for (String[] letter : LETTERS) {
      folded = folded.replace(letter[0], letter[1]);
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /**
   * Accents, breathings, points and vowel signs that may be left out. Vowel signs of Indian scripts
   * may not.
   */
  private static boolean isAccent(int character) {
    return within(character, 0x0300, 0x036F)
        || within(character, 0x0591, 0x05C7)
        || within(character, 0x0610, 0x061A)
        || within(character, 0x064B, 0x065F)
        || character == 0x0670;
  }

  private static boolean within(int character, int first, int last) {
    return first <= character && character <= last;
  }

  /** The words one after another, without blanks. */
  static String joined(List<Word> words) {
    StringBuilder joined = new StringBuilder();
    words.forEach(each -> joined.append(each.text()));
    return joined.toString();
  }
}
