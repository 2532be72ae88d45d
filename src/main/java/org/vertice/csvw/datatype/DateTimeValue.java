package org.vertice.csvw.datatype;

import java.math.BigDecimal;

/**
 * A point on XML Schema's time line (part 2, section 3.3.7 and appendix E.3.4).
 *
 * @param seconds since 1970-01-01T00:00:00, in UTC where there is a time zone
 * @param fraction of the second
 * @param zoned whether there is a time zone
 */
record DateTimeValue(long seconds, BigDecimal fraction, boolean zoned) implements OrderedValue {

  private static final long LARGEST_OFFSET = 14 * 3_600L;

  /** If only one of the two has a time zone, they are ordered only if more than 14 hours apart. */
  @Override
  public Order compare(OrderedValue value) {
    if (!(value instanceof DateTimeValue other)) {
      return Order.UNKNOWN;
    }
    if (zoned == other.zoned) {
      return Order.of(difference(0, other));
    }
    if (difference(LARGEST_OFFSET, other) < 0) {
      return Order.LESS;
    }
    return difference(-LARGEST_OFFSET, other) > 0 ? Order.GREATER : Order.UNKNOWN;
  }

  private int difference(long shift, DateTimeValue other) {
    int order = Long.compare(seconds + shift, other.seconds);
    return order != 0 ? order : fraction.compareTo(other.fraction);
  }
}
