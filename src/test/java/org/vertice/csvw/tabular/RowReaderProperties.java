package org.vertice.csvw.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vertice.report.DiagnosticCollector;

/** Whatever is written in a dialect is read back the same, and no input makes the reader fail. */
class RowReaderProperties {

  @Property(tries = 500)
  void whatIsWrittenIsReadBack(
      @ForAll("tables") List<List<String>> table,
      @ForAll("dialects") Dialect dialect,
      @ForAll @IntRange(min = 1, max = 7) int bytesAtATime)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (List<String> row : table) {
      text.append(written(row, dialect));
    }
    DiagnosticCollector findings = new DiagnosticCollector();
    assertThat(
            read(text.toString().getBytes(StandardCharsets.UTF_8), dialect, bytesAtATime, findings))
        .as("%s", text)
        .isEqualTo(table);
    assertThat(findings.findings()).isEmpty();
  }

  /** An independent reader, of what both hold for well-formed. */
  @Property(tries = 1_000)
  void whatIsFoundFaultlessIsReadAsCommonsCsvReadsIt(@ForAll("noise") String text)
      throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    List<List<String>> rows =
        read(text.getBytes(StandardCharsets.UTF_8), Dialect.DEFAULT, 1_000, findings);
    CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
    if (findings.findings().isEmpty()) {
      try (CSVParser theirs = CSVParser.parse(text, format)) {
        assertThat(rows).isEqualTo(theirs.stream().map(CSVRecord::toList).toList());
      }
    }
  }

  @Property(tries = 500)
  void everyLineEitherComesOutOrIsReported(
      @ForAll("noise") String text, @ForAll("dialects") Dialect dialect) throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    List<List<String>> rows = read(text.getBytes(StandardCharsets.UTF_8), dialect, 1_000, findings);
    if (!text.isEmpty() && rows.isEmpty()) {
      assertThat(findings.findings()).isNotEmpty();
    }
  }

  private static String written(List<String> row, Dialect dialect) {
    List<String> fields = new ArrayList<>();
    for (String field : row) {
      boolean plain = field.chars().noneMatch(c -> "\"'\\,;:|\t\r\n#".indexOf(c) >= 0);
      String quote = dialect.quoteChar();
      String inside =
          dialect.doubleQuote()
              ? field.replace(quote, quote + quote)
              : field.replace("\\", "\\\\").replace(quote, "\\" + quote);
      fields.add(plain ? field : quote + inside + quote);
    }
    return String.join(dialect.delimiter(), fields) + dialect.lineTerminators().get(0);
  }

  private static List<List<String>> read(
      byte[] text, Dialect dialect, int bytesAtATime, DiagnosticCollector findings)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    InputStream slow =
        new FilterInputStream(new ByteArrayInputStream(text)) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, bytesAtATime));
          }
        };
    try (RowReader reader = RowReader.open(slow, dialect, "t.csv", findings)) {
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(List.copyOf(row.fields()));
      }
    }
    return rows;
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> field =
        Arbitraries.strings()
            .withChars("ab \"'\\,;:|\t\r\n#è→𝔸".toCharArray())
            .ofMaxLength(6)
            .filter(RowReaderProperties::isText);
    return field.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.strings().withChars("a \",\\;:\r\n#\0".toCharArray()).ofMaxLength(40);
  }

  /** No half of a pair stands alone: that could not be written in UTF-8. */
  private static boolean isText(String value) {
    return value.equals(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<Dialect> dialects() {
    return Combinators.combine(
            Arbitraries.of(",", ";", "\t", "::", "|"),
            Arbitraries.of("\"", "'"),
            Arbitraries.of(true, false),
            Arbitraries.of(
                List.of("\r\n", "\n"), List.of("\n"), List.of("\r\n"), List.of("\r", "\n")))
        .as(
            (delimiter, quote, doubled, ends) ->
                DialectBuilder.defaultDialect()
                    .delimiter(delimiter)
                    .quoteChar(quote)
                    .doubleQuote(doubled)
                    .lineTerminators(ends.toArray(String[]::new))
                    .build());
  }
}
