package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.csv2rdf.NTriplesSink;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.model.TableGroup;
import org.vertice.csvw.rdf.Term;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.CellLocation;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/** Results and findings for files that are missing, broken or empty. */
class CsvwProcessorTest {

  private static final String TWO_TABLES =
      """
      {"@context": "http://www.w3.org/ns/csvw", "tables": [
        {"url": "t.csv"},
        {"url": "u.csv"}]}
      """;

  private final Documents documents = new Documents();
  private final DiagnosticCollector findings = new DiagnosticCollector();
  private final Recorder recorder = new Recorder();

  @Test
  void aMissingTableIsReportedAndTheOthersAreRead() {
    documents.with("meta.json", TWO_TABLES).with("u.csv", "a\n1\n");
    TableGroup group =
        new CsvwProcessor(documents, findings)
            .convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, recorder);
    assertThat(group.tables()).hasSize(1);
    assertThat(recorder.events).contains("table u.csv", "row 1 line 2");
    assertThat(texts())
        .containsExactly(
            "meta.json:2 table-missing The table \"http://example.org/t.csv\" was not found."
                + " > Correct \"url\", or put the file where it says.");
  }

  @Test
  void anUnreadableTableIsReported() {
    documents.with("meta.json", TWO_TABLES).with("u.csv", "a\n1\n");
    TableGroup group =
        new CsvwProcessor(without("t.csv"), findings).validateMetadata(Documents.at("meta.json"));
    assertThat(group.tables()).hasSize(1);
    assertThat(texts())
        .containsExactly(
            "meta.json:2 table-unreadable The table \"http://example.org/t.csv\" cannot be read:"
                + " the disk is on fire > Make it readable, or correct \"url\".");
  }

  @Test
  void aTableToStartFromMustExist() {
    assertThat(
            new CsvwProcessor(documents, findings)
                .validateTable(Documents.at("t.csv"), Optional.empty()))
        .isEqualTo(TableGroup.none());
    assertThat(
            new CsvwProcessor(without("t.csv"), findings)
                .convertTable(
                    Documents.at("t.csv"), Optional.empty(), ConversionMode.MINIMAL, recorder))
        .isEqualTo(TableGroup.none());
    assertThat(recorder.events).isEmpty();
    assertThat(texts())
        .containsExactly(
            "http://example.org/t.csv:0 table-missing The table was not found."
                + " > Correct its name, or put the file there.",
            "http://example.org/t.csv:0 table-unreadable The table cannot be read: the disk is on"
                + " fire > Make it readable.");
  }

  @Test
  void anEmptyFileIsReported() {
    documents.with("t.csv", "");
    new CsvwProcessor(documents, findings).validateTable(Documents.at("t.csv"), Optional.empty());
    assertThat(texts())
        .containsExactly("t.csv:0 table-empty The file is empty. > Write at least the header.");
  }

  /** Metadata Vocabulary, section 3: metadata with an error is not used for conversion. */
  @Test
  void metadataWithAnErrorIsNotConvertedButCheckedToTheEnd() {
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "@type": "Schema", "url": "t.csv",
             "tableSchema": {"columns": [{"titles": "a", "datatype": "integer"}]}}
            """)
        .with("t.csv", "a\nx\n");
    assertThat(
            new CsvwProcessor(documents, findings)
                .convertMetadata(Documents.at("meta.json"), ConversionMode.STANDARD, recorder))
        .isEqualTo(TableGroup.none());
    assertThat(recorder.events).isEmpty();
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("metadata-type", "cell-invalid");
  }

  @Test
  void theUsersMetadataMayDescribeOtherTables() {
    documents.with("meta.json", TWO_TABLES).with("t.csv", "a\n").with("u.csv", "a\n");
    CsvwProcessor processor = new CsvwProcessor(documents, findings);
    processor.validateTable(Documents.at("u.csv"), Optional.of(Documents.at("meta.json")));
    assertThat(findings.findings()).isEmpty();
    processor.validateTable(Documents.at("v.csv"), Optional.of(Documents.at("meta.json")));
    assertThat(texts())
        .containsExactly(
            "http://example.org/meta.json:0 metadata-other-table This metadata does not describe"
                + " http://example.org/v.csv, which is therefore not read: only the tables that it"
                + " describes are. > Add the table to it, if it is to be read.");
  }

  /** Findings of others about cells get line and column, as the processor's own do. */
  @Test
  void findingsFromElsewhereGetThePositionOfTheirCell() {
    documents.with("t.csv", "a,b\n1,2\n");
    CsvwProcessor processor = new CsvwProcessor(documents, findings);
    TableGroup group = processor.validateTable(Documents.at("t.csv"), Optional.empty());
    processor.report(group, List.of(about("t.csv", 2), about("other.csv", 2), about("t.csv", 0)));
    assertThat(findings.findings())
        .extracting(one -> one.location().file(), one -> one.location().column())
        .containsExactly(
            tuple("t.csv", Optional.of(3)),
            tuple("other.csv", Optional.empty()),
            tuple("t.csv", Optional.empty()));
  }

  private static Diagnostic about(String file, int field) {
    return Diagnostic.error("x", "X.", new CellLocation(file, 2, field, 1, "b"));
  }

  /** Beyond a limit, findings are reported at once, without the column. */
  @Test
  void afterTenThousandFindingsPositionsAreNoLongerFound() {
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv",
             "tableSchema": {"columns": [{"titles": "a", "datatype": "integer"}]}}
            """)
        .with("t.csv", "a\n" + "x\n".repeat(10_001));
    new CsvwProcessor(documents, findings).validateMetadata(Documents.at("meta.json"));
    assertThat(findings.findings()).hasSize(10_001);
    assertThat(
            findings.findings().stream()
                .filter(one -> one.location().column().isEmpty())
                .map(one -> one.location().line().orElse(0)))
        .containsExactly(10_002);
  }

  /**
   * The number of threads changes neither the output nor its order: rows, findings, blank nodes.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void severalThreadsGiveTheSameResultAsOne(int threads) {
    StringBuilder rows = new StringBuilder("a,b\n");
    for (int i = 0; i < 3_000; i++) {
      rows.append(i % 7 == 0 ? "x" : i).append(i % 11 == 0 ? "" : i % 13 == 0 ? ",5\"" : ",y");
      rows.append('\n');
    }
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {"columns": [
              {"name": "a", "titles": "a", "datatype": "integer"}, {"name": "b", "titles": "b"}]}}
            """)
        .with("t.csv", rows.toString());
    DiagnosticCollector ofOne = new DiagnosticCollector();
    String written = nTriples(1, ofOne);
    assertThat(written.lines()).hasSize(6_000 - 273);
    assertThat(written).startsWith("_:r1b0 <http://example.org/t.csv#a> \"x\" .\n_:r2b0 ");
    assertThat(ofOne.findings().subList(0, 4))
        .extracting(Diagnostic::code, one -> one.location().line().orElse(0))
        .containsExactly(
            tuple("row-ragged", 2),
            tuple("cell-invalid", 2),
            tuple("cell-invalid", 9),
            tuple("row-ragged", 13));
    assertThat(ofOne.findings())
        .filteredOn(one -> one.code().equals("csv-quote-within"))
        .first()
        .satisfies(one -> assertThat(one.location().line()).contains(15));
    assertThat(ofOne.findings()).extracting(one -> one.location().line().orElse(0)).isSorted();
    assertThat(nTriples(threads, findings)).isEqualTo(written);
    assertThat(findings.findings()).isEqualTo(ofOne.findings());
  }

  private String nTriples(int threads, DiagnosticCollector found) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NTriplesSink sink = new NTriplesSink(bytes, "");
    new CsvwProcessor(documents, found, threads)
        .convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, sink);
    sink.finish();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** An exception of a sink goes to the caller, and all threads end. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatASinkThrowsReachesTheCaller(int threads) {
    documents.with("t.csv", "a\n" + "1\n".repeat(2_000));
    RowTripleSink full =
        new RowTripleSink() {
          @Override
          public void triple(Term subject, Term predicate, Term object, int column) {
            throw new IllegalStateException("full");
          }
        };
    CsvwProcessor processor = new CsvwProcessor(documents, findings, threads);
    assertThatThrownBy(
            () ->
                processor.convertTable(
                    Documents.at("t.csv"), Optional.empty(), ConversionMode.MINIMAL, full))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }

  private DocumentLoader without(String name) {
    Set<URI> broken = Set.of(Documents.at(name));
    return new DocumentLoader() {
      @Override
      public SourceDocument open(URI address) throws IOException {
        if (broken.contains(address)) {
          throw new IOException("the disk is on fire");
        }
        return documents.open(address);
      }
    };
  }

  /** Each finding as {@code file:line code message > hint}. */
  private List<String> texts() {
    return findings.findings().stream()
        .map(
            one ->
                "%s:%d %s %s > %s"
                    .formatted(
                        one.location().file(),
                        one.location().line().orElse(0),
                        one.code(),
                        one.message(),
                        one.fix().orElse("")))
        .toList();
  }
}
