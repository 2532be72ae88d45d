package org.vertice.rdf;

import java.util.IdentityHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes Jena nodes of terms. What is constant in them is made once, and IRIs that came a short
 * while ago are not made again: the same node is also found faster by whoever stores it. For one
 * thread.
 */
public final class TermNodes {

  private static final int RECENT = 1 << 12;

  private final IdentityHashMap<FixedPart, Node> constants = new IdentityHashMap<>();
  private final Term.@Nullable Iri[] recent = new Term.@Nullable Iri[RECENT];
  private final @Nullable Node[] recentNodes = new @Nullable Node[RECENT];

  /** The node for a term. A blank node keeps its label. */
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
    return NodeFactory.createBlankNode(((Term.Blank) term).label());
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
