package org.vertice.csvw;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.csv2rdf.Conversion;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.metadata.MetadataLocator;
import org.vertice.csvw.metadata.MetadataLocator.Located;
import org.vertice.csvw.metadata.MetadataReader;
import org.vertice.csvw.metadata.MetadataReader.Metadata;
import org.vertice.csvw.metadata.TableDescription;
import org.vertice.csvw.metadata.TableGroupDescription;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.model.TableGroup;
import org.vertice.csvw.validation.Strictness;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Location.JsonLocation;
import org.vertice.report.Severity;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/**
 * Checks tables and converts them to triples, as CSV on the Web specifies.
 *
 * <p>Every problem of the input, including a missing file, is a finding; no exception is thrown for
 * it. Tables of metadata with errors are checked but not converted, and the returned group has no
 * tables. Rows and cells with errors are reported and converted as far as possible; the caller
 * decides whether to use the triples.
 *
 * <p>{@code docs/CsvToNTriples.java} is a complete program.
 */
public final class CsvwProcessor {

  private final DocumentLoader loader;
  private final DiagnosticSink findings;
  private final int threads;
  private final Strictness strictness;

  /**
   * Makes a processor.
   *
   * @param loader opens metadata and tables
   * @param findings takes the findings
   */
  public CsvwProcessor(DocumentLoader loader, DiagnosticSink findings) {
    this(loader, findings, 1);
  }

  /**
   * Makes a processor that works with several threads. Triples and findings still come from the
   * calling thread, in the order of the rows.
   *
   * @param loader opens metadata and tables
   * @param findings takes the findings
   * @param threads the number of threads, including the calling one
   */
  public CsvwProcessor(DocumentLoader loader, DiagnosticSink findings, int threads) {
    this(loader, findings, threads, Strictness.CONVERTER);
  }

  private CsvwProcessor(
      DocumentLoader loader, DiagnosticSink findings, int threads, Strictness strictness) {
    this.loader = loader;
    this.findings = findings;
    this.threads = threads;
    this.strictness = strictness;
  }

  /**
   * A processor for a curator's own tables: unknown properties in the metadata and incomplete
   * headers are errors, where a converter warns and ignores them.
   */
  public static CsvwProcessor strict(DocumentLoader loader, DiagnosticSink findings) {
    return new CsvwProcessor(
        loader, finding -> findings.report(strict(finding)), 1, Strictness.CURATOR);
  }

  /** A converter ignores with a warning what it does not know in metadata. */
  private static Diagnostic strict(Diagnostic finding) {
    boolean ignored =
        finding.severity() == Severity.WARNING
            && (finding.code().startsWith("metadata-")
                || finding.code().equals("json-doubled-member"));
    return ignored ? finding.as(Severity.ERROR) : finding;
  }

  /** Converts all tables of a metadata document. */
  public TableGroup convertMetadata(URI metadata, ConversionMode mode, RowTripleSink sink) {
    return run(described(metadata), strictness, new Conversion(mode, sink));
  }

  /**
   * Converts a table, with the metadata that is located for it (Model for Tabular Data and Metadata
   * on the Web, section 5).
   *
   * @param userMetadata metadata to use instead of located metadata
   */
  public TableGroup convertTable(
      URI csv, Optional<URI> userMetadata, ConversionMode mode, RowTripleSink sink) {
    return run(described(csv, userMetadata), strictness, new Conversion(mode, sink));
  }

  /** Checks all tables of a metadata document, as a validator. */
  public TableGroup validateMetadata(URI metadata) {
    return run(described(metadata), Strictness.VALIDATOR, null);
  }

  /** Checks a table, as a validator, with the metadata that is located for it. */
  public TableGroup validateTable(URI csv, Optional<URI> userMetadata) {
    return run(described(csv, userMetadata), Strictness.VALIDATOR, null);
  }

  private Optional<Metadata> described(URI metadata) {
    return new MetadataReader(loader, findings).read(metadata);
  }

  private Optional<Metadata> described(URI csv, Optional<URI> userMetadata) {
    if (userMetadata.isPresent()) {
      return described(userMetadata.get()).map(metadata -> of(csv, metadata, userMetadata.get()));
    }
    try (SourceDocument document = loader.open(csv)) {
      MetadataReader reader = new MetadataReader(loader, findings);
      Optional<Located> located =
          new MetadataLocator(loader, reader, findings).locate(csv, document.links());
      JsonLocation place = new JsonLocation(document.shownAs(), "", 0, 0);
      return located.isPresent()
          ? located.get().metadata()
          : Optional.of(
              new Metadata(
                  TableGroupDescription.of(TableDescription.of(csv.toString(), place)), true));
    } catch (FileNotFoundException e) {
      findings.error(
          "table-missing",
          "The table was not found.",
          new FileLocation(csv.toString()),
          "Correct its name, or put the file there.");
    } catch (IOException e) {
      findings.error(
          "table-unreadable",
          "The table cannot be read: " + e.getMessage(),
          new FileLocation(csv.toString()),
          "Make it readable.");
    }
    return Optional.empty();
  }

  /** User metadata need not describe the table; then only the tables that it describes are read. */
  private Metadata of(URI csv, Metadata metadata, URI address) {
    if (metadata.sound() && !metadata.group().describes(csv.toString())) {
      findings.report(
          Diagnostic.info(
                  "metadata-other-table",
                  String.format(
                      "This metadata does not describe %s, which is therefore not read: only the "
                          + "tables that it describes are.",
                      csv),
                  new FileLocation(address.toString()))
              .withFix("Add the table to it, if it is to be read."));
    }
    return metadata;
  }

  private TableGroup run(
      Optional<Metadata> described, Strictness how, @Nullable Conversion expected) {
    if (described.isEmpty()) {
      return TableGroup.none();
    }
    boolean sound = described.get().sound();
    TableGroupDescription group = described.get().group();
    Conversion conversion = sound ? expected : null;
    if (conversion != null) {
      conversion.groupBegins(group.id(), group.annotations(), group.notes());
    }
    LocatedFindings located = new LocatedFindings(loader, findings);
    List<Table> tables = new ArrayList<>();
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      TableProcessor processor =
          new TableProcessor(loader, located, group, how, conversion, workers);
      for (TableDescription table : group.tables()) {
        processor.read(table).ifPresent(tables::add);
      }
    }
    located.release(tables);
    return sound
        ? new TableGroup(group.id(), tables, group.annotations(), group.notes())
        : TableGroup.none();
  }

  /**
   * Reports findings from elsewhere about cells of tables that have been read, with line and column
   * of each cell.
   */
  public void report(TableGroup group, List<Diagnostic> aboutCells) {
    LocatedFindings located = new LocatedFindings(loader, findings);
    aboutCells.forEach(located::report);
    located.release(group.tables());
  }
}
