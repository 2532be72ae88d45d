package org.vertice.csvw.tabular;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which characters mean something in a dialect. */
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
   * @param stopsAtValues whether each value is to be looked at where it begins
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

  /** What ends the row, if it ends here; null if it does not. */
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
   * The delimiter, if a value may begin right after it and nothing needs to be looked at; −1 if it
   * is longer than one character, or blanks after it do not count, or each value is looked at.
   */
  int plainDelimiter() {
    return plainDelimiter;
  }

  /** Characters that may mean something outside quotes. */
  boolean[] plainStops() {
    return plainStops;
  }

  /** Characters that may mean something in quotes. */
  boolean[] quotedStops() {
    return quotedStops;
  }
}
