package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.CellLocation;

/** At the border of two batches, no row is lost, duplicated or out of order. */
class RowBatchTest {

  private static final String METADATA =
      """
      {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {
        "columns": [{"name": "id", "titles": "id"},
                    {"name": "n", "titles": "n", "datatype": "integer"}],
        "primaryKey": "id"}}
      """;

  private final DiagnosticCollector findings = new DiagnosticCollector();
  private final Recorder recorder = new Recorder();

  private void convert(String rows, int threads) {
    Documents documents =
        new Documents().with("meta.json", METADATA).with("t.csv", "id,n\n" + rows);
    new CsvwProcessor(documents, findings, threads)
        .convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, recorder);
  }

  private static String rows(int count, String value) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "r" + i + "," + value + "\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "255, 1", "256, 1", "257, 1", "255, 3", "256, 3", "257, 3", "2561, 3"})
  void everyRowComesOnceAndInItsOrder(int count, int threads) {
    assertThat(RowBatch.ROWS).as("the counts lie round it").isEqualTo(256);
    convert(rows(count, "7"), threads);
    assertThat(findings.findings()).isEmpty();
    assertThat(recorder.events)
        .filteredOn(event -> event.startsWith("row "))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, count)
                .mapToObj(i -> "row " + i + " line " + (i + 1))
                .toList());
    assertThat(recorder.triples()).hasSize(2 * count);
  }

  /** The last row of a batch, the first of the next, and a key that stands in both. */
  @ParameterizedTest
  @CsvSource({"1", "3"})
  void errorsOnBothSidesAreReportedInTheirRows(int threads) {
    convert(rows(255, "7") + "r256,x\nr257,y\nr1,7\n", threads);
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("cell-invalid", "cell-invalid", "key-duplicate");
    assertThat(findings.findings())
        .extracting(finding -> ((CellLocation) finding.location()).recordNumber())
        .containsExactly(256L, 257L, 258L);
  }

  /** A batch ends early where its rows are long: here the third would hold it in memory. */
  @ParameterizedTest
  @CsvSource({"1", "3"})
  void longRowsMakeShortBatches(int threads) {
    String name = "x".repeat(1 << 21);
    convert("a%s,1\nb%s,2\nc%s,3\nd,z\n".formatted(name, name, name), threads);
    assertThat(recorder.events)
        .filteredOn(event -> event.startsWith("row "))
        .containsExactly("row 1 line 2", "row 2 line 3", "row 3 line 4", "row 4 line 5");
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly("cell-invalid");
  }
}
