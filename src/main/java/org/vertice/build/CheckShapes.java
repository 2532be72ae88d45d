package org.vertice.build;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.system.G;
import org.vertice.build.BuildState.RowPlace;
import org.vertice.build.BuildState.Wanted;
import org.vertice.claim.Claim;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Severity;

/**
 * Holds the shapes (SHACL) to the accepted view and to everything that is said; those with a {@code
 * vt:scope}, to what it names.
 */
final class CheckShapes implements BuildStep {

  private record Violation(Node focus, String path, String value, String message) {}

  @Override
  public void run(BuildState state) {
    if (state.group.tables().isEmpty() || state.shapes.isEmpty()) {
      return;
    }
    ScopedShapes shapes;
    try {
      shapes = ScopedShapes.of(state.shapes);
    } catch (ShaclParseException e) {
      reportUnreadable(state, e);
      return;
    }
    Graph everything = everything(state);
    Set<Violation> seen = new HashSet<>();
    Consumer<ReportEntry> once =
        entry -> {
          if (seen.add(violation(entry))) {
            report(state, entry, Optional.empty());
          }
        };
    hold(shapes.everywhere(), state.dataset.getDefaultGraph(), once);
    hold(shapes.everywhere(), everything, once);
    hold(shapes.allClaims(), everything, once);
    shapes.eachClaim().ifPresent(own -> holdToEach(own, state));
  }

  private static void reportUnreadable(BuildState state, ShaclParseException cause) {
    state.findings.report(
        Diagnostic.error(
                "shapes-invalid",
                "The shapes are no valid SHACL, so nothing was held to them: " + cause.getMessage(),
                new FileLocation(state.project.shown(state.project.ontology())))
            .withHint("Mend the file in ontology/ whose name ends in shapes.ttl."));
  }

  private static void hold(Optional<Shapes> shapes, Graph data, Consumer<ReportEntry> report) {
    shapes.ifPresent(
        some -> ShaclValidator.get().validate(some, data).getEntries().forEach(report));
  }

  private static void holdToEach(Shapes shapes, BuildState state) {
    Graph about = state.dataset.getDefaultGraph();
    for (Claim claim : state.claims) {
      Graph one = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(one, state.dataset.getGraph(claim.name()));
      about.find(claim.name(), Node.ANY, Node.ANY).forEachRemaining(one::add);
      Optional<RowPlace> row = row(one, claim);
      hold(Optional.of(shapes), one, entry -> report(state, entry, row));
    }
  }

  private static Optional<RowPlace> row(Graph graph, Claim claim) {
    Node table = G.getSP(graph, claim.name(), VerticeVocabulary.TABLE);
    Node number = G.getSP(graph, claim.name(), VerticeVocabulary.ROW);
    return table == null || number == null
        ? Optional.empty()
        : Optional.of(
            new RowPlace(
                table.getLiteralLexicalForm(), Long.parseLong(number.getLiteralLexicalForm())));
  }

  private static Violation violation(ReportEntry entry) {
    return new Violation(
        entry.focusNode(),
        String.valueOf(entry.resultPath()),
        String.valueOf(entry.value()),
        entry.message());
  }

  private static Graph everything(BuildState state) {
    Graph all = GraphFactory.createDefaultGraph();
    state.dataset.find().forEachRemaining(quad -> all.add(quad.asTriple()));
    return all;
  }

  private static void report(BuildState state, ReportEntry entry, Optional<RowPlace> row) {
    Optional<Node> property = property(entry.resultPath());
    Optional<Node> value = Optional.ofNullable(entry.value());
    String about =
        property.map(state::shortened).orElse("")
            + value
                .filter(node -> property.isPresent() || !node.equals(entry.focusNode()))
                .map(node -> " " + state.shortened(node))
                .orElse("");
    state.report(
        severity(entry),
        "shape-violated",
        state.shortened(entry.focusNode())
            + (about.isBlank() ? "" : " (" + about.strip() + ")")
            + ": "
            + entry.message(),
        "Mend the row, or the shape in ontology/ if the row is right.",
        new Wanted(entry.focusNode(), property, value, row));
  }

  private static Optional<Node> property(Path path) {
    return path instanceof P_Link link ? Optional.of(link.getNode()) : Optional.empty();
  }

  private static Severity severity(ReportEntry entry) {
    Node level = entry.severity().level();
    if (level.equals(SHACL.Warning)) {
      return Severity.WARNING;
    }
    return level.equals(SHACL.Info) ? Severity.INFO : Severity.ERROR;
  }
}
