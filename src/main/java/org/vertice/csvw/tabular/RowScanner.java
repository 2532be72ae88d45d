package org.vertice.csvw.tabular;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;

/**
 * Splits the characters of a file into rows and values by its dialect: skips comments and skipped
 * rows, resolves escapes, drops blanks around quotes, and reports what is malformed (Model for
 * Tabular Data, section 8).
 *
 * <p>After a malformed row it continues with the next line, so that one run finds them all.
 *
 * <p>It is faster than Apache Commons CSV (CONTRIBUTING, section Speed), with which the property
 * tests compare it.
 */
final class RowScanner implements AutoCloseable {

  private final CharSource source;
  private final Dialect dialect;
  private final RowSyntax syntax;
  private final SkippedRows skippedRows;
  private final ReadLimits limits;
  private final TabularFindings texts;
  private final DiagnosticSink findings;
  private final FieldBuffer fields;
  private final CellPositions.@Nullable Listener starts;

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

  private int rowLine;
  private long recordNumber;
  private boolean rowEnded;
  private boolean rowIsLost;

  /**
   * Makes a scanner.
   *
   * @param texts makes the findings, and {@code findings} takes them
   * @param starts is called where values begin, which takes time; null if that is not needed
   */
  RowScanner(
      CharSource source,
      Dialect dialect,
      ReadLimits limits,
      TabularFindings texts,
      DiagnosticSink findings,
      CellPositions.@Nullable Listener starts) {
    this.source = source;
    this.dialect = dialect;
    this.limits = limits;
    this.texts = texts;
    this.findings = findings;
    this.starts = starts;
    this.syntax = new RowSyntax(dialect, starts != null);
    this.fields = new FieldBuffer(dialect.trim());
    this.skippedRows = new SkippedRows(dialect, syntax, limits.fieldLength());
  }

  /** Scans the next row of the table; false at the end, or where reading was stopped. */
  boolean next() throws IOException {
    fields.clear();
    rowEnded = false;
    rowIsLost = false;
    while (!rowEnded && step()) {
      // one step after the other
    }
    return rowEnded;
  }

  /** The row that was scanned last. */
  SourceRow row() {
    return fields.row(recordNumber, rowLine, dialect.skipColumns());
  }

  /** Whether that row is malformed and its values must not be used. */
  boolean rowIsLost() {
    return rowIsLost;
  }

  /** Whether reading was stopped before the end of the file. */
  boolean abandoned() {
    return abandoned;
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
    TextDecoder.BadByte bad = source.takeBadByte();
    if (bad != null) {
      bad(texts.badByte(source.place(), bad, dialect.encoding().toUpperCase(Locale.ROOT)));
    }
    switch (state) {
      case ROW_START -> rowStart();
      case FIELD_START -> fieldStart();
      case PLAIN -> plain();
      case QUOTED -> quoted();
      case CLOSED -> closed();
      case ESCAPED -> {
        state = afterEscape;
        literal(source.peek());
      }
      case REST -> rest();
      case SKIPPED_ROW -> skippedRow();
      case ENDED -> {}
    }
    return true;
  }

  private boolean more() throws IOException {
    if (isTooLong()) {
      tooLong();
    } else if (fields.length() > limits.rowLength()) {
      lose(texts.rowTooLong(source.place(), limits.rowLength()));
    }
    return state != ScanState.ENDED && source.read();
  }

  private void rowStart() throws IOException {
    if (source.peek() == '\n' && source.isAfterCarriageReturn() && syntax.anyLineBreak()) {
      source.next();
      return;
    }
    rowIsBad = false;
    if (skippedRows.begins(source)) {
      state = ScanState.SKIPPED_ROW;
      rowIsLost = false;
      return;
    }
    rowLine = source.line();
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
    valueStarts();
    if (syntax.isQuote(c)) {
      quoteLine = source.line();
      quoteColumn = source.columnOf(source.index());
      source.next();
      state = ScanState.QUOTED;
    } else {
      state = ScanState.PLAIN;
    }
  }

  private void valueStarts() {
    if (starts != null) {
      starts.valueStarts(rowLine, columns, source.place());
    }
  }

  private static boolean isBlank(char c) {
    return c != '\r' && c != '\n' && Character.isWhitespace(c);
  }

  private void plain() throws IOException {
    source.takeValues(syntax, fieldStart, limits.fieldLength(), fields);
    columns += source.delimitersPassed();
    fieldStart = source.valueStart();
    if (columns > limits.columns()) {
      tooWide();
    } else if (source.isReady() && !valueEnds()) {
      plainCharacter(source.peek());
    }
  }

  private void plainCharacter(char c) {
    if (syntax.isQuote(c) && quoteReported != fieldStart) {
      quoteReported = fieldStart;
      boolean afterBlank = source.index() == fieldStart + 1 && isBlank(source.previous());
      report(texts.quoteWithin(source.place(), afterBlank), false);
    }
    character(c);
  }

  private void character(char c) {
    if (syntax.isEscape(c)) {
      source.next();
      afterEscape = state;
      state = ScanState.ESCAPED;
    } else {
      literal(c);
    }
  }

  private void literal(char c) {
    if (c == 0) {
      nul();
    } else {
      fields.put(source.next());
    }
  }

  private void quoted() {
    source.take(syntax.quotedStops(), fields);
    if (source.isReady()) {
      char c = source.peek();
      if (syntax.isQuote(c)) {
        source.next();
        state = ScanState.CLOSED;
      } else {
        character(c);
      }
    }
  }

  private void closed() throws IOException {
    char c = source.peek();
    if (syntax.isQuote(c) && dialect.doubleQuote()) {
      fields.put(source.next());
      state = ScanState.QUOTED;
    } else if (valueEnds()) {
      return;
    } else if (dialect.trim().atEnd() && isBlank(c)) {
      source.next();
    } else {
      lose(texts.textAfterQuote(source.place(), quotePlace()));
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
      fields.end();
      if (rowEnds) {
        rowEnds();
      } else {
        columns++;
        fieldBegins();
      }
    }
    return true;
  }

  private boolean isTooLong() {
    boolean inField =
        state == ScanState.QUOTED || state == ScanState.PLAIN || state == ScanState.CLOSED;
    return inField && source.index() - fieldStart > limits.fieldLength();
  }

  /** A value that is too long ends its row; in quotes, it ends the reading. */
  private void tooLong() {
    Position start =
        state == ScanState.PLAIN
            ? new Position(source.line(), source.columnOf(fieldStart))
            : new Position(quoteLine, quoteColumn);
    report(texts.fieldTooLong(start, limits.fieldLength()), true);
    if (state == ScanState.QUOTED) {
      giveUp();
    } else {
      state = ScanState.REST;
    }
  }

  private void tooWide() {
    lose(texts.rowTooWide(source.place(), limits.columns()));
  }

  private void lose(Diagnostic finding) {
    report(finding, true);
    fields.clear();
    state = ScanState.REST;
  }

  private void nul() {
    bad(texts.nul(source.place()));
    if (state != ScanState.ENDED) {
      source.next();
    }
  }

  /** Reports the first unreadable character of a row; stops after too many such rows. */
  private void bad(Diagnostic finding) {
    if (rowIsBad) {
      return;
    }
    rowIsBad = state != ScanState.ROW_START;
    report(finding, state != ScanState.SKIPPED_ROW);
    badRows++;
    if (badRows == limits.badRows()) {
      report(texts.tooManyBadCharacters(source.place(), badRows), true);
      giveUp();
    }
  }

  private void rowEnds() {
    recordNumber++;
    rowEnded = true;
    state = ScanState.ROW_START;
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
      rowEnds();
    }
  }

  private void skippedRow() throws IOException {
    if (skippedRows.take(source)) {
      recordNumber++;
      state = ScanState.ROW_START;
    } else if (skippedRows.isTooLong()) {
      report(texts.fieldTooLong(source.place(), limits.fieldLength()), false);
      giveUp();
    }
  }

  private void end() {
    if (state == ScanState.ESCAPED) {
      fields.put('\\');
      state = afterEscape;
    }
    Position open =
        state == ScanState.QUOTED
            ? quotePlace()
            : state == ScanState.SKIPPED_ROW ? skippedRows.openQuote() : null;
    if (open != null) {
      report(texts.unclosedQuote(open), true);
      abandoned = true; // what follows the quote may be rows
    }
    boolean inRow = state != ScanState.SKIPPED_ROW && state != ScanState.ROW_START;
    if (inRow && !(state == ScanState.FIELD_START && columns == 1)) {
      if (state == ScanState.FIELD_START) {
        valueStarts();
      }
      fields.end();
      rowEnds();
    }
    state = ScanState.ENDED;
  }

  private void giveUp() {
    abandoned = true;
    state = ScanState.ENDED;
  }

  private void report(Diagnostic finding, boolean losesRow) {
    findings.report(finding);
    rowIsLost |= losesRow;
  }

  private Position quotePlace() {
    return new Position(quoteLine, quoteColumn);
  }
}
