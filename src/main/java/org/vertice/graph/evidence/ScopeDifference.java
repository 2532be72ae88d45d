package org.vertice.graph.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.graph.claim.Claim;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;

/**
 * The curator's statement that claims are about different things ({@code vt:ScopeDifference}).
 *
 * @param name the row's thing
 * @param claims the claims, by name
 * @param property in which property they differ; any, where none is given
 * @param reasons why
 */
record ScopeDifference(Node name, Set<Node> claims, Optional<Node> property, List<Node> reasons) {

  ScopeDifference {
    claims = Set.copyOf(claims);
    reasons = List.copyOf(reasons);
  }

  /** All that a graph holds, in the order of their names. */
  static List<ScopeDifference> in(Graph graph) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.SCOPE_DIFFERENCE)
        .mapWith(triple -> read(graph, triple.getSubject()))
        .toList()
        .stream()
        .sorted((a, b) -> a.name.toString().compareTo(b.name.toString()))
        .toList();
  }

  private static ScopeDifference read(Graph graph, Node name) {
    return new ScopeDifference(
        name,
        Set.copyOf(Values.of(graph, name, VerticeVocabulary.INVOLVES)),
        Values.first(graph, name, VerticeVocabulary.PROPERTY),
        Values.of(graph, name, SKOS.note.asNode()));
  }

  /** Whether two claims differ in scope where they state a property. */
  boolean separates(Claim one, Claim other, Node inProperty) {
    return !one.name().equals(other.name())
        && claims.contains(one.name())
        && claims.contains(other.name())
        && property.map(inProperty::equals).orElse(true);
  }
}
