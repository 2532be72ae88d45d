package org.vertice.build;

import org.vertice.claim.Claim;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.source.FileDocumentLoader;

/**
 * Converts the tables: each row into a graph of its own, what describes claims into the default.
 */
final class ConvertTables implements BuildStep {

  @Override
  public void run(BuildState state) {
    CsvwProcessor processor =
        new CsvwProcessor(new FileDocumentLoader(state.project.root()), state.findings);
    state.group =
        processor.convertMetadata(
            state.project.metadata().toUri(),
            ConversionMode.MINIMAL,
            new RowGraphs(state.dataset, state.rows));
    state.claims = Claim.in(state.dataset.getDefaultGraph());
  }
}
