package org.vertice.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
import org.vertice.graph.assembly.BuildOptions;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.assembly.GraphBuilder;
import org.vertice.graph.assembly.Project;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.query.saved.QueryTermCheck;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Measure;
import org.vertice.report.Report;
import org.vertice.report.Severity;

/** The project's graph, for all commands that need it, and what was found on the way to it. */
final class ProjectGraph {

  private final Vertice vertice;
  private final BuildingOptions options;
  private final DiagnosticCollector findings = new DiagnosticCollector();
  private final List<Diagnostic> aside = new ArrayList<>();

  ProjectGraph(Vertice vertice, BuildingOptions options) {
    this.vertice = vertice;
    this.options = options;
  }

  Project project() {
    return new Project(vertice.projectFolder());
  }

  /** The saved queries; what is wrong with one counts as a finding of the project. */
  QueryLibrary queries() throws IOException {
    return QueryLibrary.load(project().queries(), findings);
  }

  /**
   * The queries that exports in these formats ask.
   *
   * @throws Failure if a network is wanted and no query finds one
   */
  QueryLibrary queriesFor(List<ExportFormat> formats) throws IOException, Failure {
    Optional<ExportFormat> network =
        formats.stream().filter(each -> each.content() == ExportFormat.Content.NETWORK).findFirst();
    if (network.isEmpty()) {
      return new QueryLibrary(List.of());
    }
    QueryLibrary queries = queries();
    if (!hasErrors() && !DatasetExporter.formats(queries).contains(network.get())) {
      throw new Failure(
          "There is no network to write as " + network.get().word() + ".",
          "Save a query for ?from ?to ?relation, with \"#+ view: network\" in its header.");
    }
    return queries;
  }

  /** Builds the graph, and says nothing of what it finds. */
  BuildResult build(boolean strict) throws IOException {
    return GraphBuilder.build(
        project(),
        new BuildOptions(vertice.documentsFolder(), strict, options.patience()),
        findings);
  }

  /** Builds the graph while another thread reads the saved queries; their findings come last. */
  BuildResult buildBesideQueries(boolean strict) throws Exception {
    // Two threads that start Jena at the same time would wait for each other.
    JenaSystem.init();
    DiagnosticCollector ofQueries = new DiagnosticCollector();
    FutureTask<QueryLibrary> queries =
        new FutureTask<>(() -> QueryLibrary.load(project().queries(), ofQueries));
    new Thread(queries, "queries").start();
    BuildResult result = build(strict);
    try {
      QueryLibrary library = queries.get();
      ofQueries.findings().forEach(findings::report);
      QueryLibrary rules =
          QueryLibrary.load(project().rules(), "ontology/rules", reportedByTheBuild -> {});
      add(
          Txn.calculateRead(
              result.dataset(),
              () -> {
                QueryTermCheck terms = new QueryTermCheck(result.dataset().getDefaultGraph());
                return Stream.concat(terms.in(rules).stream(), terms.in(library).stream()).toList();
              }));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException unreadable ? unreadable : e;
    }
    return result;
  }

  /** The saved queries that can be used; what is wrong with the others is told and no more. */
  QueryLibrary usableQueries() throws IOException {
    DiagnosticCollector found = new DiagnosticCollector();
    QueryLibrary queries = QueryLibrary.load(project().queries(), found);
    Measure usable = new Measure(queries.queries().size(), "usable query", "usable queries");
    tell(found.findings(), usable);
    return queries;
  }

  /** Prints findings that stand against nothing to stderr, and keeps them for {@link #lines}. */
  void tell(List<Diagnostic> found, Measure among) throws IOException {
    aside.addAll(found);
    if (!found.isEmpty()) {
      printer().print(Report.on(found, List.of(among)), vertice.surroundings().err(), false);
    }
  }

  /** Adds to what was found. */
  void add(List<Diagnostic> found) {
    found.forEach(findings::report);
  }

  /** Builds the graph and prints its findings, if any, to stderr; empty if one is an error. */
  Optional<BuildResult> fitForUse() throws IOException {
    return built(Severity.INFO);
  }

  /** The same for one question: what only may be worth knowing is not told with every answer. */
  Optional<BuildResult> fitForAsking() throws IOException {
    return built(Severity.WARNING);
  }

  private Optional<BuildResult> built(Severity told) throws IOException {
    BuildResult result = build(false);
    if (findings.findings().stream().anyMatch(each -> each.severity().compareTo(told) <= 0)) {
      printer().print(report(result), vertice.surroundings().err(), false);
    }
    return hasErrors() ? Optional.empty() : Optional.of(result);
  }

  /** What was found, in a line each. */
  List<String> lines() {
    return Stream.concat(aside.stream(), findings.findings().stream())
        .map(
            each ->
                each.location().file()
                    + each.location().line().map(line -> ":" + line).orElse("")
                    + ": "
                    + each.message())
        .toList();
  }

  boolean hasErrors() {
    return findings.hasErrors();
  }

  FindingsPrinter printer() {
    return new FindingsPrinter(vertice, options.format());
  }

  /** What was found, in how much. */
  Report report(BuildResult result) {
    return Report.on(
        findings.findings(),
        List.of(
            Measure.of(result.group().tables().size(), "table"),
            Measure.of(result.rowCount(), "row"),
            Measure.of(result.claims().size(), "claim"),
            Measure.of(result.documentsRead(), "document")));
  }
}
