package org.vertice.graph.evidence;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What a claim states as the value of a property.
 *
 * @param node the value; a concept where the claim states a word for how many and no number
 * @param qualifier the concept that says how to read the number
 */
record StatedValue(Node node, Optional<Node> qualifier) implements Comparable<StatedValue> {

  @Override
  public int compareTo(StatedValue other) {
    int byNode = text(node).compareTo(text(other.node));
    return byNode != 0
        ? byNode
        : text(qualifier.orElse(node)).compareTo(text(other.qualifier.orElse(other.node)));
  }

  private static String text(Node node) {
    return node.toString();
  }
}
