package org.vertice.rdf;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** The values of a property of a thing, in the order of terms, which is the same in every run. */
public final class Values {

  private Values() {}

  /** All values, without duplicates. */
  public static List<Node> of(Graph graph, Node thing, Node property) {
    List<Node> all = graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList();
    return all.size() < 2 ? all : all.stream().distinct().sorted(NodeCmp::compareRDFTerms).toList();
  }

  /** The first value. */
  public static Optional<Node> first(Graph graph, Node thing, Node property) {
    return of(graph, thing, property).stream().findFirst();
  }

  /** The text of the first value that is a literal. */
  public static Optional<String> text(Graph graph, Node thing, Node property) {
    return of(graph, thing, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** Whether the value is {@code true}. */
  public static boolean isTrue(Graph graph, Node thing, Node property) {
    return of(graph, thing, property).stream()
        .anyMatch(value -> value.isLiteral() && value.getLiteralLexicalForm().equals("true"));
  }
}
