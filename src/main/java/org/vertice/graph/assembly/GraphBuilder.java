package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.graph.assembly.DocumentReader.Documents;
import org.vertice.graph.claim.AcceptedView;
import org.vertice.graph.evidence.Disagreement;
import org.vertice.graph.inference.Reasoner;
import org.vertice.graph.inference.Rule;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location;
import org.vertice.report.Location.FileLocation;

/**
 * Builds the graph of a project. {@link #build} is the way of the data: each stage takes values and
 * gives a value to the next. The dataset is made by {@link TableConverter}; {@link Citations},
 * {@link #accept}, {@link #infer} and {@link EvidenceWriter} add to it in this order, and nobody
 * else does.
 */
public final class GraphBuilder {

  private GraphBuilder() {}

  /**
   * Builds the graph. All findings of all stages are reported; whether an error stops what follows
   * is the caller's decision.
   *
   * @throws IOException if something that is there cannot be read
   */
  public static BuildResult build(Project project, BuildOptions options, DiagnosticSink sink)
      throws IOException {
    if (!Files.isRegularFile(project.metadata())) {
      sink.report(missing(project));
      return BuildResult.none();
    }
    BuildFindings findings = new BuildFindings(project, sink);
    Vocabulary vocabulary = VocabularyReader.read(project, findings);
    CompletableFuture<ScopedShapes> shapes =
        CompletableFuture.supplyAsync(() -> ScopedShapes.of(vocabulary.shapes()));
    ConvertedTables tables = TableConverter.convert(project, vocabulary, findings);
    Documents documents = cite(project, options, tables, vocabulary, findings);
    accept(tables);
    checkStatements(tables, vocabulary, findings);
    List<Rule> rules = infer(project, options.timeout(), tables.dataset(), findings);
    List<Disagreement> disagreements =
        EvidenceWriter.write(tables, vocabulary, options.unsettled(), findings);
    new TermCheck(tables.dataset(), vocabulary, findings).check();
    new FileCheck(project, tables.files(), findings).check();
    Location folder = new FileLocation(project.shown(project.ontology()));
    ShapeValidator validator = new ShapeValidator(options.timeout());
    new ShapeCheck(tables, vocabulary, folder, validator, findings).check(shapes);
    findings.locate(tables);
    return new BuildResult(
        tables.dataset(),
        tables.group(),
        tables.claims(),
        tables.rowCounts(),
        vocabulary.prefixes(),
        documents.count(),
        new Evidence(disagreements, rules));
  }

  private static Diagnostic missing(Project project) {
    return Diagnostic.error(
            "project-missing",
            "There is no project here: " + project.root() + " has no seeds/csv-metadata.json.",
            new FileLocation(project.root().toString()))
        .withFix("Name a folder with ontology/, seeds/ and queries/ by -C DIR.");
  }

  /** Finds the cited passages in the documents, and adds the citations to the default graph. */
  static Documents cite(
      Project project,
      BuildOptions options,
      ConvertedTables tables,
      Vocabulary vocabulary,
      BuildFindings findings)
      throws IOException {
    Graph described = tables.dataset().getDefaultGraph();
    Path folder = options.documents().orElse(project.documents());
    Documents documents = DocumentReader.read(project, folder, described, findings);
    Citations citations = new Citations(described, documents.texts(), vocabulary, findings);
    tables.claims().forEach(citations::cite);
    return documents;
  }

  /** Adds the triples of the accepted claims to the default graph. */
  static void accept(ConvertedTables tables) {
    Graph accepted = tables.dataset().getDefaultGraph();
    new AcceptedView(tables.dataset()).triples(tables.claims()).forEach(accepted::add);
  }

  /** Checks what the tables state, before anything is concluded from it. */
  private static void checkStatements(
      ConvertedTables tables, Vocabulary vocabulary, BuildFindings findings) {
    DatasetGraph dataset = tables.dataset();
    new ClaimCheck(tables, vocabulary, findings).check();
    new DateCheck(dataset, findings).check();
    new CodeCheck(dataset, vocabulary, findings).check();
    new IriCheck(dataset, findings).check();
    new EngineTermCheck(dataset, vocabulary, findings).check();
  }

  /**
   * Adds what the rules in {@code ontology/rules/} conclude: to the default graph, and to a graph
   * for each rule.
   */
  static List<Rule> infer(
      Project project, Duration timeout, DatasetGraph dataset, DiagnosticSink findings)
      throws IOException {
    List<Rule> rules = Rule.load(project.rules(), findings);
    Graph facts = dataset.getDefaultGraph();
    new Reasoner(rules, findings, timeout)
        .run(facts)
        .forEach(
            (rule, triples) -> {
              rule.described().forEach(facts::add);
              triples.forEach(dataset.getGraph(rule.iri())::add);
            });
    return rules;
  }
}
