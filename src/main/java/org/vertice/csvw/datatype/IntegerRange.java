package org.vertice.csvw.datatype;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Whole numbers within bounds: {@code xsd:integer} and the types derived from it. */
final class IntegerRange implements ValueCheck {

  private static final int SURELY_LONG = 18;

  private final String name;
  private final @Nullable BigInteger least;
  private final @Nullable BigInteger greatest;
  private final long leastLong;
  private final long greatestLong;

  /**
   * Makes a range.
   *
   * @param name the datatype's name
   * @param least the least number; null for no limit
   * @param greatest the greatest number; null for no limit
   */
  IntegerRange(String name, @Nullable String least, @Nullable String greatest) {
    this.name = name;
    this.least = least == null ? null : new BigInteger(least);
    this.greatest = greatest == null ? null : new BigInteger(greatest);
    this.leastLong = clamped(this.least, Long.MIN_VALUE);
    this.greatestLong = clamped(this.greatest, Long.MAX_VALUE);
  }

  private static long clamped(@Nullable BigInteger bound, long otherwise) {
    return bound == null || bound.bitLength() > 63 ? otherwise : bound.longValue();
  }

  @Override
  public @Nullable String fault(String lexical) {
    if (!NumberSyntax.isInteger(lexical)) {
      return "is not a whole number";
    }
    boolean inside =
        lexical.length() <= SURELY_LONG
            ? inside(Long.parseLong(lexical))
            : inside(new BigInteger(lexical));
    return inside ? null : "is outside the range of " + name + range();
  }

  private boolean inside(long value) {
    return value >= leastLong && value <= greatestLong;
  }

  private boolean inside(BigInteger value) {
    return (least == null || value.compareTo(least) >= 0)
        && (greatest == null || value.compareTo(greatest) <= 0);
  }

  private String range() {
    if (least != null && greatest != null) {
      return ", " + least + " to " + greatest;
    }
    return least != null ? ", " + least + " or more" : ", " + greatest + " or less";
  }
}
