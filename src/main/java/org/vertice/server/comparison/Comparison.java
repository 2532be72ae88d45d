package org.vertice.server.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.vertice.rdf.Values;
import org.vertice.server.claims.DisagreementView;

/**
 * A matter on which claims differ, with the claims of each value beside those of the others.
 *
 * @param sides each value with its claims
 */
record Comparison(DisagreementView matter, List<Side> sides) {

  /** One value, and the claims that state it. */
  record Side(Node value, List<Node> claims) {}

  Comparison {
    sides = List.copyOf(sides);
  }

  /** All that the build has found; what is open first. */
  static List<Comparison> all(DatasetGraph dataset) {
    return DisagreementView.all(dataset).stream().map(matter -> of(matter, dataset)).toList();
  }

  private static Comparison of(DisagreementView matter, DatasetGraph dataset) {
    Map<Node, List<Node>> sides = new TreeMap<>(NodeCmp::compareRDFTerms);
    for (Node claim : matter.claims()) {
      Graph said = dataset.getGraph(claim);
      // A bound such as "tens of" stands by another property than the number beside which it is
      // put.
      for (Node value : Values.of(said, Node.ANY, Node.ANY)) {
        if (matter.values().contains(value)) {
          sides.computeIfAbsent(value, none -> new ArrayList<>()).add(claim);
        }
      }
    }
    return new Comparison(
        matter,
        sides.entrySet().stream().map(side -> new Side(side.getKey(), side.getValue())).toList());
  }

  /** The group on the page: open ones together, settled ones by their kind. */
  String group() {
    return matter.settled() ? matter.kind().map(Node::toString).orElse("") : "";
  }
}
