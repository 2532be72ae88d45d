package org.vertice.build;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.vertice.build.BuildState.Wanted;
import org.vertice.report.Severity;

/** Holds the shapes (SHACL) to the accepted view, and to everything that is said. */
final class CheckShapes implements BuildStep {

  private record Violation(Node focus, String path, String value, String message) {}

  @Override
  public void run(BuildState state) {
    if (state.group.tables().isEmpty() || state.shapes.isEmpty()) {
      return;
    }
    Shapes shapes = Shapes.parse(state.shapes);
    Set<Violation> seen = new HashSet<>();
    for (Graph data : List.of(state.dataset.getDefaultGraph(), everything(state))) {
      for (ReportEntry entry : ShaclValidator.get().validate(shapes, data).getEntries()) {
        Violation violation =
            new Violation(
                entry.focusNode(),
                String.valueOf(entry.resultPath()),
                String.valueOf(entry.value()),
                entry.message());
        if (seen.add(violation)) {
          report(state, entry);
        }
      }
    }
  }

  private static Graph everything(BuildState state) {
    Graph all = GraphFactory.createDefaultGraph();
    state.dataset.find().forEachRemaining(quad -> all.add(quad.asTriple()));
    return all;
  }

  private static void report(BuildState state, ReportEntry entry) {
    Optional<Node> property = property(entry.resultPath());
    Optional<Node> value = Optional.ofNullable(entry.value());
    String about =
        property.map(state::shortened).orElse("")
            + value.map(node -> " " + state.shortened(node)).orElse("");
    state.report(
        severity(entry),
        "shape-violated",
        state.shortened(entry.focusNode())
            + (about.isBlank() ? "" : " (" + about.strip() + ")")
            + ": "
            + entry.message(),
        "Mend the row, or the shape in ontology/ if the row is right.",
        new Wanted(entry.focusNode(), property, value));
  }

  private static Optional<Node> property(Path path) {
    return path instanceof P_Link link ? Optional.of(link.getNode()) : Optional.empty();
  }

  private static Severity severity(ReportEntry entry) {
    String name = String.valueOf(entry.severity());
    if (name.contains("Warning")) {
      return Severity.WARNING;
    }
    return name.contains("Info") ? Severity.INFO : Severity.ERROR;
  }
}
