package org.vertice.csvw.tabular;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Characters to come, a little way ahead, and where in the file they stand. */
final class CharSource {

  private static final int BUFFER = 1 << 16;

  private final TextDecoder decoder;
  private final char[] chars = new char[BUFFER];
  private int at;
  private int end;
  private long charsBefore;
  private TextDecoder.@Nullable BadByte badByte;

  private int delimitersPassed;
  private long valueStart;

  private int line = 1;
  private long lineStart;
  private long counted;
  private int pairs;
  private long carriageReturn = -2;

  CharSource(TextDecoder decoder) {
    this.decoder = decoder;
  }

  /** Whether a character is there without reading further. */
  boolean isReady() {
    return at < end;
  }

  /** Reads on, once all characters are used up; false at the end. */
  boolean read() throws IOException {
    forget(end);
    return fill();
  }

  /** Characters that are behind make room for more. */
  private void forget(int count) {
    pairsBefore(charsBefore + count);
    System.arraycopy(chars, count, chars, 0, end - count);
    charsBefore += count;
    at -= count;
    end -= count;
  }

  /** How many characters of the line before this one take two {@code char}s; each counted once. */
  private int pairsBefore(long index) {
    if (!decoder.hasPairs()) {
      return 0;
    }
    if (counted < lineStart) {
      counted = lineStart;
      pairs = 0;
    }
    counted = Math.max(counted, charsBefore);
    while (counted < index) {
      pairs += Character.isLowSurrogate(chars[(int) (counted++ - charsBefore)]) ? 1 : 0;
    }
    return pairs;
  }

  private boolean fill() throws IOException {
    int count = decoder.read(chars, end, chars.length - end);
    if (decoder.badByte() != null) {
      badByte = decoder.badByte();
    }
    end += Math.max(count, 0);
    return count > 0;
  }

  /**
   * The byte that could not be read, for which U+FFFD stands at or shortly after this place; null
   * if there is none.
   */
  TextDecoder.@Nullable BadByte takeBadByte() {
    TextDecoder.BadByte taken = badByte;
    if (taken != null) {
      badByte = null;
    }
    return taken;
  }

  /** The character to come. There must be one. */
  char peek() {
    return chars[at];
  }

  /** Goes past a character, counting lines: CRLF, LF and CR each begin a new one. */
  char next() {
    char c = chars[at++];
    if (c == '\n') {
      if (index() - 1 != carriageReturn + 1) {
        line++;
      }
      lineStart = index();
    } else if (c == '\r') {
      carriageReturn = index() - 1;
      line++;
      lineStart = index();
    }
    return c;
  }

  /** Goes past characters that are known to come. */
  void skip(String token) {
    for (int i = 0; i < token.length(); i++) {
      next();
    }
  }

  /** Whether the character to come is the second half of a CRLF. */
  boolean isAfterCarriageReturn() {
    return index() == carriageReturn + 1;
  }

  /** Whether this comes next. */
  boolean looksAt(String token) throws IOException {
    while (end - at < token.length()) {
      forget(at);
      if (!fill()) {
        return false;
      }
    }
    for (int i = 0; i < token.length(); i++) {
      if (chars[at + i] != token.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes characters up to one that stops, as far as there are any.
   *
   * @param stops for each character, whether it stops; line breaks must
   */
  void take(boolean[] stops, FieldBuffer fields) {
    int here = at;
    while (here < end && !stops[chars[here]]) {
      here++;
    }
    fields.put(chars, at, here);
    at = here;
  }

  /**
   * Takes values without quotes, with the delimiters between them, up to a character that stops, a
   * delimiter that a quote follows, or one that ends a value longer than allowed; as far as there
   * are any.
   *
   * @param start where the first value begins
   */
  void takeValues(RowSyntax syntax, long start, int longest, FieldBuffer fields) {
    boolean[] stops = syntax.plainStops();
    int delimiter = syntax.plainDelimiter();
    int here = at;
    int from = at;
    int passed = 0;
    long value = start - charsBefore;
    while (true) {
      while (here < end && !stops[chars[here]]) {
        here++;
      }
      boolean valueEnds =
          here + 1 < end
              && chars[here] == delimiter
              && !syntax.isQuote(chars[here + 1])
              && here - value <= longest;
      if (!valueEnds) {
        break;
      }
      fields.put(chars, from, here);
      fields.end();
      passed++;
      from = ++here;
      value = from;
    }
    fields.put(chars, from, here);
    at = here;
    delimitersPassed = passed;
    valueStart = charsBefore + value;
  }

  /** How many delimiters the last call of {@link #takeValues} took. */
  int delimitersPassed() {
    return delimitersPassed;
  }

  /** Where the value that it stopped in begins. */
  long valueStart() {
    return valueStart;
  }

  /** The character before the one to come, if it was read together with that. */
  char previous() {
    return at > 0 ? chars[at - 1] : 0;
  }

  /** The position in its line of a character on the same line as the one to come, from 1. */
  int columnOf(long index) {
    return (int) (index - lineStart) - pairsBefore(index) + 1;
  }

  /** How many characters of the file are behind. */
  long index() {
    return charsBefore + at;
  }

  /** The physical line of the character to come, from 1. */
  int line() {
    return line;
  }

  /** Where the character to come stands. */
  Position place() {
    return new Position(line, columnOf(index()));
  }

  void close() throws IOException {
    decoder.close();
  }
}
