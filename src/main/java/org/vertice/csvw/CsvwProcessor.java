package org.vertice.csvw;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.model.TableGroup;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/**
 * Reads tables as CSV on the Web describes them: checks them, and converts them to triples.
 *
 * <p>Everything that is wrong with the input, a missing file too, is a finding; nothing is thrown
 * for it. Metadata with an error is not used: the group that is returned then has no tables. Cells
 * and rows with errors are reported and converted as far as they go; whether the triples are used
 * then is the caller's decision.
 */
public final class CsvwProcessor {

  private final DocumentLoader loader;
  private final DiagnosticSink findings;

  /**
   * Makes a processor.
   *
   * @param loader opens metadata and tables
   * @param findings takes what is found
   */
  public CsvwProcessor(DocumentLoader loader, DiagnosticSink findings) {
    this.loader = loader;
    this.findings = findings;
  }

  /** Converts all tables of a metadata document. */
  public TableGroup convertMetadata(URI metadata, ConversionMode mode, RowTripleSink sink) {
    return read(metadata);
  }

  /**
   * Converts a table, with the metadata that is located for it (Model for Tabular Data and Metadata
   * on the Web, section 5).
   *
   * @param userMetadata metadata that goes before any that could be located
   */
  public TableGroup convertTable(
      URI csv, Optional<URI> userMetadata, ConversionMode mode, RowTripleSink sink) {
    return read(userMetadata.orElse(csv));
  }

  /** Makes the checks of {@link #convertMetadata} without its triples. */
  public TableGroup validateMetadata(URI metadata) {
    return read(metadata);
  }

  /** Makes the checks of {@link #convertTable} without its triples. */
  public TableGroup validateTable(URI csv, Optional<URI> userMetadata) {
    return read(userMetadata.orElse(csv));
  }

  private TableGroup read(URI address) {
    try (SourceDocument document = loader.open(address)) {
      findings.report(
          Diagnostic.info(
              "not-converted",
              "Conversion is not there yet.",
              new Location.FileLocation(document.shownAs())));
    } catch (IOException e) {
      findings.report(
          Diagnostic.error(
              "file-missing", "It cannot be read.", new Location.FileLocation(address.toString())));
    }
    return TableGroup.none();
  }
}
