package org.vertice.export;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.VerticeVocabulary;

/** Claims of a graph, and names for what belongs to one. */
final class ClaimParts {

  private ClaimParts() {}

  /** The claims that a graph speaks of, in the order of their names. */
  static List<Node> claims(Graph facts) {
    return facts
        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.CLAIM)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  /** An IRI under that of a claim: its fragment, or a longer one. */
  static String part(Node claim, String name) {
    String iri = claim.getURI();
    return iri + (iri.indexOf('#') < 0 ? "#" : "-") + name;
  }
}
