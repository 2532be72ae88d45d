package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.model.TableGroup;
import org.vertice.graph.assembly.RowGraphs.Doubled;
import org.vertice.graph.claim.Claim;
import org.vertice.report.Location.FileLocation;
import org.vertice.source.FileDocumentLoader;

/**
 * Converts the tables: each row into a graph of its own, what describes claims into the default
 * graph, beside the ontologies.
 */
final class TableConverter {

  private TableConverter() {}

  /**
   * Converts a project's tables into a new dataset.
   *
   * @throws IOException if the folder of the tables cannot be read
   */
  static ConvertedTables convert(Project project, Vocabulary vocabulary, BuildFindings findings)
      throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.create();
    GraphUtil.addInto(dataset.getDefaultGraph(), vocabulary.ontology());
    RowGraphs rows = new RowGraphs(dataset);
    TableGroup group =
        CsvwProcessor.strict(new FileDocumentLoader(project.root()), findings)
            .convertMetadata(project.metadata().toUri(), ConversionMode.MINIMAL, rows);
    rows.doubled().stream()
        // A key that stands twice in one table has been reported as that.
        .filter(claim -> !findings.repeatsKey(claim.second().key()))
        .forEach(claim -> reportDoubled(claim, findings));
    reportUndescribed(project, group.tables(), findings);
    return new ConvertedTables(
        dataset, group, Claim.in(dataset.getDefaultGraph()), rows.counts(), rows.places());
  }

  private static void reportDoubled(Doubled claim, BuildFindings findings) {
    findings.error(
        "claim-duplicate",
        "The claim <%s> is already defined in %s:%d."
            .formatted(
                claim.claim().getURI(),
                claim.first().place().file(),
                claim.first().place().lineNumber()),
        claim.second().place(),
        "Give one of them an id of its own: claims share their ids over all tables.");
  }

  private static void reportUndescribed(Project project, List<Table> tables, BuildFindings findings)
      throws IOException {
    if (tables.isEmpty()) {
      return;
    }
    Set<String> known = tables.stream().map(Table::file).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(project.seeds())) {
      files
          .map(project::shown)
          .filter(file -> file.endsWith(".csv") && !known.contains(file))
          .sorted()
          .forEach(
              file ->
                  findings.warning(
                      "table-undescribed",
                      "The metadata does not describe this table, so it is not read.",
                      new FileLocation(file),
                      "Describe it in seeds/csv-metadata.json, or move it away."));
    }
  }
}
