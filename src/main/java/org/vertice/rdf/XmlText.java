package org.vertice.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Replaces characters of RDF that XML 1.0 does not allow (section 2.2), not even as a reference, by
 * U+FFFD.
 */
public final class XmlText {

  private static final char REPLACEMENT = '\uFFFD';

  private XmlText() {}

  /** Whether XML allows all characters of a text. */
  public static boolean holds(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isLegal(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLegal(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x20) {
      return c == '\t' || c == '\n' || c == '\r';
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c < 0xFFFE;
  }

  /** The text with U+FFFD for characters that XML does not allow; the same one, if it has none. */
  public static String of(String text) {
    if (holds(text)) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (!isLegal(text, i)) {
        legal.setCharAt(i, REPLACEMENT);
      }
    }
    return legal.toString();
  }

  /** The term with U+FFFD for characters that XML does not allow; the same one, if it has none. */
  public static Node of(Node term) {
    if (holds(term)) {
      return term;
    }
    if (term.isTripleTerm()) {
      return NodeFactory.createTripleTerm(of(term.getTriple()));
    }
    if (term.isURI()) {
      return NodeFactory.createURI(of(term.getURI()));
    }
    String text = of(term.getLiteralLexicalForm());
    String datatype = of(term.getLiteralDatatypeURI());
    return term.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralDT(text, NodeFactory.getType(datatype))
        : NodeFactory.createLiteralLang(text, term.getLiteralLanguage());
  }

  private static Triple of(Triple triple) {
    return Triple.create(
        of(triple.getSubject()), of(triple.getPredicate()), of(triple.getObject()));
  }

  /** The graph with U+FFFD for characters that XML does not allow; the same one, if it has none. */
  public static Graph of(Graph graph) {
    if (graph.stream().allMatch(XmlText::holds)) {
      return graph;
    }
    Graph legal = GraphFactory.createDefaultGraph();
    legal.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
    graph.find().forEachRemaining(each -> legal.add(of(each)));
    return legal;
  }

  private static boolean holds(Triple triple) {
    return holds(triple.getSubject()) && holds(triple.getPredicate()) && holds(triple.getObject());
  }

  private static boolean holds(Node term) {
    if (term.isTripleTerm()) {
      return holds(term.getTriple());
    }
    if (term.isURI()) {
      return holds(term.getURI());
    }
    return !term.isLiteral()
        || (holds(term.getLiteralLexicalForm()) && holds(term.getLiteralDatatypeURI()));
  }
}
