package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.site.DisagreementView;

/**
 * A matter on which claims differ, with the claims of each value beside those of the others.
 *
 * @param sides each value with its claims, one beside the other
 */
record Comparison(DisagreementView matter, List<Side> sides) {

  /**
   * One value, and the claims that state it.
   *
   * @param qualifier how its number is to be read, such as <i>about</i>: then it is another value
   *     than the same number without
   */
  record Side(Node value, Optional<Node> qualifier, List<Node> claims) {
    Side {
      claims = List.copyOf(claims);
    }
  }

  Comparison {
    sides = List.copyOf(sides);
  }

  /** All that the build has found; what is open first. */
  static List<Comparison> all(DatasetGraph dataset) {
    return DisagreementView.all(dataset).stream().map(matter -> of(matter, dataset)).toList();
  }

  private static Comparison of(DisagreementView matter, DatasetGraph dataset) {
    Optional<Node> reading =
        matter
            .property()
            .flatMap(
                property ->
                    Values.first(
                        dataset.getDefaultGraph(), property, VerticeVocabulary.QUALIFIED_BY));
    Map<Side, List<Node>> sides =
        new TreeMap<>(
            Comparator.comparing(Side::value, NodeCmp::compareRDFTerms)
                .thenComparing(side -> side.qualifier().map(Node::toString).orElse("")));
    for (Node claim : matter.claims()) {
      Graph said = dataset.getGraph(claim);
      Optional<Node> qualifier = reading.flatMap(by -> Values.first(said, Node.ANY, by));
      // A bound such as "tens of" stands by another property than the number beside which it is
      // put.
      for (Node value : Values.of(said, Node.ANY, Node.ANY)) {
        if (matter.values().contains(value)) {
          Side side = new Side(value, qualifier.filter(how -> !how.equals(value)), List.of());
          sides.computeIfAbsent(side, none -> new ArrayList<>()).add(claim);
        }
      }
    }
    return new Comparison(
        matter,
        sides.entrySet().stream()
            .map(
                each -> new Side(each.getKey().value(), each.getKey().qualifier(), each.getValue()))
            .toList());
  }

  /** The group on the page: open ones together, settled ones by their kind. */
  String group() {
    return matter.settled() ? matter.kind().map(Node::toString).orElse("") : "";
  }
}
