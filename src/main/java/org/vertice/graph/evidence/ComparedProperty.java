package org.vertice.graph.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;

/**
 * A property of which a thing has one true value at most, and how its values are compared, as the
 * ontology says by {@code vt:oneTrueValue} and its companions.
 *
 * @param name the property
 * @param containedBy leads from a value to another one that it lies in
 * @param qualifiedBy of the same thing, leads to the concept that says how to read the number
 * @param lowerBound whether the value is the least that is meant
 */
record ComparedProperty(
    Node name, Optional<Node> containedBy, Optional<Node> qualifiedBy, boolean lowerBound) {

  private static final Node TRUE = NodeFactory.createLiteralByValue(true);

  /** Those that an ontology marks, by name. */
  static Map<Node, ComparedProperty> in(Graph ontology) {
    Map<Node, ComparedProperty> all = new HashMap<>();
    ontology
        .find(Node.ANY, VerticeVocabulary.ONE_TRUE_VALUE, TRUE)
        .forEachRemaining(
            marked -> {
              Node name = marked.getSubject();
              all.put(
                  name,
                  new ComparedProperty(
                      name,
                      Values.first(ontology, name, VerticeVocabulary.CONTAINED_BY),
                      Values.first(ontology, name, VerticeVocabulary.QUALIFIED_BY),
                      ontology.contains(name, VerticeVocabulary.LOWER_BOUND, TRUE)));
            });
    return all;
  }
}
