package org.vertice.web.views.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vertice.web.views.ClaimLink;
import org.vertice.web.views.FragmentId;
import org.vertice.web.views.Kind;
import org.vertice.web.views.timeline.Period;

/**
 * Nodes, and between any two of them all that joins them as one edge.
 *
 * @param nodes in the order of their ids
 * @param edges in the order of their nodes
 */
public record Network(List<Node> nodes, List<Edge> edges) {

  /**
   * A thing.
   *
   * @param id its IRI
   * @param name what it is called
   * @param address where its page is
   * @param kind what it is, in words
   */
  public record Node(String id, String name, String address, String kind) {}

  /**
   * A relation that a claim states, or the data without a claim.
   *
   * @param kind a group of relations
   * @param relation what it is, in words
   * @param claim what says so, where something does
   * @param when if it is known
   */
  public record Link(
      Node from,
      Node to,
      Kind kind,
      String relation,
      Optional<ClaimLink> claim,
      Optional<Period> when) {}

  /**
   * All relations of two nodes.
   *
   * @param one the node that comes first in the order of ids
   * @param links in both directions
   */
  public record Edge(Node one, Node other, List<Link> links) {

    public Edge {
      links = List.copyOf(links);
    }

    /** The relations from one of the two to the other, each once with all its claims. */
    List<Relation> relationsFrom(Node from) {
      return links.stream()
          .filter(link -> link.from().equals(from))
          .collect(Collectors.groupingBy(Link::relation, LinkedHashMap::new, Collectors.toList()))
          .values()
          .stream()
          .map(
              of ->
                  new Relation(
                      of.get(0).relation(),
                      of.stream().flatMap(link -> link.when().stream()).toList(),
                      of.stream().flatMap(link -> link.claim().stream()).distinct().toList()))
          .toList();
    }

    /** What names the edge on its page. */
    public String fragment() {
      return "edge-" + FragmentId.of(one.id()) + "-" + FragmentId.of(other.id());
    }
  }

  /**
   * What one thing is to another.
   *
   * @param times of it, as far as they are known
   */
  record Relation(String name, List<Period> times, List<ClaimLink> claims) {}

  public Network {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** The network of these relations; what joins a node with itself is left out. */
  public static Network of(List<Link> links) {
    Map<String, Node> nodes = new TreeMap<>();
    Map<List<String>, List<Link>> pairs = new LinkedHashMap<>();
    for (Link link : links) {
      String from = link.from().id();
      String to = link.to().id();
      if (!from.equals(to)) {
        nodes.putIfAbsent(from, link.from());
        nodes.putIfAbsent(to, link.to());
        List<String> pair = from.compareTo(to) < 0 ? List.of(from, to) : List.of(to, from);
        pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(link);
      }
    }
    List<Edge> edges = new ArrayList<>();
    pairs.forEach(
        (pair, of) -> {
          Node one = Objects.requireNonNull(nodes.get(pair.get(0)));
          Node other = Objects.requireNonNull(nodes.get(pair.get(1)));
          edges.add(new Edge(one, other, of));
        });
    edges.sort(
        Comparator.comparing((Edge edge) -> edge.one().id())
            .thenComparing(edge -> edge.other().id()));
    return new Network(List.copyOf(nodes.values()), edges);
  }

  /** The same with at most this number of nodes: those with the most neighbours. */
  public Network atMost(int most) {
    if (nodes.size() <= most) {
      return this;
    }
    Map<String, Integer> degrees = new LinkedHashMap<>();
    for (Edge edge : edges) {
      degrees.merge(edge.one().id(), 1, Integer::sum);
      degrees.merge(edge.other().id(), 1, Integer::sum);
    }
    List<Node> kept =
        nodes.stream()
            .sorted(
                Comparator.comparing((Node node) -> -degrees.getOrDefault(node.id(), 0))
                    .thenComparing(Node::id))
            .limit(most)
            .sorted(Comparator.comparing(Node::id))
            .toList();
    return new Network(
        kept,
        edges.stream()
            .filter(edge -> kept.contains(edge.one()) && kept.contains(edge.other()))
            .toList());
  }
}
