package org.vertice.csvw.csv2rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.Documents;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.rdf.Term;
import org.vertice.report.DiagnosticCollector;

/** The calls of a sink, and the output of the N-Triples sink. */
class SinksTest {

  private static final Term.Iri S = Term.Iri.constant("http://example.org/s");
  private static final Term.Iri P = Term.Iri.constant("http://example.org/p");
  private static final Term.Blank B = new Term.Blank(0, 0);
  private static final String LINE = "<http://example.org/s> <http://example.org/p> _:xb0 .\n";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private static final String GROUP =
      """
      {"@context": "http://www.w3.org/ns/csvw", "@id": "http://example.org/g", "dc:title": "T",
       "tables": [{"url": "t.csv"}, {"url": "u.csv"}]}
      """;

  private final Documents documents =
      new Documents()
          .with("meta.json", GROUP)
          .with("t.csv", "a\n1\n2\n")
          .with("u.csv", "b\n3\n4\n5\n");

  /** Groups, tables and rows begin and end in order, in both modes. */
  @ParameterizedTest
  @EnumSource
  void groupTablesAndRowsBeginAndEnd(ConversionMode mode) {
    List<String> calls = new ArrayList<>();
    convert(mode, calls, new ArrayList<>());
    assertThat(calls)
        .containsExactly(
            "group http://example.org/g 1",
            "table t.csv",
            "row 1",
            "end of row",
            "row 2",
            "end of row",
            "end of table",
            "table u.csv",
            "row 1",
            "end of row",
            "row 2",
            "end of row",
            "row 3",
            "end of row",
            "end of table");
  }

  /** Rows of different tables have different blank nodes. */
  @ParameterizedTest
  @EnumSource
  void noTwoRowsOfAGroupShareABlankNode(ConversionMode mode) {
    List<Term> subjects = new ArrayList<>();
    convert(mode, new ArrayList<>(), subjects);
    assertThat(subjects).hasSize(5).doesNotHaveDuplicates();
  }

  private void convert(ConversionMode mode, List<String> calls, List<Term> subjects) {
    DiagnosticCollector findings = new DiagnosticCollector();
    new CsvwProcessor(documents, findings)
        .convertMetadata(
            Documents.at("meta.json"),
            mode,
            new RowTripleSink() {
              @Override
              public void groupBegins(Optional<String> id, List<Annotation> annotations) {
                calls.add("group " + id.orElse("") + " " + annotations.size());
              }

              @Override
              public void tableBegins(TableOrigin table) {
                calls.add("table " + table.file());
              }

              @Override
              public void rowBegins(long rowNumber, long sourceNumber, int lineNumber) {
                calls.add("row " + rowNumber);
              }

              @Override
              public void triple(Term subject, Term predicate, Term object, int column) {
                subjects.add(subject);
              }

              @Override
              public void rowEnds() {
                calls.add("end of row");
              }

              @Override
              public void tableEnds() {
                calls.add("end of table");
              }
            });
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void triplesAreWrittenWithTheFilesOwnBlankNodes() {
    NTriplesSink sink = new NTriplesSink(bytes, "x");
    sink.triple(S, P, B, 0);
    sink.annotation(S, P, B);
    assertThat(written()).isEmpty();
    sink.finish();
    assertThat(written()).isEqualTo(LINE + LINE);
  }

  @Test
  void aTableThatEndsIsWritten() {
    NTriplesSink sink = new NTriplesSink(bytes, "x");
    sink.annotation(S, P, B);
    sink.tableEnds();
    assertThat(written()).isEqualTo(LINE);
    sink.finish();
    assertThat(written()).isEqualTo(LINE);
  }

  @Test
  void partsAreWrittenInOrder() {
    NTriplesSink sink = new NTriplesSink(bytes, "x");
    RowTripleSink part = sink.part();
    part.triple(S, P, P, 0);
    part.annotation(S, P, B);
    sink.triple(S, P, B, 0);
    sink.append(part);
    assertThat(written())
        .isEqualTo(
            LINE
                + "<http://example.org/s> <http://example.org/p> <http://example.org/p> .\n"
                + LINE);
    sink.append(part);
    assertThat(written()).as("the part is empty then").endsWith("/p> .\n" + LINE);
  }

  /** A file of any size is written with little memory. */
  @Test
  void aFullBufferIsWrittenBeforeTheEnd() {
    NTriplesSink sink = new NTriplesSink(bytes, "x");
    int count = (1 << 16) / LINE.length() + 1;
    for (int i = 1; i < count; i++) {
      sink.triple(S, P, B, 0);
    }
    assertThat(written()).isEmpty();
    sink.triple(S, P, B, 0);
    assertThat(written())
        .isEqualTo(IntStream.range(0, count).mapToObj(i -> LINE).collect(Collectors.joining()));
  }

  @Test
  void aFailureToWriteIsAnException() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("the disk is full");
          }
        };
    NTriplesSink sink = new NTriplesSink(full, "x");
    sink.triple(S, P, B, 0);
    assertThatThrownBy(sink::finish)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the disk is full");
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
