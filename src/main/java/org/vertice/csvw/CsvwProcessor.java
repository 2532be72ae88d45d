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
 * Reads tables as CSV on the Web describes them: checks them, and converts them to triples.
 *
 * <p>Everything that is wrong with the input, a missing file too, is a finding; nothing is thrown
 * for it. Nothing is made of metadata with an error: the group that is returned then has no tables;
 * what else is wrong with its tables is reported all the same, as far as can be told. Cells and
 * rows with errors are reported and converted as far as they go; whether the triples are used then
 * is the caller's decision.
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
   * @param findings takes what is found
   */
  public CsvwProcessor(DocumentLoader loader, DiagnosticSink findings) {
    this(loader, findings, 1);
  }

  /**
   * Makes a processor that works with several threads. Triples and findings come from the calling
   * thread and in the order of the rows all the same.
   *
   * @param loader opens metadata and tables
   * @param findings takes what is found
   * @param threads how many threads work, the calling one counted
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
   * A processor for tables that are a curator's own: where metadata have what is not known, or a
   * header leaves something open, nothing is left out with a warning, it is an error.
   */
  public static CsvwProcessor strict(DocumentLoader loader, DiagnosticSink findings) {
    return new CsvwProcessor(
        loader, finding -> findings.report(strict(finding)), 1, Strictness.CURATOR);
  }

  /** A converter ignores what it does not know in metadata: what was meant by it would be lost. */
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
   * @param userMetadata metadata that goes before any that could be located
   */
  public TableGroup convertTable(
      URI csv, Optional<URI> userMetadata, ConversionMode mode, RowTripleSink sink) {
    return run(described(csv, userMetadata), strictness, new Conversion(mode, sink));
  }

  /** Makes the checks of {@link #convertMetadata} without its triples. */
  public TableGroup validateMetadata(URI metadata) {
    return run(described(metadata), Strictness.VALIDATOR, null);
  }

  /** Makes the checks of {@link #convertTable} without its triples. */
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
      findings.report(
          Diagnostic.error(
                  "table-missing", "The table was not found.", new FileLocation(csv.toString()))
              .withHint("Correct its name, or put the file there."));
    } catch (IOException e) {
      findings.report(
          Diagnostic.error(
                  "table-unreadable",
                  "The table cannot be read: " + e.getMessage(),
                  new FileLocation(csv.toString()))
              .withHint("Make it readable."));
    }
    return Optional.empty();
  }

  /**
   * The user's metadata need not name the table; what they name is read then, and not the table.
   */
  private Metadata of(URI csv, Metadata metadata, URI address) {
    if (metadata.sound() && !metadata.group().describes(csv.toString())) {
      findings.report(
          Diagnostic.info(
                  "metadata-other-table",
                  "This metadata does not describe "
                      + csv
                      + ", which is therefore not read: only the tables that it describes are.",
                  new FileLocation(address.toString()))
              .withHint("Add the table to it, if it is to be read."));
    }
    return metadata;
  }

  private TableGroup run(
      Optional<Metadata> described, Strictness how, @Nullable Conversion wanted) {
    if (described.isEmpty()) {
      return TableGroup.none();
    }
    boolean sound = described.get().sound();
    TableGroupDescription group = described.get().group();
    Conversion conversion = sound ? wanted : null;
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
   * Reports findings that were made elsewhere about cells of tables that have been read, each with
   * line and character of its cell.
   */
  public void report(TableGroup group, List<Diagnostic> aboutCells) {
    LocatedFindings located = new LocatedFindings(loader, findings);
    aboutCells.forEach(located::report);
    located.release(group.tables());
  }
}
