package org.vertice.graph.stream;

import java.util.IdentityHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.rdf.IriPrefix;
import org.vertice.csvw.rdf.Term;

/**
 * Makes Jena nodes from terms. A constant term becomes one node, and an IRI that came a short while
 * ago is not made again: a store finds the same node faster too. For one thread.
 */
public final class TermNodes {

  private static final int RECENT = 1 << 12;

  private final String blankPrefix;
  private final IdentityHashMap<IriPrefix, Node> constants = new IdentityHashMap<>();
  private final Term.@Nullable Iri[] recent = new Term.@Nullable Iri[RECENT];
  private final @Nullable Node[] recentNodes = new @Nullable Node[RECENT];

  /** Makes nodes; blank nodes keep the labels of their terms. */
  public TermNodes() {
    this("");
  }

  /** Makes nodes; the labels of blank nodes get a prefix. */
  TermNodes(String blankPrefix) {
    this.blankPrefix = blankPrefix;
  }

  /** The node for a term. */
  public Node node(Term term) {
    if (term instanceof Term.Iri iri) {
      return iri.rest().isEmpty()
          ? constants.computeIfAbsent(iri.fixed(), fixed -> NodeFactory.createURI(fixed.text()))
          : recent(iri);
    }
    if (term instanceof Term.Literal literal) {
      String language = literal.language();
      return language == null
          ? NodeFactory.createLiteralDT(
              literal.lexical(), NodeFactory.getType(literal.datatype().value()))
          : NodeFactory.createLiteralLang(literal.lexical(), language);
    }
    return NodeFactory.createBlankNode(blankPrefix + ((Term.Blank) term).label());
  }

  private Node recent(Term.Iri iri) {
    int hash = iri.rest().hashCode();
    int slot = (hash ^ hash >>> 16) & (RECENT - 1);
    Node known = recentNodes[slot];
    if (known != null && iri.equals(recent[slot])) {
      return known;
    }
    Node made = NodeFactory.createURI(iri.value());
    recent[slot] = iri;
    recentNodes[slot] = made;
    return made;
  }
}
