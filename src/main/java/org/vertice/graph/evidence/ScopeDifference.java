package org.vertice.graph.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.rdf.VerticeVocabulary;

/**
 * The curator's word that claims speak of different things ({@code vt:ScopeDifference}).
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
        Set.copyOf(objects(graph, name, VerticeVocabulary.INVOLVES)),
        objects(graph, name, VerticeVocabulary.PROPERTY).stream().findFirst(),
        objects(graph, name, SKOS.note.asNode()));
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toSet().stream()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  boolean covers(Node one, Node other, Node inProperty) {
    return !one.equals(other)
        && claims.contains(one)
        && claims.contains(other)
        && property.map(inProperty::equals).orElse(true);
  }
}
