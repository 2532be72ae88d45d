package org.vertice.graph.evidence;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What a claim gives as the value of a property.
 *
 * @param node the value; where there is no number but a concept of how many, the concept
 * @param qualifier the concept that says how the number is to be read
 */
record Value(Node node, Optional<Node> qualifier) implements Comparable<Value> {

  @Override
  public int compareTo(Value other) {
    int byNode = text(node).compareTo(text(other.node));
    return byNode != 0
        ? byNode
        : text(qualifier.orElse(node)).compareTo(text(other.qualifier.orElse(other.node)));
  }

  private static String text(Node node) {
    return node.toString();
  }
}
