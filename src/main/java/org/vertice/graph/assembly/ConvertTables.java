package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.model.Table;
import org.vertice.graph.assembly.BuildState.RowPlace;
import org.vertice.graph.assembly.RowGraphs.Doubled;
import org.vertice.graph.claim.Claim;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.CellLocation;
import org.vertice.report.Location.FileLocation;
import org.vertice.source.FileDocumentLoader;

/**
 * Converts the tables: each row into a graph of its own, what describes claims into the default.
 */
final class ConvertTables implements BuildStep {

  @Override
  public void run(BuildState state) throws IOException {
    CsvwProcessor processor =
        CsvwProcessor.strict(new FileDocumentLoader(state.project.root()), state.findings);
    RowGraphs rows = new RowGraphs(state.dataset, state.rows);
    state.group =
        processor.convertMetadata(state.project.metadata().toUri(), ConversionMode.MINIMAL, rows);
    state.claims = Claim.in(state.dataset.getDefaultGraph());
    rows.doubled().stream()
        .filter(claim -> !isReported(claim, state))
        .forEach(claim -> report(state, claim));
    reportStrangers(state);
  }

  /** A key that stands twice in one table has been reported as that. */
  private static boolean isReported(Doubled claim, BuildState state) {
    CellLocation second = claim.second();
    return state.repeatsKey(new RowPlace(second.file(), second.recordNumber()));
  }

  private static void report(BuildState state, Doubled claim) {
    state.findings.report(
        Diagnostic.error(
                "claim-duplicate",
                "The claim <"
                    + claim.claim().getURI()
                    + "> is made already in "
                    + claim.first().file()
                    + ":"
                    + claim.first().lineNumber()
                    + ".",
                claim.second())
            .withHint(
                "Give one of them an id of its own: claims share their ids over all tables."));
  }

  private static void reportStrangers(BuildState state) throws IOException {
    if (state.group.tables().isEmpty()) {
      return;
    }
    Set<String> known = state.group.tables().stream().map(Table::file).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(state.project.seeds())) {
      files
          .map(state.project::shown)
          .filter(file -> file.endsWith(".csv") && !known.contains(file))
          .sorted()
          .forEach(
              file ->
                  state.findings.report(
                      Diagnostic.warning(
                              "table-undescribed",
                              "The metadata does not describe this table, so it is not read.",
                              new FileLocation(file))
                          .withHint("Describe it in seeds/csv-metadata.json, or move it away.")));
    }
  }
}
