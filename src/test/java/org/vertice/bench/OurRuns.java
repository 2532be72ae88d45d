package org.vertice.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.csv2rdf.NTriplesSink;
import org.vertice.csvw.tabular.Dialect;
import org.vertice.csvw.tabular.RowReader;
import org.vertice.csvw.tabular.SourceRow;
import org.vertice.report.DiagnosticSink;
import org.vertice.source.FileDocumentLoader;

/** What Vertice does with a table. A finding stops it: the tables have none. */
final class OurRuns {

  static final DiagnosticSink NOTHING_FOUND =
      finding -> {
        throw new IllegalStateException(finding.toString());
      };

  private OurRuns() {}

  /** Reads a table, and does nothing with it. */
  static void readOnly(Path csv) throws IOException {
    long characters = 0;
    try (RowReader rows =
        RowReader.open(Files.newInputStream(csv), Dialect.DEFAULT, "events", NOTHING_FOUND)) {
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        for (String value : row.fields()) {
          characters += value.length();
        }
      }
    }
    if (characters == 0) {
      throw new IllegalStateException("The table is empty");
    }
  }

  /** Makes all checks. */
  static void validate(Path metadata) {
    new CsvwProcessor(new FileDocumentLoader(metadata.resolveSibling("")), NOTHING_FOUND)
        .validateMetadata(metadata.toUri());
  }

  /** Converts to N-Triples, with all checks. */
  static void convert(Path metadata, OutputStream out, int threads) throws IOException {
    new CsvwProcessor(new FileDocumentLoader(metadata.resolveSibling("")), NOTHING_FOUND, threads)
        .convertMetadata(metadata.toUri(), ConversionMode.MINIMAL, new NTriplesSink(out, ""));
    out.flush();
  }
}
