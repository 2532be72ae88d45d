package org.vertice.csvw.tabular;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A buffer of characters that counts lines and columns. */
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

  /** Whether the buffer has a character left. */
  boolean isReady() {
    return at < end;
  }

  /** Reads more, when all characters have been taken; false at the end of the file. */
  boolean read() throws IOException {
    forget(end);
    return fill();
  }

  /** Drops characters that have been taken. */
  private void forget(int count) {
    pairsBefore(charsBefore + count);
    System.arraycopy(chars, count, chars, 0, end - count);
    charsBefore += count;
    at -= count;
    end -= count;
  }

  /** The number of characters before this one in its line that take two {@code char}s. */
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
   * A byte that could not be read, replaced by U+FFFD at this place or shortly after it; null if
   * there is none.
   */
  TextDecoder.@Nullable BadByte takeBadByte() {
    TextDecoder.BadByte taken = badByte;
    if (taken != null) {
      badByte = null;
    }
    return taken;
  }

  /** The next character. There must be one. */
  char peek() {
    return chars[at];
  }

  /** Takes a character and counts lines: CRLF, LF and CR each end one. */
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

  /** Takes characters that are known to follow. */
  void skip(String token) {
    for (int i = 0; i < token.length(); i++) {
      next();
    }
  }

  /** Whether the next character is the LF of a CRLF. */
  boolean isAfterCarriageReturn() {
    return index() == carriageReturn + 1;
  }

  /** Whether this token is next. */
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
   * Takes characters up to the next one that stops, or all that are in the buffer.
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
   * Takes values without quotes and the delimiters between them, up to a character that stops, a
   * delimiter before a quote, or one that ends a value longer than allowed; or all that are in the
   * buffer.
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

  /** The number of delimiters that the last call of {@link #takeValues} took. */
  int delimitersPassed() {
    return delimitersPassed;
  }

  /** Where the value begins in which that call stopped. */
  long valueStart() {
    return valueStart;
  }

  /** The character before the next one, if it is still in the buffer. */
  char previous() {
    return at > 0 ? chars[at - 1] : 0;
  }

  /** The column, from 1, of a character in the current line. */
  int columnOf(long index) {
    return (int) (index - lineStart) - pairsBefore(index) + 1;
  }

  /** The number of characters that have been taken. */
  long index() {
    return charsBefore + at;
  }

  /** The physical line of the next character, from 1. */
  int line() {
    return line;
  }

  /** The position of the next character. */
  Position place() {
    return new Position(line, columnOf(index()));
  }

  void close() throws IOException {
    decoder.close();
  }
}
