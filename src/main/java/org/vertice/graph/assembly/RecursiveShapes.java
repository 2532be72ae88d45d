package org.vertice.graph.assembly;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;

/** Finds shapes that refer to themselves, which SHACL leaves undefined (section 3.4.3). */
final class RecursiveShapes {

  private static final Set<Node> REFERENCES =
      Set.of(SHACL.node, SHACL.property, SHACL.not, SHACL.qualifiedValueShape);
  private static final Set<Node> LISTS = Set.of(SHACL.and, SHACL.or, SHACL.xone);

  private RecursiveShapes() {}

  /** The shapes with a name that can be reached from themselves, in the order of their names. */
  static List<Node> in(Graph shapes) {
    return shapes
        .find()
        .filterKeep(triple -> REFERENCES.contains(triple.getPredicate()) || isList(triple))
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toSet()
        .stream()
        .filter(shape -> isReachedFromItself(shape, shapes))
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private static boolean isList(Triple triple) {
    return LISTS.contains(triple.getPredicate());
  }

  private static boolean isReachedFromItself(Node shape, Graph shapes) {
    Set<Node> seen = new HashSet<>();
    Deque<Node> due = new ArrayDeque<>();
    due.add(shape);
    while (!due.isEmpty()) {
      for (Node next : referred(due.remove(), shapes).toList()) {
        if (next.equals(shape)) {
          return true;
        }
        if (seen.add(next)) {
          due.add(next);
        }
      }
    }
    return false;
  }

  private static Stream<Node> referred(Node shape, Graph shapes) {
    return shapes.find(shape, Node.ANY, Node.ANY).toList().stream()
        .flatMap(
            triple -> {
              if (isList(triple)) {
                return GraphList.members(new GNode(shapes, triple.getObject())).stream();
              }
              return REFERENCES.contains(triple.getPredicate())
                  ? Stream.of(triple.getObject())
                  : Stream.empty();
            });
  }
}
