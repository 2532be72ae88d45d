package org.vertice.graph.evidence;

import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * All that a stated value leaves possible: the days of a year, the numbers of <i>about ten</i>, a
 * place with what it lies in.
 */
sealed interface ValueRange permits Interval, ValueRange.Thing {

  /** How this range relates to another; ranges of different sorts are disjoint. */
  RangeRelation to(ValueRange other);

  /**
   * A thing, or a value that is compared as it is written.
   *
   * @param node the thing
   * @param containers all that it lies in
   */
  record Thing(Node node, Set<Node> containers) implements ValueRange {

    public Thing {
      containers = Set.copyOf(containers);
    }

    @Override
    public RangeRelation to(ValueRange other) {
      if (!(other instanceof Thing thing)) {
        return RangeRelation.DISJOINT;
      }
      if (node.sameValueAs(thing.node())) {
        return RangeRelation.EQUAL;
      }
      if (containers.contains(thing.node())) {
        return RangeRelation.INSIDE;
      }
      return thing.containers().contains(node) ? RangeRelation.AROUND : RangeRelation.DISJOINT;
    }
  }
}
