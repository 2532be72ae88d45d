package org.vertice.graph.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.EdtfDate;

/** What a value leaves open: all that may be true if it is. */
sealed interface Extent {

  /** How this stands to another; values of different sorts are apart. */
  Relation to(Extent other);

  /**
   * The days that a date of any precision stands for.
   *
   * @param first earliest day; null where there is none
   * @param last latest day; null where there is none
   */
  record Days(@Nullable LocalDate first, @Nullable LocalDate last) implements Extent {

    static Days of(EdtfDate date) {
      return new Days(date.first(), date.last());
    }

    @Override
    public Relation to(Extent other) {
      return other instanceof Days days
          ? Bounds.relation(
              new Bounds<>(first, false, last), new Bounds<>(days.first(), false, days.last()))
          : Relation.APART;
    }
  }

  /**
   * The numbers that a quantity stands for.
   *
   * @param low the least; null where there is none
   * @param above whether the least itself is not meant
   * @param high the greatest; null where there is none
   */
  record Numbers(@Nullable BigDecimal low, boolean above, @Nullable BigDecimal high)
      implements Extent {

    /** The numbers between two ends, of which a negative number's factors may swap the order. */
    static Numbers ordered(@Nullable BigDecimal one, boolean above, @Nullable BigDecimal other) {
      return one != null && other != null && one.compareTo(other) > 0
          ? new Numbers(other, above, one)
          : new Numbers(one, above, other);
    }

    @Override
    public Relation to(Extent other) {
      return other instanceof Numbers numbers
          ? Bounds.relation(
              new Bounds<>(low, above, high),
              new Bounds<>(numbers.low(), numbers.above(), numbers.high()))
          : Relation.APART;
    }
  }

  /**
   * A thing, or a value that is compared as it stands.
   *
   * @param node the thing
   * @param containers all that it lies in
   */
  record Thing(Node node, Set<Node> containers) implements Extent {

    public Thing {
      containers = Set.copyOf(containers);
    }

    @Override
    public Relation to(Extent other) {
      if (!(other instanceof Thing thing)) {
        return Relation.APART;
      }
      if (node.sameValueAs(thing.node())) {
        return Relation.SAME;
      }
      if (containers.contains(thing.node())) {
        return Relation.FINER;
      }
      return thing.containers().contains(node) ? Relation.COARSER : Relation.APART;
    }
  }
}
