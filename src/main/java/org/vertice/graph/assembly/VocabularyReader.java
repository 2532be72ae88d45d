package org.vertice.graph.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.vertice.rdf.DeclaredTerms;
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
final class VocabularyReader {

  private static final List<String> OWN = List.of("vertice.ttl", "vertice-shapes.ttl");

  private static final String UNDEFINED = "Undefined prefix:";

  private final DiagnosticSink findings;
  private final Graph ontology = GraphFactory.createDefaultGraph();
  private final Graph shapes = GraphFactory.createDefaultGraph();
  private final Map<String, String> prefixes = new HashMap<>();

  private VocabularyReader(DiagnosticSink findings) {
    this.findings = findings;
  }

  /**
   * Reads a project's folder {@code ontology/}. A file that cannot be parsed is reported and left
   * out; without the folder, which is reported, there are no terms.
   *
   * @throws IOException if a file is there and cannot be read
   */
  static Vocabulary read(Project project, DiagnosticSink findings) throws IOException {
    VocabularyReader reader = new VocabularyReader(findings);
    List<TurtleFile> files = reader.readFolder(project);
    DeclaredTerms terms = new DeclaredTerms(reader.ontology, reader.shapes);
    return new Vocabulary(reader.ontology, reader.shapes, terms, files, reader.prefixes);
  }

  private List<TurtleFile> readFolder(Project project) throws IOException {
    Path folder = project.ontology();
    if (!Files.isDirectory(folder)) {
      findings.error(
          "ontology-missing",
          "The project has no folder ontology/.",
          new FileLocation(project.shown(folder)),
          "Make it, with the Turtle file of your ontology in it.");
      return List.of();
    }
    for (String own : OWN) {
      if (!Files.exists(folder.resolve(own))) {
        try (InputStream in =
            VocabularyReader.class.getResourceAsStream("/org/vertice/ontology/" + own)) {
          Optional<Graph> unused = read(own, RDFParser.source(in));
        }
      }
    }
    List<TurtleFile> read = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
        String shown = project.shown(file);
        read(shown, RDFParser.source(file))
            .ifPresent(graph -> read.add(new TurtleFile(shown, file, graph)));
      }
    }
    return read;
  }

  /** What a file says; empty if it is no Turtle, which has been reported then. */
  private Optional<Graph> read(String shown, RDFParserBuilder source) {
    boolean isShapes = shown.endsWith("shapes.ttl");
    Graph graph = GraphFactory.createDefaultGraph();
    StreamRDF target = StreamRDFLib.graph(graph);
    try {
      source
          .lang(Lang.TURTLE)
          .base("https://w3id.org/vertice/ontology/" + shown)
          .errorHandler(new ParserFindings(shown, findings))
          // Shapes keep their blank nodes: SHACL takes a path that is an IRI for a property.
          .parse(isShapes ? target : new Skolemizer(target, shown));
    } catch (RiotException e) {
      return Optional.empty();
    }
    graph.getPrefixMapping().getNsPrefixMap().forEach(prefixes::putIfAbsent);
    GraphUtil.addInto(isShapes ? shapes : ontology, graph);
    return Optional.of(graph);
  }

  /** Makes findings of the parser's errors and warnings. */
  private record ParserFindings(String file, DiagnosticSink sink) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      sink.report(Diagnostic.warning("turtle-warning", message, place(line, column)));
    }

    @Override
    public void error(String message, long line, long column) {
      Diagnostic finding = Diagnostic.error("turtle-syntax", message, place(line, column));
      sink.report(fix(message).map(finding::withFix).orElse(finding));
      throw new RiotException(message);
    }

    /** What to do about the most common mistakes. */
    private static Optional<String> fix(String message) {
      if (message.startsWith(UNDEFINED)) {
        String prefix = message.substring(UNDEFINED.length()).strip();
        return Optional.of("Begin the file with @prefix " + prefix + ": <…> .");
      }
      if (message.contains("not terminated")) {
        return Optional.of(
            "End each statement with a dot, and close what is open; the error may be at the end"
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
