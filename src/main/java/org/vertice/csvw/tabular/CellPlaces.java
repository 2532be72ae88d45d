package org.vertice.csvw.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds where cells begin in the text of a file, for messages about them. Rows are read without
 * places, since few are ever asked for; a file with findings is read once more.
 */
public final class CellPlaces {

  private static final int HEAD = 4;

  private enum State {
    OUTSIDE,
    VALUE_START,
    PLAIN,
    QUOTED,
    CLOSED,
    ESCAPED
  }

  private final Dialect dialect;
  private final TreeMap<Integer, TreeSet<Integer>> wanted = new TreeMap<>();
  private final Map<Cell, Place> found = new HashMap<>();
  private final StringBuilder tail = new StringBuilder();

  private State state = State.OUTSIDE;
  private int line = 1;
  private int column = 1;
  private boolean afterCarriageReturn;
  private int row;
  private int field;

  /**
   * A cell that is asked for.
   *
   * @param line physical line on which its row begins, from 1
   * @param field position in its row, from 1
   */
  public record Cell(int line, int field) {}

  /**
   * Where its text begins; at the quote, if it is in quotes.
   *
   * @param line physical line, from 1
   * @param column Unicode code point in the line, from 1
   */
  public record Place(int line, int column) {}

  private CellPlaces(Dialect dialect, Set<Cell> cells) {
    this.dialect = dialect;
    cells.forEach(
        cell -> wanted.computeIfAbsent(cell.line(), any -> new TreeSet<>()).add(cell.field()));
  }

  /**
   * Finds cells.
   *
   * @param bytes the file; closed afterwards
   * @return the places of the cells that are there
   */
  public static Map<Cell, Place> find(InputStream bytes, Dialect dialect, Set<Cell> cells)
      throws IOException {
    CellPlaces places = new CellPlaces(dialect, cells);
    try (PushbackInputStream in = new PushbackInputStream(bytes, HEAD)) {
      byte[] head = in.readNBytes(HEAD);
      in.unread(head);
      Charset charset = Encodings.named(dialect.encoding(), head).orElse(StandardCharsets.UTF_8);
      places.read(new TextDecoder(in, charset));
    }
    return places.found;
  }

  private void read(TextDecoder text) throws IOException {
    char[] chars = new char[1 << 14];
    int count = text.read(chars, 0, chars.length);
    while (count >= 0 && !isDone()) {
      for (int i = 0; i < count; i++) {
        take(chars[i]);
      }
      count = text.read(chars, 0, chars.length);
    }
    if (state == State.VALUE_START) {
      mark();
    }
  }

  private boolean isDone() {
    return state == State.OUTSIDE && (wanted.isEmpty() || line > wanted.lastKey());
  }

  private void take(char c) {
    if (c == '\n' && afterCarriageReturn) {
      afterCarriageReturn = false;
      return;
    }
    if (state == State.OUTSIDE && column == 1 && wanted.containsKey(line)) {
      row = line;
      field = 1;
      state = State.VALUE_START;
    }
    boolean lineEnds = c == '\r' || c == '\n';
    step(c, lineEnds);
    afterCarriageReturn = c == '\r';
    if (lineEnds) {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate(c)) {
      column++;
    }
  }

  private void step(char c, boolean lineEnds) {
    boolean quote = dialect.quoteChar() != null && c == dialect.quoteChar().charAt(0);
    boolean escape = c == '\\' && !dialect.doubleQuote();
    switch (state) {
      case OUTSIDE -> {}
      case VALUE_START -> valueStart(c, quote, lineEnds);
      case PLAIN -> plain(c, lineEnds);
      case QUOTED -> state = escape ? State.ESCAPED : quote ? State.CLOSED : State.QUOTED;
      case ESCAPED -> state = State.QUOTED;
      case CLOSED -> {
        if (quote && dialect.doubleQuote()) {
          state = State.QUOTED;
        } else {
          plain(c, lineEnds);
        }
      }
    }
  }

  private void valueStart(char c, boolean quote, boolean lineEnds) {
    if (!lineEnds && dialect.trim().atStart() && Character.isWhitespace(c)) {
      return;
    }
    mark();
    if (quote) {
      state = State.QUOTED;
    } else {
      plain(c, lineEnds);
    }
  }

  private void plain(char c, boolean lineEnds) {
    if (lineEnds) {
      state = State.OUTSIDE;
      tail.setLength(0);
      return;
    }
    tail.append(c);
    state = State.PLAIN;
    int start = tail.length() - dialect.delimiter().length();
    if (start >= 0 && tail.indexOf(dialect.delimiter(), start) == start) {
      tail.setLength(0);
      field++;
      state = State.VALUE_START;
    }
  }

  private void mark() {
    if (wanted.getOrDefault(row, new TreeSet<>()).contains(field)) {
      found.put(new Cell(row, field), new Place(line, column));
    }
  }
}
