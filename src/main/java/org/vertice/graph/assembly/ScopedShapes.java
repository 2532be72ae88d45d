package org.vertice.graph.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vertice.rdf.VerticeVocabulary;

/**
 * A project's shapes by their scope ({@code vt:scope}): the data that is checked against them.
 * Whether something is missing is checked in all claims, since the accepted view lacks what is only
 * alleged. Whether cells fit each other is checked in each claim, since two sources may differ.
 *
 * @param everywhere those without a scope, for the accepted view and for all claims
 * @param allClaims for all claims together
 * @param eachClaim for each claim by itself
 */
record ScopedShapes(
    Optional<Shapes> everywhere, Optional<Shapes> allClaims, Optional<Shapes> eachClaim) {

  private static final Set<Node> TARGETS =
      Set.of(
          SHACL.targetClass,
          SHACL.targetNode,
          SHACL.targetObjectsOf,
          SHACL.targetSubjectsOf,
          SHACL.target);

  private static final List<Node> SCOPES =
      List.of(VerticeVocabulary.ALL_CLAIMS, VerticeVocabulary.EACH_CLAIM);

  /** Whether a property says what a shape is about. */
  static boolean isTarget(Node property) {
    return TARGETS.contains(property);
  }

  static ScopedShapes of(Graph shapes) {
    return new ScopedShapes(
        parsed(shapes, shape -> SCOPES.stream().noneMatch(scope -> has(shapes, shape, scope))),
        parsed(shapes, shape -> has(shapes, shape, VerticeVocabulary.ALL_CLAIMS)),
        parsed(shapes, shape -> has(shapes, shape, VerticeVocabulary.EACH_CLAIM)));
  }

  private static boolean has(Graph shapes, Node shape, Node scope) {
    return shapes.contains(shape, VerticeVocabulary.SCOPE, scope);
  }

  /** Shapes without those of other scopes; what is referred to stays, without its targets. */
  private static Optional<Shapes> parsed(Graph all, Predicate<Node> included) {
    Graph some = GraphFactory.createDefaultGraph();
    all.find()
        .filterDrop(
            t ->
                isTargeted(all, t.getSubject())
                    && !included.test(t.getSubject())
                    && (TARGETS.contains(t.getPredicate())
                        || !all.contains(Node.ANY, Node.ANY, t.getSubject())))
        .forEachRemaining(some::add);
    Shapes shapes = read(some);
    return shapes.numShapes() == 0 || shapes.getTargetShapes().isEmpty()
        ? Optional.empty()
        : Optional.of(shapes);
  }

  /**
   * Where a literal is of another type than it must be, such as a text as sh:minCount, the parser
   * fails by whatever exception that leads to.
   */
  private static Shapes read(Graph graph) {
    try {
      return BoundedShapes.parse(graph);
    } catch (ClassCastException | JenaException | IllegalArgumentException wrong) {
      throw new ShaclParseException(reason(wrong));
    }
  }

  private static String reason(RuntimeException wrong) {
    return wrong instanceof ClassCastException || wrong.getMessage() == null
        ? "a value is not of the type that its property must have"
        : wrong.getMessage();
  }

  /** The first of the shapes with a target that cannot be read by itself. */
  static Optional<Node> unreadable(Graph shapes) {
    return shapes
        .find()
        .mapWith(Triple::getSubject)
        .filterKeep(shape -> shape.isURI() && isTargeted(shapes, shape))
        .toSet()
        .stream()
        .sorted(Comparator.comparing(Node::getURI))
        .filter(
            shape -> {
              try {
                parsed(shapes, shape::equals);
                return false;
              } catch (ShaclParseException wrong) {
                return true;
              }
            })
        .findFirst();
  }

  private static boolean isTargeted(Graph all, Node shape) {
    return TARGETS.stream().anyMatch(target -> all.contains(shape, target, Node.ANY));
  }
}
