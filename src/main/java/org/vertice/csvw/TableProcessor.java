package org.vertice.csvw;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.csv2rdf.Conversion;
import org.vertice.csvw.metadata.EmbeddedMetadata;
import org.vertice.csvw.metadata.TableDescription;
import org.vertice.csvw.metadata.TableGroupDescription;
import org.vertice.csvw.model.DialectResolver;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.model.TableResolver;
import org.vertice.csvw.tabular.Dialect;
import org.vertice.csvw.tabular.RowReader;
import org.vertice.csvw.tabular.SourceRow;
import org.vertice.csvw.validation.HeaderCheck;
import org.vertice.csvw.validation.ReferenceCheck;
import org.vertice.csvw.validation.Strictness;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/** Processes the tables of a group, one by one: header, checks, conversion. */
final class TableProcessor {

  private final DocumentLoader loader;
  private final DiagnosticSink findings;
  private final TableResolver resolver;
  private final ReferenceCheck references;
  private final Strictness strictness;
  private final @Nullable Conversion conversion;
  private final WorkerThreads workers;

  /**
   * Makes a processor for the tables of a group.
   *
   * @param conversion converts the tables; null if they are only checked
   */
  TableProcessor(
      DocumentLoader loader,
      DiagnosticSink findings,
      TableGroupDescription group,
      Strictness strictness,
      @Nullable Conversion conversion,
      WorkerThreads workers) {
    this.loader = loader;
    this.findings = findings;
    this.resolver = new TableResolver(group, findings);
    this.references = new ReferenceCheck(group, findings);
    this.strictness = strictness;
    this.conversion = conversion;
    this.workers = workers;
  }

  /** Processes a table; empty if it is missing or cannot be opened, which is reported. */
  Optional<Table> read(TableDescription description) {
    try (SourceDocument document = loader.open(URI.create(description.url()))) {
      Dialect dialect = DialectResolver.resolve(description.dialect(), document.contentType());
      RowBatch.ReadFindings readFindings = new RowBatch.ReadFindings(findings);
      try (RowReader rows =
          RowReader.open(document.body(), dialect, document.shownAs(), readFindings)) {
        Header header = header(description, document, dialect, rows);
        if (header.inPlace()) {
          readRows(header.table(), header.next(), rows, readFindings);
        }
        return Optional.of(header.table());
      }
    } catch (FileNotFoundException e) {
      findings.error(
          "table-missing",
          "The table \"" + description.url() + "\" was not found.",
          description.urlPlace(),
          "Correct \"url\", or put the file where it says.");
    } catch (IOException e) {
      findings.error(
          "table-unreadable",
          "The table \"" + description.url() + "\" cannot be read: " + e.getMessage(),
          description.urlPlace(),
          "Make it readable, or correct \"url\".");
    }
    return Optional.empty();
  }

  /**
   * A table and its first row after the header.
   *
   * @param inPlace whether each column is where it is described
   */
  private record Header(Table table, @Nullable SourceRow next, boolean inPlace) {}

  private Header header(
      TableDescription description, SourceDocument document, Dialect dialect, RowReader rows)
      throws IOException {
    String file = document.shownAs();
    List<List<String>> headerRows = new ArrayList<>();
    int headerLine = 0;
    SourceRow row = rows.next();
    while (row != null && headerRows.size() < dialect.headerRowCount()) {
      headerRows.add(List.copyOf(row.fields()));
      headerLine = row.lineNumber();
      row = rows.next();
    }
    if (headerRows.isEmpty() && row == null && !rows.gaveUp()) {
      findings.error(
          "table-empty",
          "The file is empty.",
          new FileLocation(file),
          "Write at least the header.");
    }
    EmbeddedMetadata written =
        headerRows.isEmpty()
            ? EmbeddedMetadata.headerless(row == null ? 0 : row.size())
            : EmbeddedMetadata.of(headerRows, headerLine);
    EmbeddedMetadata header = written.served(document.contentLanguage());
    boolean inPlace =
        (headerRows.isEmpty() && row == null)
            || new HeaderCheck(file, header, dialect.skipColumns(), strictness, findings)
                .check(description);
    Table table = resolver.resolve(description, header, file, dialect);
    return new Header(table, row, inPlace);
  }

  private void readRows(
      Table table, @Nullable SourceRow first, RowReader rows, RowBatch.ReadFindings readFindings)
      throws IOException {
    new RowPipeline(
            table,
            workers,
            references.begins(table),
            readFindings,
            findings,
            conversion == null || table.suppressOutput() ? null : conversion.tableBegins(table))
        .run(first, rows);
  }
}
