package org.vertice.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.vertice.build.BuildResult;
import org.vertice.query.QueryLibrary;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Measure;
import org.vertice.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tables, metadata, citations, shapes and saved queries: everything that is wrong, in one run. */
@Command(
    name = "check",
    customSynopsis = "vertice check [--all] [--findings-format FORM] [-C DIR]",
    description = {
      "Checks tables, metadata, citations, shapes and saved queries, and prints all findings, each"
          + " with its file, line, column and a mend. Exit code 1 if one is an error."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice check",
      "  vertice check --documents ~/texts",
      "  vertice check --findings-format sarif > findings.sarif"
    })
final class CheckCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Option(names = "--all", description = "Show every repeat of a finding.")
  private boolean all;

  @Mixin private FindingsOptions findingsOptions = new FindingsOptions();

  CheckCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    DiagnosticCollector findings = new DiagnosticCollector();
    ProjectGraph graph = new ProjectGraph(vertice);
    BuildResult result = graph.build(findings);
    QueryLibrary.load(graph.project().queries(), findings);
    new FindingsPrinter(vertice, findingsOptions.format())
        .print(Report.on(findings.findings(), measures(result)), vertice.surroundings().out(), all);
    return findings.hasErrors() ? ExitCode.FAILED : ExitCode.CLEAN;
  }

  /** What a build went through, for the last line of a report. */
  static List<Measure> measures(BuildResult result) {
    return List.of(
        new Measure(result.group().tables().size(), "table", "tables"),
        new Measure(result.rowCount(), "row", "rows"),
        new Measure(result.claims().size(), "claim", "claims"),
        new Measure(result.documentsAtHand(), "document at hand", "documents at hand"));
  }
}
