package org.vertice.csvw.tabular;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.TextLocation;

/** Reads the rows of a file one by one, the header's rows first. */
public final class RowReader implements AutoCloseable {

  private final BufferedReader text;
  private final Dialect dialect;
  private final String file;
  private final DiagnosticSink findings;
  private final List<String> comments = new ArrayList<>();
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private long sourceNumber;
  private int linesBefore;
  private boolean broken;

  private RowReader(BufferedReader text, Dialect dialect, String file, DiagnosticSink findings)
      throws IOException {
    this.text = text;
    this.dialect = dialect;
    this.file = file;
    this.findings = findings;
    skip();
    this.parser = CSVParser.builder().setReader(text).setFormat(format(dialect)).get();
    this.records = parser.iterator();
  }

  /**
   * Opens a file.
   *
   * @param bytes its bytes; closing the reader closes them
   * @param file how messages name it
   */
  public static RowReader open(
      InputStream bytes, Dialect dialect, String file, DiagnosticSink findings) throws IOException {
    Charset charset = Charset.forName(dialect.encoding());
    BufferedInputStream buffered = new BufferedInputStream(bytes);
    if (charset.name().equals("UTF-8")) {
      dropByteOrderMark(buffered);
    }
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                buffered,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    return new RowReader(text, dialect, file, findings);
  }

  private static void dropByteOrderMark(BufferedInputStream bytes) throws IOException {
    bytes.mark(3);
    if (!(bytes.read() == 0xEF && bytes.read() == 0xBB && bytes.read() == 0xBF)) {
      bytes.reset();
    }
  }

  private static CSVFormat format(Dialect dialect) {
    CSVFormat.Builder format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(dialect.delimiter())
            .setIgnoreEmptyLines(false)
            .setQuote(dialect.quoteChar() == null ? null : dialect.quoteChar().charAt(0));
    if (!dialect.doubleQuote() && dialect.quoteChar() != null) {
      format.setEscape('\\');
    }
    if (dialect.commentPrefix() != null && dialect.commentPrefix().length() == 1) {
      format.setCommentMarker(dialect.commentPrefix().charAt(0));
    }
    return format.get();
  }

  private void skip() throws IOException {
    for (int i = 0; i < dialect.skipRows(); i++) {
      String line = text.readLine();
      if (line == null) {
        return;
      }
      linesBefore++;
      sourceNumber++;
      String prefix = dialect.commentPrefix();
      String comment =
          prefix != null && line.startsWith(prefix) ? line.substring(prefix.length()) : line;
      if (!comment.isBlank()) {
        comments.add(comment.strip());
      }
    }
  }

  /** The next row; null at the end, or where the file cannot be read further. */
  public @Nullable SourceRow next() throws IOException {
    while (!broken) {
      long line = linesBefore + parser.getCurrentLineNumber() + 1;
      try {
        if (!records.hasNext()) {
          return null;
        }
        CSVRecord row = records.next();
        line += countComment(row);
        sourceNumber++;
        List<String> fields = fields(row);
        if (!dialect.skipBlankRows() || !fields.stream().allMatch(String::isEmpty)) {
          return new SourceRow(sourceNumber, (int) line, fields);
        }
      } catch (UncheckedIOException e) {
        broken(e.getCause(), line);
      } catch (IllegalStateException e) {
        broken(new IOException(e.getMessage(), e), line);
      }
    }
    return null;
  }

  private int countComment(CSVRecord row) {
    String comment = row.getComment();
    if (comment == null) {
      return 0;
    }
    List<String> lines = comment.lines().toList();
    lines.forEach(one -> comments.add(one.strip()));
    sourceNumber += lines.size();
    return lines.size();
  }

  private void broken(@Nullable IOException cause, long line) {
    broken = true;
    boolean encoding = cause instanceof CharacterCodingException;
    String message =
        encoding
            ? "The file is not " + dialect.encoding().toUpperCase(Locale.ROOT) + " from here on."
            : "The row cannot be read: " + (cause == null ? "" : cause.getMessage());
    findings.report(
        Diagnostic.error(
                encoding ? "csv-encoding" : "csv-malformed",
                message,
                new TextLocation(file, (int) line, 0))
            .withHint(
                encoding
                    ? "Save it as UTF-8, or name its encoding in the dialect."
                    : "Close the quotes; a quote within quotes is doubled."));
  }

  private List<String> fields(CSVRecord row) {
    List<String> fields = new ArrayList<>(row.size());
    for (int i = dialect.skipColumns(); i < row.size(); i++) {
      fields.add(trimmed(row.get(i)));
    }
    return fields;
  }

  private String trimmed(String value) {
    return switch (dialect.trim()) {
      case FALSE -> value;
      case TRUE -> value.strip();
      case START -> value.stripLeading();
      case END -> value.stripTrailing();
    };
  }

  /** The comments met so far, without their prefix. */
  public List<String> comments() {
    return List.copyOf(comments);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
