package org.vertice.server.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.VerticeVocabulary;

/**
 * One disagreement, with the claims of each value beside those of the others.
 *
 * @param name its IRI
 * @param kind a concept: contradiction, refinement, different scope
 * @param about the thing or things
 * @param settled whether nothing is left to decide
 * @param reasons why, in the curator's words
 * @param sides each value with its claims
 */
record Comparison(
    Node name,
    Node kind,
    List<Node> about,
    Node property,
    boolean settled,
    List<Node> reasons,
    List<Side> sides) {

  /** One value, and the claims that state it. */
  record Side(Node value, List<Node> claims) {}

  Comparison {
    about = List.copyOf(about);
    reasons = List.copyOf(reasons);
    sides = List.copyOf(sides);
  }

  /** The last part of its IRI. */
  String fragment() {
    return name.getURI().substring(name.getURI().lastIndexOf('/') + 1);
  }

  /** All that the build has found; what is open first, then by kind and thing. */
  static List<Comparison> all(DatasetGraph dataset) {
    Graph found = dataset.getGraph(VerticeVocabulary.DISAGREEMENTS);
    return found
        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.DISAGREEMENT)
        .mapWith(Triple::getSubject)
        .mapWith(name -> of(name, found, dataset))
        .toList()
        .stream()
        .sorted(
            Comparator.comparing(Comparison::settled)
                .thenComparing(each -> each.kind().getURI())
                .thenComparing(each -> each.about().toString())
                .thenComparing(each -> each.property().getURI()))
        .toList();
  }

  private static Comparison of(Node name, Graph found, DatasetGraph dataset) {
    List<Node> about = values(found, name, VerticeVocabulary.ABOUT);
    Node property = values(found, name, VerticeVocabulary.PROPERTY).get(0);
    List<Node> values = values(found, name, VerticeVocabulary.VALUE);
    Map<Node, List<Node>> sides = new TreeMap<>(NodeCmp::compareRDFTerms);
    for (Node claim : values(found, name, VerticeVocabulary.INVOLVES)) {
      // A bound such as "tens of" stands by another property than the number beside which it is
      // put.
      for (Node value : values(dataset.getGraph(claim), Node.ANY, Node.ANY)) {
        if (values.contains(value)) {
          sides.computeIfAbsent(value, none -> new ArrayList<>()).add(claim);
        }
      }
    }
    return new Comparison(
        name,
        values(found, name, VerticeVocabulary.DISAGREEMENT_KIND).get(0),
        about,
        property,
        values(found, name, VerticeVocabulary.SETTLED).stream()
            .anyMatch(settled -> settled.getLiteralLexicalForm().equals("true")),
        values(found, name, VerticeVocabulary.SETTLEMENT),
        sides.entrySet().stream().map(side -> new Side(side.getKey(), side.getValue())).toList());
  }

  /** What is said of a thing, in order. */
  static List<Node> values(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  /** What is said of a thing, where only one can be. */
  static Optional<Node> value(Graph graph, Node subject, Node property) {
    return values(graph, subject, property).stream().findFirst();
  }
}
