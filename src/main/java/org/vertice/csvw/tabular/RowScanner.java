package org.vertice.csvw.tabular;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.vertice.csvw.tabular.TabularFindings.Place;
import org.vertice.report.Diagnostic;

/**
 * Stands between the characters of a file and Commons CSV, and does what that does not: it takes
 * out comments and skipped rows, brings all row ends to one form, resolves escapes, drops blanks
 * round quotes where the dialect wants it, keeps the line of each row, and finds what is malformed,
 * where it is (Model for Tabular Data, section 8). Rows that are written well pass through
 * unchanged.
 *
 * <p>After a malformed row it goes on with the next line, so that one run finds all of them. What
 * it hands on is well-formed in any case, and has as many rows as it logs.
 */
final class RowScanner extends Reader {

  private static final char REPLACEMENT = '\uFFFD';

  private final CharSource source;
  private final Dialect dialect;
  private final RowLog log;
  private final RowSyntax syntax;
  private final Protection protection;
  private final Asides asides;
  private final Limits limits;
  private final TabularFindings findings;

  private ScanState state = ScanState.ROW_START;
  private ScanState afterEscape = ScanState.PLAIN;

  private int columns;
  private long fieldStart;
  private int quoteLine;
  private int quoteColumn;
  private long quoteReported = -1;
  private int badRows;
  private boolean rowIsBad;
  private boolean abandoned;

  private final CharTarget out = new CharTarget();

  RowScanner(
      CharSource source, Dialect dialect, Limits limits, RowLog log, TabularFindings findings) {
    this.source = source;
    this.dialect = dialect;
    this.limits = limits;
    this.log = log;
    this.findings = findings;
    this.syntax = new RowSyntax(dialect);
    this.protection = new Protection(dialect);
    this.asides = new Asides(dialect, syntax, limits.fieldLength(), log);
  }

  /** Gives values their own characters back. */
  Protection protection() {
    return protection;
  }

  /** Whether reading was given up before the end of the file. */
  boolean abandoned() {
    return abandoned;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    out.begin(target, offset, length);
    while (out.hasRoom() && step()) {
      // one step after the other
    }
    return out.count() > 0 ? out.count() : -1;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Takes at least one character, or changes the state; false at the end. */
  private boolean step() throws IOException {
    if (state == ScanState.ENDED) {
      return false;
    }
    if (!source.isReady() && !more()) {
      end();
      return false;
    }
    if (source.hasBadByte()) {
      badByte();
    }
    switch (state) {
      case ROW_START -> rowStart();
      case FIELD_START -> fieldStart();
      case PLAIN -> plain();
      case QUOTED -> quoted();
      case CLOSED -> closed();
      case ESCAPED -> escaped();
      case REST -> rest();
      case ASIDE -> aside();
      case ENDED -> {}
    }
    return true;
  }

  private boolean more() throws IOException {
    if (isTooLong()) {
      tooLong();
    }
    return state != ScanState.ENDED && source.read();
  }

  private void rowStart() throws IOException {
    if (source.peek() == '\n' && source.isAfterCarriageReturn() && syntax.anyLineBreak()) {
      source.next();
      return;
    }
    rowIsBad = false;
    if (asides.begins(source)) {
      state = ScanState.ASIDE;
      return;
    }
    log.begin(source.line());
    columns = 1;
    fieldBegins();
  }

  private void fieldBegins() {
    state = ScanState.FIELD_START;
    fieldStart = source.index();
  }

  private void fieldStart() throws IOException {
    char c = source.peek();
    if (dialect.trim().atStart() && isBlank(c) && !source.looksAt(dialect.delimiter())) {
      source.next();
      return;
    }
    if (syntax.isQuote(c)) {
      quoteOpens();
      out.put(source.next());
      state = ScanState.QUOTED;
    } else {
      state = ScanState.PLAIN;
    }
  }

  private void quoteOpens() {
    quoteLine = source.line();
    quoteColumn = source.columnOf(source.index());
  }

  private static boolean isBlank(char c) {
    return c != '\r' && c != '\n' && Character.isWhitespace(c);
  }

  private void plain() throws IOException {
    source.copyValues(syntax, fieldStart, limits.fieldLength(), out);
    columns += source.delimitersPassed();
    fieldStart = source.valueStart();
    if (columns > limits.columns()) {
      tooWide();
    } else if (out.hasRoom() && source.isReady() && !valueEnds()) {
      plainCharacter(source.peek());
    }
  }

  private void plainCharacter(char c) {
    if (syntax.isQuote(c) && quoteReported != fieldStart) {
      quoteReported = fieldStart;
      boolean afterBlank = source.index() == fieldStart + 1 && isBlank(source.previous());
      report(findings.quoteWithin(source.place(), afterBlank), false);
    }
    if (syntax.isEscape(c)) {
      escape();
    } else if (c == 0) {
      nul();
    } else {
      out.put(protection(source.next()));
    }
  }

  /** Quotes within a value mean nothing to Commons CSV; line breaks do, and are none here. */
  private char protection(char c) {
    return c == '\r' || c == '\n' ? protection.written(c) : c;
  }

  private void quoted() throws IOException {
    source.copy(syntax.quotedStops(), out);
    if (!out.hasRoom() || !source.isReady()) {
      return;
    }
    char c = source.peek();
    if (syntax.isEscape(c)) {
      escape();
    } else if (c == 0) {
      nul();
    } else {
      state = syntax.isQuote(c) ? ScanState.CLOSED : state;
      out.put(source.next());
    }
  }

  private void closed() throws IOException {
    if (valueEnds()) {
      return;
    }
    char c = source.peek();
    if (syntax.isQuote(c) && dialect.doubleQuote()) {
      out.put(source.next());
      state = ScanState.QUOTED;
    } else if (dialect.trim().atEnd() && isBlank(c)) {
      source.next();
    } else {
      report(findings.textAfterQuote(source.place(), quotePlace()), true);
      breakRow();
    }
  }

  /** Ends the value, if a delimiter or a row's end comes next. */
  private boolean valueEnds() throws IOException {
    String end = syntax.rowEnd(source);
    boolean rowEnds = end != null;
    String token = end != null ? end : dialect.delimiter();
    if (!rowEnds && !source.looksAt(token)) {
      return false;
    }
    if (isTooLong()) {
      tooLong();
    } else if (!rowEnds && columns == limits.columns()) {
      tooWide();
    } else {
      source.skip(token);
      out.put(rowEnds ? "\n" : token);
      columns++;
      fieldBegins();
      state = rowEnds ? ScanState.ROW_START : state;
    }
    return true;
  }

  private boolean isTooLong() {
    boolean inField =
        state == ScanState.QUOTED || state == ScanState.PLAIN || state == ScanState.CLOSED;
    return inField && source.index() - fieldStart > limits.fieldLength();
  }

  /**
   * A value that is too long ends its row; if it is in quotes, it would be the rest of the file.
   */
  private void tooLong() {
    Place start =
        state == ScanState.PLAIN
            ? new Place(source.line(), source.columnOf(fieldStart))
            : new Place(quoteLine, quoteColumn);
    report(findings.fieldTooLong(start, limits.fieldLength()), true);
    if (state == ScanState.QUOTED) {
      giveUp();
    } else {
      breakRow();
    }
  }

  private void tooWide() {
    report(findings.rowTooWide(source.place(), limits.columns()), true);
    breakRow();
  }

  private void escape() {
    source.next();
    afterEscape = state;
    state = ScanState.ESCAPED;
  }

  private void escaped() {
    boolean quoted = afterEscape == ScanState.QUOTED;
    char c = source.next();
    state = afterEscape;
    if (quoted) {
      out.put(syntax.isQuote(c) ? String.valueOf(c) + c : String.valueOf(c));
    } else {
      out.put(protection.written(c));
    }
  }

  private void nul() {
    bad(findings.nul(source.place()));
    if (state != ScanState.ENDED) {
      source.next();
      out.put(REPLACEMENT);
    }
  }

  private void badByte() {
    TextDecoder.BadByte bad = source.takeBadByte();
    if (bad != null) {
      bad(findings.badByte(source.place(), bad, dialect.encoding().toUpperCase(Locale.ROOT)));
    }
  }

  /** Reports the first character of a row that cannot be read; after too many, gives up. */
  private void bad(Diagnostic finding) {
    if (rowIsBad) {
      return;
    }
    rowIsBad = state != ScanState.ROW_START;
    report(finding, state != ScanState.ASIDE);
    badRows++;
    if (badRows == limits.badRows()) {
      report(findings.tooManyBadCharacters(source.place(), badRows), true);
      giveUp();
    }
  }

  /** Goes on with the next line; the row so far stands as a row of its own. */
  private void breakRow() {
    out.put('\n');
    state = ScanState.REST;
  }

  private void rest() throws IOException {
    char c = source.peek();
    String end =
        c == '\r' || c == '\n'
            ? source.looksAt("\r\n") ? "\r\n" : String.valueOf(c)
            : syntax.rowEnd(source);
    if (end == null) {
      source.next();
    } else {
      source.skip(end);
      state = ScanState.ROW_START;
    }
  }

  private void aside() throws IOException {
    if (asides.take(source)) {
      state = ScanState.ROW_START;
    } else if (asides.isTooLong()) {
      report(findings.fieldTooLong(source.place(), limits.fieldLength()), false);
      giveUp();
    }
  }

  private void end() {
    if (state == ScanState.ESCAPED) {
      out.put('\\');
      state = afterEscape;
    }
    Place open =
        state == ScanState.QUOTED
            ? quotePlace()
            : state == ScanState.ASIDE ? asides.openQuote() : null;
    if (open != null) {
      report(findings.unclosedQuote(open), true);
    }
    if (state == ScanState.ASIDE) {
      asides.end();
    }
    closeQuotes();
    state = ScanState.ENDED;
  }

  private void giveUp() {
    closeQuotes();
    abandoned = true;
    state = ScanState.ENDED;
  }

  /** Commons CSV takes quotes that are not closed for a failure of its own. */
  private void closeQuotes() {
    if (state == ScanState.QUOTED && dialect.quoteChar() != null) {
      out.put(dialect.quoteChar());
    }
  }

  private void report(Diagnostic finding, boolean rowIsLost) {
    RowLog.Problem problem = new RowLog.Problem(finding, rowIsLost);
    if (state == ScanState.ROW_START || state == ScanState.ASIDE) {
      log.before(problem);
    } else {
      log.within(problem);
    }
  }

  private Place quotePlace() {
    return new Place(quoteLine, quoteColumn);
  }
}
