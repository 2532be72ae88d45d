package org.vertice.graph.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vertice.rdf.Skolemizer;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Location.TextLocation;

/**
 * Reads the project's ontologies, code lists and shapes, and the engine's own vocabulary where the
 * project does not bring it. Files whose name ends in {@code shapes.ttl} are shapes: rules about
 * the data, no part of it.
 */
final class ReadOntologies implements BuildStep {

  private static final List<String> OWN = List.of("vertice.ttl", "vertice-shapes.ttl");

  private static final String UNDEFINED = "Undefined prefix:";

  @Override
  public void run(BuildState state) throws IOException {
    Path folder = state.project.ontology();
    if (!Files.isDirectory(folder)) {
      state.findings.report(
          Diagnostic.error(
                  "ontology-missing",
                  "The project has no folder ontology/.",
                  new FileLocation(state.project.shown(folder)))
              .withHint("Make it, with the Turtle file of your ontology in it."));
      return;
    }
    for (String own : OWN) {
      if (!Files.exists(folder.resolve(own))) {
        try (InputStream in =
            ReadOntologies.class.getResourceAsStream("/org/vertice/ontology/" + own)) {
          Optional<Graph> unused = read(state, own, RDFParser.source(in));
        }
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
        String shown = state.project.shown(file);
        read(state, shown, RDFParser.source(file))
            .ifPresent(graph -> state.turtle.add(new TurtleFile(shown, file, graph)));
      }
    }
    state.scopedShapes = CompletableFuture.supplyAsync(() -> ScopedShapes.of(state.shapes));
    GraphUtil.addInto(state.dataset.getDefaultGraph(), state.ontology);
  }

  /** What a file says; empty if it is no Turtle, which has been reported then. */
  private static Optional<Graph> read(BuildState state, String shown, RDFParserBuilder source) {
    boolean shapes = shown.endsWith("shapes.ttl");
    Graph graph = GraphFactory.createDefaultGraph();
    StreamRDF target = StreamRDFLib.graph(graph);
    try {
      source
          .lang(Lang.TURTLE)
          .base("https://w3id.org/vertice/ontology/" + shown)
          .errorHandler(new Findings(shown, state.findings))
          // Shapes keep their blank nodes: SHACL takes a path that is an IRI for a property.
          .parse(shapes ? target : new Skolemizer(target, shown));
    } catch (RiotException e) {
      return Optional.empty();
    }
    graph.getPrefixMapping().getNsPrefixMap().forEach(state.prefixes::putIfAbsent);
    GraphUtil.addInto(shapes ? state.shapes : state.ontology, graph);
    return Optional.of(graph);
  }

  /** Makes findings of what the parser says. */
  private record Findings(String file, DiagnosticSink sink) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      sink.report(Diagnostic.warning("turtle-warning", message, place(line, column)));
    }

    @Override
    public void error(String message, long line, long column) {
      Diagnostic finding = Diagnostic.error("turtle-syntax", message, place(line, column));
      sink.report(fix(message).map(finding::withHint).orElse(finding));
      throw new RiotException(message);
    }

    /** What to do about the slips that are made most. */
    private static Optional<String> fix(String message) {
      if (message.startsWith(UNDEFINED)) {
        String prefix = message.substring(UNDEFINED.length()).strip();
        return Optional.of("Begin the file with @prefix " + prefix + ": <…> .");
      }
      if (message.contains("not terminated")) {
        return Optional.of(
            "End each statement with a dot, and close what is open; the slip may stand at the end"
                + " of the line before.");
      }
      return message.startsWith("Broken token")
          ? Optional.of("Close the quote or the angle bracket that opens there.")
          : Optional.empty();
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }

    private TextLocation place(long line, long column) {
      return new TextLocation(file, (int) Math.max(line, 1), (int) Math.max(column, 0));
    }
  }
}
