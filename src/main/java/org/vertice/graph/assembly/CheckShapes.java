package org.vertice.graph.assembly;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.system.G;
import org.vertice.graph.assembly.BuildState.RowPlace;
import org.vertice.graph.assembly.BuildState.Wanted;
import org.vertice.query.expression.QueryRefused;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Severity;

/**
 * Holds the shapes (SHACL) to the accepted view and to everything that is said; those with a {@code
 * vt:scope}, to what it names.
 */
final class CheckShapes implements BuildStep {

  /**
   * What a shape finds.
   *
   * @param row the row of the claim that it was found in by itself
   */
  private record Violation(
      Node focus,
      Optional<Node> property,
      Optional<Node> value,
      String message,
      Severity severity,
      Optional<RowPlace> row) {

    static Violation of(ReportEntry entry, Optional<RowPlace> row) {
      return new Violation(
          entry.focusNode(),
          entry.resultPath() instanceof P_Link link
              ? Optional.of(link.getNode())
              : Optional.empty(),
          Optional.ofNullable(entry.value()),
          entry.message(),
          severity(entry.severity().level()),
          row);
    }

    private static Severity severity(Node level) {
      if (level.equals(SHACL.Warning)) {
        return Severity.WARNING;
      }
      return level.equals(SHACL.Info) ? Severity.INFO : Severity.ERROR;
    }
  }

  @Override
  public void run(BuildState state) {
    if (state.group.tables().isEmpty() || state.shapes.isEmpty()) {
      return;
    }
    try {
      check(state.scopedShapes.join(), state);
    } catch (CompletionException e) {
      if (e.getCause() instanceof ShaclParseException unreadable) {
        reportUnreadable(state, unreadable);
      } else if (e.getCause() instanceof QueryRefused refused) {
        reportRefused(state, refused);
      } else {
        throw e;
      }
    } catch (QueryRefused refused) {
      reportRefused(state, refused);
    }
    RecursiveShapes.in(state.shapes).forEach(shape -> reportRecursive(state, shape));
  }

  private static void reportRefused(BuildState state, QueryRefused refused) {
    state.findings.report(
        Diagnostic.error(
                "shapes-refused",
                "A shape uses what is not allowed here, so no shape was checked: "
                    + refused.getMessage(),
                new FileLocation(state.project.shown(state.project.ontology())))
            .withHint("Change the query of the shape, or the pattern that it computes."));
  }

  private static void reportRecursive(BuildState state, Node shape) {
    state.findings.report(
        Diagnostic.warning(
                "shape-recursive",
                "The shape "
                    + state.shortened(shape)
                    + " refers to itself; what that means is not defined, and within itself it is"
                    + " taken to hold.",
                new FileLocation(state.project.shown(state.project.ontology())))
            .withHint(
                "Say it without going round: with a path such as ( [ sh:zeroOrMorePath … ] )."));
  }

  /** Those with a scope are held on another thread: each reads, and none shares a shape. */
  private static void check(ScopedShapes shapes, BuildState state) {
    Graph accepted = state.dataset.getDefaultGraph();
    Graph everything = everything(state);
    ShapeTimes times = new ShapeTimes(state);
    CompletableFuture<List<Violation>> scoped =
        CompletableFuture.supplyAsync(
            () ->
                Stream.concat(
                        violations(times, shapes.allClaims(), everything),
                        shapes.eachClaim().stream().flatMap(own -> ofEachClaim(times, own, state)))
                    .toList());
    Stream<Violation> unscoped =
        Stream.concat(
            violations(times, shapes.everywhere(), accepted),
            violations(times, shapes.everywhere(), everything));
    Stream.concat(unscoped.toList().stream(), scoped.join().stream())
        .distinct()
        .forEach(violation -> report(state, violation));
    times.report();
  }

  private static void reportUnreadable(BuildState state, ShaclParseException cause) {
    state.findings.report(
        Diagnostic.error(
                "shapes-invalid",
                "The shapes are no valid SHACL, so nothing was held to them: "
                    + ScopedShapes.unreadable(state.shapes)
                        .map(shape -> "in " + state.shortened(shape) + ", ")
                        .orElse("")
                    + cause.getMessage(),
                new FileLocation(state.project.shown(state.project.ontology())))
            .withHint("Fix the file in ontology/ whose name ends in shapes.ttl."));
  }

  private static Stream<Violation> violations(
      ShapeTimes times, Optional<Shapes> shapes, Graph data) {
    return shapes.stream()
        .flatMap(some -> times.entries(some, Stream.of(data)))
        .map(found -> Violation.of(found.entry(), Optional.empty()));
  }

  private static Stream<Violation> ofEachClaim(ShapeTimes times, Shapes shapes, BuildState state) {
    Graph about = state.dataset.getDefaultGraph();
    Stream<Graph> claims =
        state.claims.stream()
            .map(
                claim -> {
                  Graph one = GraphFactory.createDefaultGraph();
                  GraphUtil.addInto(one, state.dataset.getGraph(claim.name()));
                  about.find(claim.name(), Node.ANY, Node.ANY).forEachRemaining(one::add);
                  return one;
                });
    return times
        .entries(shapes, claims)
        .map(found -> Violation.of(found.entry(), row(found.data())));
  }

  private static Optional<RowPlace> row(Graph claim) {
    return claim
        .find(Node.ANY, VerticeVocabulary.TABLE, Node.ANY)
        .nextOptional()
        .flatMap(
            stated ->
                Optional.ofNullable(G.getSP(claim, stated.getSubject(), VerticeVocabulary.ROW))
                    .map(
                        number ->
                            new RowPlace(
                                stated.getObject().getLiteralLexicalForm(),
                                Long.parseLong(number.getLiteralLexicalForm()))));
  }

  private static Graph everything(BuildState state) {
    Graph all = GraphFactory.createDefaultGraph();
    state.dataset.find().forEachRemaining(quad -> all.add(quad.asTriple()));
    return all;
  }

  private static void report(BuildState state, Violation violation) {
    Node focus = violation.focus();
    Optional<Node> property = violation.property();
    String about =
        property.map(state::shortened).orElse("")
            + violation
                .value()
                .filter(node -> property.isPresent() || !node.equals(focus))
                .map(node -> " " + state.shortened(node))
                .orElse("");
    state.report(
        violation.severity(),
        "shape-violated",
        state.shortened(focus)
            + (about.isBlank() ? "" : " (" + about.strip() + ")")
            + ": "
            + violation.message(),
        "Fix the row, or the shape in ontology/ if the row is right.",
        new Wanted(focus, property, violation.value(), violation.row()));
  }
}
