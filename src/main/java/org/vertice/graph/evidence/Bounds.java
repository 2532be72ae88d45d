package org.vertice.graph.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A stretch between two ends, either of which may be open to infinity.
 *
 * @param low the lower end; null where there is none
 * @param above whether the lower end itself is outside
 * @param high the upper end, inside; null where there is none
 */
record Bounds<T extends Comparable<? super T>>(@Nullable T low, boolean above, @Nullable T high) {

  static <T extends Comparable<? super T>> Relation relation(Bounds<T> a, Bounds<T> b) {
    if (a.endsBefore(b) || b.endsBefore(a)) {
      return Relation.APART;
    }
    boolean inside = b.holds(a);
    boolean around = a.holds(b);
    if (inside) {
      return around ? Relation.SAME : Relation.FINER;
    }
    return around ? Relation.COARSER : Relation.OVERLAPPING;
  }

  private boolean endsBefore(Bounds<T> other) {
    if (high == null || other.low == null) {
      return false;
    }
    int order = high.compareTo(other.low);
    return order < 0 || (order == 0 && other.above);
  }

  private boolean holds(Bounds<T> other) {
    return startsAtOrBefore(other) && endsAtOrAfter(other);
  }

  private boolean startsAtOrBefore(Bounds<T> other) {
    if (low == null || other.low == null) {
      return low == null;
    }
    int order = low.compareTo(other.low);
    return order < 0 || (order == 0 && (!above || other.above));
  }

  private boolean endsAtOrAfter(Bounds<T> other) {
    if (high == null || other.high == null) {
      return high == null;
    }
    return high.compareTo(other.high) >= 0;
  }
}
