package org.vertice.graph.assembly;

import java.util.Comparator;
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
import org.vertice.graph.assembly.TripleTarget.RowKey;
import org.vertice.query.expression.QueryRefused;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location;
import org.vertice.report.Severity;

/**
 * Checks the accepted view, and all that is said, against the shapes (SHACL); shapes with a {@code
 * vt:scope} are checked against what it names.
 *
 * @param folder the ontology folder, where a finding has no better place
 */
record ShapeCheck(
    ConvertedTables tables,
    Vocabulary vocabulary,
    Location folder,
    ShapeValidator validator,
    BuildFindings findings) {

  /** What a shape finds. */
  private record Violation(TripleTarget target, String message, Severity severity) {

    /**
     * What a report says.
     *
     * @param row the row of the claim that it was found in by itself
     */
    static Violation of(ReportEntry entry, Optional<RowKey> row) {
      Optional<Node> property =
          entry.resultPath() instanceof P_Link link
              ? Optional.of(link.getNode())
              : Optional.empty();
      return new Violation(
          new TripleTarget(entry.focusNode(), property, Optional.ofNullable(entry.value()), row),
          entry.message(),
          severity(entry.severity().level()));
    }

    private static Severity severity(Node level) {
      if (level.equals(SHACL.Warning)) {
        return Severity.WARNING;
      }
      return level.equals(SHACL.Info) ? Severity.INFO : Severity.ERROR;
    }
  }

  /**
   * Checks the dataset.
   *
   * @param shapes those of the vocabulary, which may still be being parsed
   */
  void check(CompletableFuture<ScopedShapes> shapes) {
    if (tables.group().tables().isEmpty() || vocabulary.shapes().isEmpty()) {
      return;
    }
    try {
      check(shapes.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof ShaclParseException unreadable) {
        reportUnreadable(unreadable);
      } else if (e.getCause() instanceof QueryRefused refused) {
        reportRefused(refused);
      } else {
        throw e;
      }
    } catch (QueryRefused refused) {
      reportRefused(refused);
    }
    RecursiveShapes.in(vocabulary.shapes()).forEach(this::reportRecursive);
  }

  /** Shapes with a scope are checked on another thread: both only read, and share no shape. */
  private void check(ScopedShapes shapes) {
    Graph accepted = tables.dataset().getDefaultGraph();
    Graph everything = GraphFactory.createDefaultGraph();
    tables.dataset().find().forEachRemaining(quad -> everything.add(quad.asTriple()));
    CompletableFuture<List<Violation>> scoped =
        CompletableFuture.supplyAsync(
            () ->
                Stream.concat(
                        violations(shapes.allClaims(), everything),
                        shapes.eachClaim().stream().flatMap(this::ofEachClaim))
                    .toList());
    List<Violation> unscoped =
        Stream.concat(
                violations(shapes.everywhere(), accepted),
                violations(shapes.everywhere(), everything))
            .toList();
    Stream.concat(unscoped.stream(), scoped.join().stream()).distinct().forEach(this::report);
    validator.timedOut().stream()
        .map(this::slow)
        .sorted(Comparator.comparing(Diagnostic::message))
        .forEach(findings::report);
  }

  private Stream<Violation> violations(Optional<Shapes> shapes, Graph data) {
    return shapes.stream()
        .flatMap(some -> validator.entries(some, Stream.of(data)))
        .map(found -> Violation.of(found.entry(), Optional.empty()));
  }

  private Stream<Violation> ofEachClaim(Shapes shapes) {
    Graph described = tables.dataset().getDefaultGraph();
    Stream<Graph> claims =
        tables.claims().stream()
            .map(
                claim -> {
                  Graph one = GraphFactory.createDefaultGraph();
                  GraphUtil.addInto(one, tables.dataset().getGraph(claim.name()));
                  described.find(claim.name(), Node.ANY, Node.ANY).forEachRemaining(one::add);
                  return one;
                });
    return validator
        .entries(shapes, claims)
        .map(found -> Violation.of(found.entry(), row(found.data())));
  }

  private static Optional<RowKey> row(Graph claim) {
    return claim
        .find(Node.ANY, VerticeVocabulary.TABLE, Node.ANY)
        .nextOptional()
        .flatMap(
            stated ->
                Values.text(claim, stated.getSubject(), VerticeVocabulary.ROW)
                    .map(
                        number ->
                            new RowKey(
                                stated.getObject().getLiteralLexicalForm(),
                                Long.parseLong(number))));
  }

  private void report(Violation violation) {
    TripleTarget target = violation.target();
    Node focus = target.subject();
    String about =
        target.property().map(vocabulary::shortened).orElse("")
            + target
                .object()
                .filter(node -> target.property().isPresent() || !node.equals(focus))
                .map(node -> " " + vocabulary.shortened(node))
                .orElse("");
    findings.report(
        target,
        violation.severity(),
        "shape-violated",
        vocabulary.shortened(focus)
            + (about.isBlank() ? "" : " (" + about.strip() + ")")
            + ": "
            + violation.message(),
        "Fix the row, or the shape in ontology/ if the row is right.");
  }

  private Diagnostic slow(Node shape) {
    return Diagnostic.error(
            "shape-slow",
            ("The shape %s has run for %d s and not ended, so not everything was checked against"
                    + " it.")
                .formatted(name(shape), validator.timeout().toSeconds()),
            vocabulary.files().stream()
                .filter(file -> file.graph().contains(shape, Node.ANY, Node.ANY))
                .findFirst()
                .map(file -> file.placeOf(shape))
                .orElse(folder))
        .withFix(
            "Make its pattern or query simpler, or give it more time: --rule-timeout SECONDS.");
  }

  private String name(Node shape) {
    return shape.isURI()
        ? vocabulary.shortened(shape)
        : vocabulary.shapes().find(shape, Node.ANY, Node.ANY).toList().stream()
            .filter(triple -> ScopedShapes.isTarget(triple.getPredicate()))
            .map(triple -> "of " + vocabulary.shortened(triple.getObject()))
            .sorted()
            .findFirst()
            .orElse("without a name");
  }

  private void reportUnreadable(ShaclParseException cause) {
    findings.error(
        "shapes-invalid",
        "The shapes are not valid SHACL, so nothing was checked against them: "
            + ScopedShapes.unreadable(vocabulary.shapes())
                .map(shape -> "in " + vocabulary.shortened(shape) + ", ")
                .orElse("")
            + cause.getMessage(),
        folder,
        "Fix the file in ontology/ whose name ends in shapes.ttl.");
  }

  private void reportRefused(QueryRefused refused) {
    findings.error(
        "shapes-refused",
        "A shape uses what is not allowed here, so no shape was checked: " + refused.getMessage(),
        folder,
        "Change the query of the shape, or the pattern that it computes.");
  }

  private void reportRecursive(Node shape) {
    findings.warning(
        "shape-recursive",
        "The shape "
            + vocabulary.shortened(shape)
            + " refers to itself; what that means is not defined, and within itself it is"
            + " taken to hold.",
        folder,
        "Avoid the recursion: with a path such as ( [ sh:zeroOrMorePath … ] ).");
  }
}
