package org.vertice.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.vertice.query.saved.NetworkLink;
import org.vertice.rdf.Labels;
import org.vertice.rdf.ThingClass;

/**
 * Things and their relations, for programs that draw and measure networks. Relations that differ
 * only in their claim are one edge, whose weight is the number of its claims.
 *
 * @param things in the order of their IRIs
 * @param edges in the order of their ends
 */
record ThingNetwork(List<Thing> things, List<Edge> edges) {

  /**
   * A thing.
   *
   * @param label in English, or what there is
   * @param labels by language
   * @param kind label of its class; empty without one
   * @param type IRI of its class; empty without one
   */
  record Thing(String iri, String label, Map<String, String> labels, String kind, String type) {}

  /**
   * A relation of two things.
   *
   * @param relation IRI, or word
   * @param label of the relation
   * @param symmetric whether the ontology says that it holds in the other direction too
   * @param claims IRIs of the claims that it rests on, in order; empty where it rests on none
   */
  record Edge(
      String from,
      String to,
      String relation,
      String label,
      boolean symmetric,
      Optional<String> start,
      Optional<String> end,
      Set<String> claims) {

    int weight() {
      return Math.max(1, claims.size());
    }
  }

  /** The languages in which things have labels. */
  Set<String> languages() {
    Set<String> languages = new TreeSet<>();
    things.forEach(thing -> languages.addAll(thing.labels().keySet()));
    return languages;
  }

  /** The network of these links; what things and relations are called stands in the graph. */
  static ThingNetwork of(List<NetworkLink> links, Graph facts, Map<String, String> prefixes) {
    Labels labels = new Labels(facts, prefixes);
    Map<String, Node> ends = new TreeMap<>();
    Map<String, List<NetworkLink>> bundles = new TreeMap<>();
    for (NetworkLink link : links) {
      ends.put(link.from().getURI(), link.from());
      ends.put(link.to().getURI(), link.to());
      bundles.computeIfAbsent(key(link), key -> new ArrayList<>()).add(link);
    }
    return new ThingNetwork(
        ends.values().stream().map(each -> thing(each, facts, labels)).toList(),
        bundles.values().stream().map(each -> edge(each, facts, labels)).toList());
  }

  private static String key(NetworkLink link) {
    return String.join(
        "\u0001",
        link.from().getURI(),
        link.to().getURI(),
        link.relation().toString(),
        link.start().orElse(""),
        link.end().orElse(""));
  }

  private static Thing thing(Node node, Graph facts, Labels labels) {
    Optional<Node> type = ThingClass.of(node, facts);
    return new Thing(
        node.getURI(),
        labels.of(node),
        labels.byLanguage(node),
        type.map(labels::of).orElse(""),
        type.map(Node::getURI).orElse(""));
  }

  private static Edge edge(List<NetworkLink> bundle, Graph facts, Labels labels) {
    NetworkLink one = bundle.get(0);
    Node relation = one.relation();
    Set<String> claims = new TreeSet<>();
    bundle.forEach(link -> link.claim().ifPresent(claim -> claims.add(claim.getURI())));
    return new Edge(
        one.from().getURI(),
        one.to().getURI(),
        relation.isURI() ? relation.getURI() : relation.getLiteralLexicalForm(),
        labels.of(relation),
        facts.contains(relation, RDF.type.asNode(), OWL2.SymmetricProperty.asNode()),
        one.start(),
        one.end(),
        claims);
  }
}
