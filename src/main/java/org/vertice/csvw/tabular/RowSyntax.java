package org.vertice.csvw.tabular;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The characters that have a meaning in a dialect. */
final class RowSyntax {

  private static final char ESCAPE = '\\';
  private static final String CARRIAGE_RETURN = "\r";
  private static final String LINE_FEED = "\n";
  private static final List<String> LINE_BREAKS = List.of("\r\n", CARRIAGE_RETURN, LINE_FEED);

  private final int quote;
  private final int escape;
  private final boolean anyLineBreak;
  private final int plainDelimiter;
  private final List<String> terminators;
  private final boolean[] plainStops = new boolean[Character.MAX_VALUE + 1];
  private final boolean[] quotedStops = new boolean[Character.MAX_VALUE + 1];

  /**
   * Makes the syntax of a dialect.
   *
   * @param stopsAtValues whether scanning stops where each value begins
   */
  RowSyntax(Dialect dialect, boolean stopsAtValues) {
    this.quote = dialect.quoteChar() == null ? -1 : dialect.quoteChar().charAt(0);
    this.escape = dialect.doubleQuote() || quote < 0 ? -1 : ESCAPE;
    this.anyLineBreak =
        dialect.lineTerminators().equals(Dialect.DEFAULT.lineTerminators())
            || dialect.lineTerminators().containsAll(List.of(CARRIAGE_RETURN, LINE_FEED));
    this.terminators =
        dialect.lineTerminators().stream()
            .filter(one -> !anyLineBreak || !LINE_BREAKS.contains(one))
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    this.plainDelimiter =
        dialect.delimiter().length() == 1
                && !dialect.trim().atStart()
                && !stopsAtValues
                && terminators.stream().noneMatch(one -> one.startsWith(dialect.delimiter()))
            ? dialect.delimiter().charAt(0)
            : -1;
    for (char c : new char[] {'\r', '\n', 0}) {
      plainStops[c] = true;
      quotedStops[c] = true;
    }
    for (int c : new int[] {quote, escape}) {
      if (c >= 0) {
        plainStops[c] = true;
        quotedStops[c] = true;
      }
    }
    plainStops[dialect.delimiter().charAt(0)] = true;
    terminators.forEach(one -> plainStops[one.charAt(0)] = true);
  }

  boolean isQuote(char c) {
    return c == quote;
  }

  boolean isEscape(char c) {
    return c == escape;
  }

  /** Whether CRLF, LF and CR all end a row. */
  boolean anyLineBreak() {
    return anyLineBreak;
  }

  /** The token that ends the row here; null if it does not end. */
  @Nullable String rowEnd(CharSource source) throws IOException {
    char c = source.peek();
    if (anyLineBreak && (c == '\r' || c == '\n')) {
      return c == '\r' ? CARRIAGE_RETURN : LINE_FEED;
    }
    for (String terminator : terminators) {
      if (source.looksAt(terminator)) {
        return terminator;
      }
    }
    return null;
  }

  /**
   * The delimiter, if a value begins right after it and needs no further look; −1 if it is longer
   * than one character, blanks after it are dropped, or scanning stops at each value.
   */
  int plainDelimiter() {
    return plainDelimiter;
  }

  /** The characters that may have a meaning outside quotes. */
  boolean[] plainStops() {
    return plainStops;
  }

  /** The characters that may have a meaning in quotes. */
  boolean[] quotedStops() {
    return quotedStops;
  }
}
