package org.vertice.graph.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.EdtfDate;

/**
 * All values between two ends, either of which may be open.
 *
 * @param type of the ends; intervals of different types are disjoint
 * @param low the lower end; null where there is none
 * @param above whether the lower end itself is outside
 * @param high the upper end, which is inside; null where there is none
 */
record Interval<T extends Comparable<? super T>>(
    Class<T> type, @Nullable T low, boolean above, @Nullable T high) implements ValueRange {

  /** The days that a date of any precision stands for. */
  static Interval<LocalDate> of(EdtfDate date) {
    return new Interval<>(LocalDate.class, date.first(), false, date.last());
  }

  /** Numbers. */
  static Interval<BigDecimal> of(
      @Nullable BigDecimal low, boolean above, @Nullable BigDecimal high) {
    return new Interval<>(BigDecimal.class, low, above, high);
  }

  @Override
  @SuppressWarnings("unchecked") // ends of the same type can be compared
  public RangeRelation to(ValueRange other) {
    return other instanceof Interval<?> interval && interval.type.equals(type)
        ? relation((Interval<T>) interval)
        : RangeRelation.DISJOINT;
  }

  private RangeRelation relation(Interval<T> other) {
    if (endsBefore(other) || other.endsBefore(this)) {
      return RangeRelation.DISJOINT;
    }
    boolean inside = other.contains(this);
    boolean around = contains(other);
    if (inside) {
      return around ? RangeRelation.EQUAL : RangeRelation.INSIDE;
    }
    return around ? RangeRelation.AROUND : RangeRelation.OVERLAPPING;
  }

  private boolean endsBefore(Interval<T> other) {
    if (high == null || other.low == null) {
      return false;
    }
    int order = high.compareTo(other.low);
    return order < 0 || (order == 0 && other.above);
  }

  private boolean contains(Interval<T> other) {
    return startsAtOrBefore(other) && endsAtOrAfter(other);
  }

  private boolean startsAtOrBefore(Interval<T> other) {
    if (low == null || other.low == null) {
      return low == null;
    }
    int order = low.compareTo(other.low);
    return order < 0 || (order == 0 && (!above || other.above));
  }

  private boolean endsAtOrAfter(Interval<T> other) {
    return high == null || (other.high != null && high.compareTo(other.high) >= 0);
  }
}
