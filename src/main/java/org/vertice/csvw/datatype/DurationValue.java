package org.vertice.csvw.datatype;

import java.math.BigDecimal;

/**
 * A duration in months and seconds, which cannot be converted to each other (XML Schema 1.1 part 2,
 * section 3.3.6).
 */
record DurationValue(long months, BigDecimal seconds) implements OrderedValue {

  /**
   * Months, counted from year 0, from which XML Schema compares: 1696-09, 1697-02, 1903-03 and -07.
   */
  private static final long[] REFERENCES = {
    1696 * 12 + 8, 1697 * 12 + 1, 1903 * 12 + 2, 1903 * 12 + 6
  };

  /** One is less only if it is less from each of the reference months. */
  @Override
  public Order compare(OrderedValue value) {
    if (!(value instanceof DurationValue other)) {
      return Order.UNKNOWN;
    }
    Order order = null;
    for (long reference : REFERENCES) {
      Order here = Order.of(from(reference).compareTo(other.from(reference)));
      if (order != null && order != here) {
        return Order.UNKNOWN;
      }
      order = here;
    }
    return order == null ? Order.UNKNOWN : order;
  }

  private BigDecimal from(long reference) {
    long month = reference + months;
    long day =
        Calendars.epochDay(Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1);
    return BigDecimal.valueOf(day).multiply(BigDecimal.valueOf(86_400)).add(seconds);
  }
}
