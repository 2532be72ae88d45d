package org.vertice.rdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;

/**
 * Replaces blank nodes by IRIs (RDF 1.1 Concepts, section 3.5), numbered in order: the same input
 * has the same names in each run.
 */
public final class Skolemizer extends StreamRDFWrapper {

  private final String space;
  private final Map<Node, Node> names = new HashMap<>();

  /**
   * Makes a skolemizer.
   *
   * @param target takes the triples
   * @param document the document, part of the names
   */
  public Skolemizer(StreamRDF target, String document) {
    super(target);
    this.space =
        "https://w3id.org/vertice/.well-known/genid/"
            + document.replaceAll("[^A-Za-z0-9]+", "-")
            + "-";
  }

  @Override
  public void triple(Triple triple) {
    super.triple(
        Triple.create(
            named(triple.getSubject()), triple.getPredicate(), named(triple.getObject())));
  }

  private Node named(Node node) {
    return node.isBlank()
        ? names.computeIfAbsent(node, b -> NodeFactory.createURI(space + (names.size() + 1)))
        : node;
  }
}
