package org.vertice.graph.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.graph.claim.Claim;
import org.vertice.rdf.Values;

/**
 * All that claims state of one property of one thing.
 *
 * @param claims the values, in order, each with the claims that state it
 */
record StatedValues(Node thing, ComparedProperty property, Map<StatedValue, List<Claim>> claims) {

  private record Key(Node thing, Node property) {}

  /** What claims state of some properties. */
  static Collection<StatedValues> of(
      List<Claim> claims, DatasetGraph dataset, Map<Node, ComparedProperty> properties) {
    Map<Node, ComparedProperty> byQualifier = new HashMap<>();
    for (ComparedProperty property : properties.values()) {
      property.qualifiedBy().ifPresent(how -> byQualifier.put(how, property));
    }
    Map<Key, StatedValues> all = new HashMap<>();
    for (Claim claim : claims) {
      Graph graph = dataset.getGraph(claim.name());
      Iterable<Triple> triples = () -> graph.find();
      for (Triple triple : triples) {
        Node thing = triple.getSubject();
        ComparedProperty property = properties.get(triple.getPredicate());
        ComparedProperty qualified = byQualifier.get(triple.getPredicate());
        if (property != null) {
          Optional<Node> qualifier =
              property.qualifiedBy().flatMap(how -> Values.first(graph, thing, how));
          in(all, thing, property).add(new StatedValue(triple.getObject(), qualifier), claim);
        } else if (qualified != null && !graph.contains(thing, qualified.name(), Node.ANY)) {
          in(all, thing, qualified)
              .add(new StatedValue(triple.getObject(), Optional.empty()), claim);
        }
      }
    }
    return all.values();
  }

  private static StatedValues in(
      Map<Key, StatedValues> all, Node thing, ComparedProperty property) {
    return all.computeIfAbsent(
        new Key(thing, property.name()), key -> new StatedValues(thing, property, new TreeMap<>()));
  }

  private void add(StatedValue value, Claim claim) {
    claims.computeIfAbsent(value, each -> new ArrayList<>()).add(claim);
  }
}
