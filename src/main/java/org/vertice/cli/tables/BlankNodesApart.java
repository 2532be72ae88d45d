package org.vertice.cli.tables;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;

/** Keeps the blank nodes of one conversion apart from those of others in the same output. */
final class BlankNodesApart extends StreamRDFWrapper {

  private final String prefix;

  BlankNodesApart(StreamRDF stream, String prefix) {
    super(stream);
    this.prefix = prefix;
  }

  @Override
  public void triple(Triple triple) {
    super.triple(
        Triple.create(
            apart(triple.getSubject()), triple.getPredicate(), apart(triple.getObject())));
  }

  private Node apart(Node node) {
    return node.isBlank() ? NodeFactory.createBlankNode(prefix + node.getBlankNodeLabel()) : node;
  }
}
