package org.vertice.cli.project;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.vertice.cli.terminal.Failure;
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
import org.vertice.report.Location.GraphLocation;
import org.vertice.report.Measure;
import org.vertice.report.Report;
import org.vertice.report.Severity;
import org.vertice.web.protocol.ReservedPaths;
import org.vertice.web.site.IriSpace;

/** Builds the graph of the project for the commands that need it, and collects the findings. */
public final class ProjectGraph {

  /** The folder of a TDB2 database within the folder that a command writes. */
  public static final String DATABASE = "tdb2";

  private final RootCommand root;
  private final BuildingOptions options;
  private final DiagnosticCollector findings = new DiagnosticCollector();
  private final List<Diagnostic> notes = new ArrayList<>();

  public ProjectGraph(RootCommand root, BuildingOptions options) {
    this.root = root;
    this.options = options;
  }

  public Project project() {
    return new Project(root.projectFolder());
  }

  /** The saved queries; errors in one are findings of the project. */
  public QueryLibrary queries() throws IOException {
    return QueryLibrary.load(project().queries(), findings);
  }

  /**
   * The queries that exports in these formats need.
   *
   * @throws Failure if a format is a network and no query finds one
   */
  public QueryLibrary queriesFor(List<ExportFormat> formats) throws IOException, Failure {
    Optional<ExportFormat> network =
        formats.stream().filter(each -> each.content() == ExportFormat.Content.NETWORK).findFirst();
    if (network.isEmpty()) {
      return new QueryLibrary(List.of());
    }
    QueryLibrary queries = queries();
    if (!hasErrors() && !DatasetExporter.formats(queries).contains(network.get())) {
      throw new Failure(
          "There is no network to write as " + network.get().word() + ".",
          "Save a query that selects ?from ?to ?relation and has \"#+ view: network\" in its header.");
    }
    return queries;
  }

  private BuildResult build(boolean strict) throws IOException {
    return GraphBuilder.build(
        project(),
        new BuildOptions(root.documentsFolder(), strict, options.ruleTimeout()),
        findings);
  }

  /** Builds the graph while another thread reads the saved queries. Prints nothing. */
  public BuildResult buildBesideQueries(boolean strict) throws Exception {
    // Two threads that initialize Jena at the same time block each other.
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

  /** The saved queries without errors; the findings about the others are printed. */
  public QueryLibrary usableQueries() throws IOException {
    DiagnosticCollector found = new DiagnosticCollector();
    QueryLibrary queries = QueryLibrary.load(project().queries(), found);
    Measure usable = new Measure(queries.queries().size(), "usable query", "usable queries");
    note(found.findings(), usable);
    return queries;
  }

  /** Prints findings that prevent nothing to stderr, and keeps them for {@link #lines}. */
  public void note(List<Diagnostic> found, Measure checked) throws IOException {
    notes.addAll(found);
    options.printAny(root, found, checked);
  }

  /** Adds findings. */
  public void add(List<Diagnostic> found) {
    found.forEach(findings::report);
  }

  /** Builds the graph and prints the findings to stderr; empty if one is an error. */
  public Optional<BuildResult> withoutErrors() throws IOException {
    return built(Severity.INFO);
  }

  /** The same for one question: findings of severity info alone are not printed. */
  public Optional<BuildResult> withoutErrorsForQuestion() throws IOException {
    return built(Severity.WARNING);
  }

  private Optional<BuildResult> built(Severity least) throws IOException {
    BuildResult result = build(false);
    if (findings.findings().stream().anyMatch(each -> each.severity().compareTo(least) <= 0)) {
      options.print(root, report(result), root.err(), false);
    }
    return hasErrors() ? Optional.empty() : Optional.of(result);
  }

  /** All findings, one line each. */
  public List<String> lines() {
    return Stream.concat(notes.stream(), findings.findings().stream())
        .map(
            each ->
                each.location().file()
                    + each.location().line().map(line -> ":" + line).orElse("")
                    + ": "
                    + each.message())
        .toList();
  }

  public boolean hasErrors() {
    return findings.hasErrors();
  }

  /** The findings, and how much was checked. */
  public Report report(BuildResult result) {
    return Report.on(
        findings.findings(),
        List.of(
            Measure.of(result.group().tables().size(), "table"),
            Measure.of(result.rowCount(), "row"),
            Measure.of(result.claims().size(), "claim"),
            Measure.of(result.documentsRead(), "document")));
  }

  /**
   * Warns about things that the server cannot show, because their IRIs are addresses of its pages.
   *
   * @param base the beginning of the IRIs of the data; empty: found in the data
   */
  public static List<Diagnostic> shadowedIris(DatasetGraph dataset, Optional<String> base) {
    IriSpace space = base.map(IriSpace::new).orElseGet(() -> IriSpace.of(dataset));
    return ReservedPaths.shadowed(dataset, space).entrySet().stream()
        .map(each -> shadowed(each.getKey(), each.getValue()))
        .toList();
  }

  private static Diagnostic shadowed(String pattern, Set<String> iris) {
    return Diagnostic.warning(
            "iri-shadowed",
            "vertice serve has its own pages at %s and cannot show %s there."
                .formatted(
                    pattern.replace("/*", "/"),
                    new Measure(iris.size(), "thing of the graph", "things of the graph").words()),
            new GraphLocation("seeds", iris.iterator().next()))
        .withFix("give them IRIs with another path: aboutUrl and valueUrl in the metadata");
  }
}
