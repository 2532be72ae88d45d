package org.vertice.rdf;

import java.util.IdentityHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes Jena nodes of terms; what is constant in them is made once. For one thread. */
public final class TermNodes {

  private final IdentityHashMap<FixedPart, Node> constants = new IdentityHashMap<>();

  /** The node for a term. A blank node keeps its label. */
  public Node node(Term term) {
    if (term instanceof Term.Iri iri) {
      return iri.rest().isEmpty()
          ? constants.computeIfAbsent(iri.fixed(), fixed -> NodeFactory.createURI(fixed.text()))
          : NodeFactory.createURI(iri.value());
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
}
