package org.vertice.graph.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.graph.claim.Claim;
import org.vertice.graph.claim.Modalities;

/** Finds which claims support what is said of a thing, and which oppose it. */
public final class Explainer {

  private final DatasetGraph dataset;
  private final Modalities modalities;
  private final ValueRangeReader ranges;
  private final Map<Node, ComparedProperty> properties;
  private final Map<Node, Claim> claims = new HashMap<>();

  /**
   * Makes an explainer.
   *
   * @param dataset with the accepted view in its default graph and each claim in its own
   * @param claims all claims of the dataset
   */
  public Explainer(DatasetGraph dataset, List<Claim> claims) {
    Graph described = dataset.getDefaultGraph();
    this.dataset = dataset;
    this.modalities = new Modalities(described);
    this.ranges = new ValueRangeReader(described);
    this.properties = ComparedProperty.in(described);
    claims.forEach(claim -> this.claims.put(claim.name(), claim));
  }

  /**
   * All that is said of a thing, by property and value: accepted or not.
   *
   * @param property only this property
   * @param value only this value
   */
  public List<Explanation> explain(Node thing, Optional<Node> property, Optional<Node> value) {
    Set<Triple> said = new LinkedHashSet<>();
    dataset
        .find(Node.ANY, thing, property.orElse(Node.ANY), value.orElse(Node.ANY))
        .forEachRemaining(
            quad -> {
              if (quad.isDefaultGraph() || claims.containsKey(quad.getGraph())) {
                said.add(quad.asTriple());
              }
            });
    Collection<StatedValues> stated = stated(thing);
    return said.stream()
        .sorted(
            Comparator.comparing((Triple triple) -> triple.getPredicate().toString())
                .thenComparing(triple -> triple.getObject().toString()))
        .map(triple -> explain(triple, stated))
        .toList();
  }

  /** What claims about a thing say of properties that have one true value. */
  private Collection<StatedValues> stated(Node thing) {
    List<Claim> aboutIt =
        sorted(claimsWith(thing, Node.ANY, Node.ANY).filter(modalities::stateFact));
    return StatedValues.of(aboutIt, dataset, properties).stream()
        .filter(stated -> stated.thing().equals(thing))
        .toList();
  }

  private Explanation explain(Triple triple, Collection<StatedValues> stated) {
    List<Claim> all =
        sorted(claimsWith(triple.getSubject(), triple.getPredicate(), triple.getObject()));
    Stream<Claim> others =
        stated.stream()
            .filter(each -> each.property().name().equals(triple.getPredicate()))
            .flatMap(each -> contradicting(each, triple.getObject()));
    return new Explanation(
        triple,
        dataset.getDefaultGraph().contains(triple),
        all.stream().filter(claim -> !modalities.deny(claim)).toList(),
        sorted(Stream.concat(all.stream().filter(modalities::deny), others)));
  }

  private Stream<Claim> contradicting(StatedValues each, Node node) {
    List<StatedValue> same =
        each.claims().keySet().stream().filter(value -> value.node().equals(node)).toList();
    return each.claims().entrySet().stream()
        .filter(
            other ->
                same.stream()
                    .anyMatch(
                        value ->
                            !ranges
                                .read(each.property(), value)
                                .to(ranges.read(each.property(), other.getKey()))
                                .isCompatible()))
        .flatMap(other -> other.getValue().stream());
  }

  private Stream<Claim> claimsWith(Node subject, Node property, Node object) {
    List<Node> graphs = new ArrayList<>();
    dataset
        .find(Node.ANY, subject, property, object)
        .forEachRemaining(quad -> graphs.add(quad.getGraph()));
    return graphs.stream().flatMap(graph -> Stream.ofNullable(claims.get(graph)));
  }

  private static List<Claim> sorted(Stream<Claim> claims) {
    return claims
        .distinct()
        .sorted(Comparator.comparing(Claim::rank).thenComparing(claim -> claim.name().toString()))
        .toList();
  }
}
