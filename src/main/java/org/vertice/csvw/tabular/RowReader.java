package org.vertice.csvw.tabular;

import java.io.ByteArrayInputStream;
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
 * <p>A row that is malformed, or holds a byte that is not of the encoding, is reported and left
 * out, and reading goes on with the next one. Nothing is read that would need a guess.
 */
public final class RowReader implements AutoCloseable {

  private static final int HEAD = 4;

  private final RowScanner scanner;
  private final Dialect dialect;
  private final boolean unreadable;
  private final List<String> comments = new ArrayList<>();
  private long recordNumber;

  private RowReader(
      InputStream bytes,
      @Nullable Charset charset,
      Dialect dialect,
      Limits limits,
      TabularFindings texts,
      DiagnosticSink findings) {
    this.unreadable = charset == null;
    this.dialect = dialect;
    TextDecoder decoder =
        new TextDecoder(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
    this.scanner =
        new RowScanner(new CharSource(decoder), dialect, limits, texts, findings, this::passed);
  }

  /**
   * Opens a file.
   *
   * @param bytes its bytes; closing the reader closes them
   * @param file how findings name it
   */
  public static RowReader open(
      InputStream bytes, Dialect dialect, String file, DiagnosticSink findings) throws IOException {
    return open(bytes, dialect, file, findings, Limits.DEFAULT);
  }

  /** Opens a file, with limits of one's own. */
  public static RowReader open(
      InputStream bytes, Dialect dialect, String file, DiagnosticSink findings, Limits limits)
      throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.unread(head);
    TabularFindings texts = new TabularFindings(file);
    List<Diagnostic> obstacles = obstacles(dialect, head, texts);
    if (!obstacles.isEmpty()) {
      obstacles.forEach(findings::report);
      in.close();
      InputStream nothing = new ByteArrayInputStream(new byte[0]);
      return new RowReader(nothing, null, Dialect.DEFAULT, limits, texts, findings);
    }
    Charset charset = Encodings.named(dialect.encoding(), head).orElseThrow();
    return new RowReader(in, charset, dialect, limits, texts, findings);
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

  /** The next row; null at the end, or where reading was given up. */
  public @Nullable SourceRow next() throws IOException {
    while (scanner.next()) {
      recordNumber++;
      if (!scanner.rowIsLost()) {
        SourceRow row = scanner.row(recordNumber);
        if (!dialect.skipBlankRows() || !row.isBlank()) {
          return row;
        }
      }
    }
    return null;
  }

  private void passed(String aside) {
    recordNumber++;
    if (!aside.isEmpty()) {
      comments.add(aside);
    }
  }

  /**
   * The comments and skipped rows that stand before the row that was returned last, without their
   * prefix; after the last row, all of them.
   */
  public List<String> comments() {
    return List.copyOf(comments);
  }

  /**
   * Whether the file could not be opened as text, or reading was given up before its end; both have
   * been reported then.
   */
  public boolean gaveUp() {
    return unreadable || scanner.abandoned();
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }
}
