package org.vertice.csvw.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;

/**
 * Reads the rows of a file one by one, the header's rows first (Model for Tabular Data, section 8).
 *
 * <p>A row that is malformed, or has a byte that is invalid in the encoding, is reported and
 * skipped. Nothing is guessed.
 */
public final class RowReader implements AutoCloseable {

  private static final int HEAD = 4;

  private final RowScanner scanner;
  private final Dialect dialect;
  private final boolean unreadable;
  private boolean lostRows;

  private RowReader(RowScanner scanner, Dialect dialect, boolean unreadable) {
    this.scanner = scanner;
    this.dialect = dialect;
    this.unreadable = unreadable;
  }

  /**
   * Opens a file.
   *
   * @param bytes its bytes; closing the reader closes them
   * @param file how findings name it
   */
  public static RowReader open(
      InputStream bytes, Dialect dialect, String file, DiagnosticSink findings) throws IOException {
    return open(bytes, dialect, file, findings, ReadLimits.DEFAULT);
  }

  /** Opens a file with other limits than the default ones. */
  public static RowReader open(
      InputStream bytes, Dialect dialect, String file, DiagnosticSink findings, ReadLimits limits)
      throws IOException {
    return open(bytes, dialect, new TabularFindings(file), findings, limits, null);
  }

  /** Opens a file again whose findings have been reported. */
  static RowReader reread(InputStream bytes, Dialect dialect, CellPositions.Listener starts)
      throws IOException {
    return open(bytes, dialect, new TabularFindings(""), known -> {}, ReadLimits.DEFAULT, starts);
  }

  private static RowReader open(
      InputStream bytes,
      Dialect dialect,
      TabularFindings texts,
      DiagnosticSink findings,
      ReadLimits limits,
      CellPositions.@Nullable Listener starts)
      throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.unread(head);
    List<Diagnostic> obstacles = obstacles(dialect, head, texts);
    obstacles.forEach(findings::report);
    boolean unreadable = !obstacles.isEmpty();
    TextDecoder decoder =
        unreadable
            ? new TextDecoder(InputStream.nullInputStream(), StandardCharsets.UTF_8)
            : new TextDecoder(in, Encodings.named(dialect.encoding(), head).orElseThrow());
    if (unreadable) {
      in.close();
    }
    Dialect used = unreadable ? Dialect.DEFAULT : dialect;
    RowScanner scanner =
        new RowScanner(new CharSource(decoder), used, limits, texts, findings, starts);
    return new RowReader(scanner, used, unreadable);
  }

  private static List<Diagnostic> obstacles(Dialect dialect, byte[] head, TabularFindings texts) {
    List<Diagnostic> obstacles = new ArrayList<>();
    DialectCheck.problems(dialect).forEach(one -> obstacles.add(texts.dialect(one)));
    Optional<Charset> charset = Encodings.named(dialect.encoding(), head);
    if (charset.isEmpty()) {
      obstacles.add(texts.unknownEncoding(dialect.encoding()));
    } else if (Encodings.isArchive(head)) {
      obstacles.add(texts.archive());
    } else if (!charset.get().name().startsWith("UTF-16") && Encodings.isUtf16(head)) {
      obstacles.add(texts.utf16(dialect.encoding().toUpperCase(Locale.ROOT)));
    }
    return obstacles;
  }

  /** The next row; null at the end, or where reading was stopped. */
  public @Nullable SourceRow next() throws IOException {
    while (scanner.next()) {
      if (!scanner.rowIsLost()) {
        SourceRow row = scanner.row();
        if (!dialect.skipBlankRows() || !row.isBlank()) {
          return row;
        }
      } else {
        lostRows = true;
      }
    }
    return null;
  }

  /** Whether every row so far could be read; each problem has been reported. */
  public boolean isWhole() {
    return !gaveUp() && !lostRows;
  }

  /**
   * Whether the file could not be opened as text, or reading was stopped before its end; both are
   * reported.
   */
  public boolean gaveUp() {
    return unreadable || scanner.abandoned();
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }
}
