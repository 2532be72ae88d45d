package org.vertice.graph.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.graph.claim.Claim;

/** Gathers what claims say of the properties that have one true value. */
final class MatterReader {

  private final DatasetGraph dataset;
  private final Map<Node, ComparedProperty> properties;
  private final Map<Node, ComparedProperty> byQualifier = new HashMap<>();
  private final Map<Key, Matter> matters = new HashMap<>();

  private record Key(Node thing, Node property) {}

  MatterReader(DatasetGraph dataset, Map<Node, ComparedProperty> properties) {
    this.dataset = dataset;
    this.properties = properties;
    properties
        .values()
        .forEach(
            property -> property.qualifiedBy().ifPresent(how -> byQualifier.put(how, property)));
  }

  /** What these claims say. */
  Collection<Matter> read(List<Claim> claims) {
    for (Claim claim : claims) {
      Graph graph = dataset.getGraph(claim.name());
      graph.find().forEachRemaining(triple -> add(claim, graph, triple));
    }
    return new ArrayList<>(matters.values());
  }

  private void add(Claim claim, Graph graph, Triple triple) {
    Node thing = triple.getSubject();
    ComparedProperty property = properties.get(triple.getPredicate());
    if (property != null) {
      matter(thing, property)
          .add(new Value(triple.getObject(), qualifier(graph, thing, property)), claim);
      return;
    }
    ComparedProperty qualified = byQualifier.get(triple.getPredicate());
    if (qualified != null && !graph.contains(thing, qualified.name(), Node.ANY)) {
      matter(thing, qualified).add(new Value(triple.getObject(), Optional.empty()), claim);
    }
  }

  private static Optional<Node> qualifier(Graph graph, Node thing, ComparedProperty property) {
    return property
        .qualifiedBy()
        .flatMap(how -> graph.find(thing, how, Node.ANY).nextOptional().map(t -> t.getObject()));
  }

  private Matter matter(Node thing, ComparedProperty property) {
    return matters.computeIfAbsent(
        new Key(thing, property.name()), key -> new Matter(thing, property));
  }
}
