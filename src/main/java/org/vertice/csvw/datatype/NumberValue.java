package org.vertice.csvw.datatype;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number that can be compared. */
sealed interface NumberValue extends OrderedValue {

  /** A number that fits into a long, as nearly all do. */
  record Whole(long value) implements NumberValue {}

  /** Any decimal number. */
  record Decimal(BigDecimal value) implements NumberValue {}

  /** A floating point number; NaN has no order. */
  record Floating(double value) implements NumberValue {}

  /** Reads a number in XML Schema's lexical form; null if it is invalid. */
  static @Nullable NumberValue of(String lexical) {
    if (lexical.length() <= 18 && NumberSyntax.isInteger(lexical)) {
      return new Whole(Long.parseLong(lexical));
    }
    boolean decimal = NumberSyntax.isDecimal(lexical);
    return decimal || isPlainDouble(lexical) ? new Decimal(new BigDecimal(lexical)) : null;
  }

  private static boolean isPlainDouble(String lexical) {
    return NumberSyntax.isDouble(lexical) && Math.abs(exponent(lexical)) < 1_000;
  }

  private static int exponent(String lexical) {
    int e = Math.max(lexical.indexOf('e'), lexical.indexOf('E'));
    String digits = e < 0 ? "9999" : lexical.substring(e + 1);
    return digits.length() > 5 ? 9_999 : Integer.parseInt(digits);
  }

  /** Reads a floating point number in XML Schema's lexical form; null if it is invalid. */
  static @Nullable NumberValue floating(String lexical) {
    if (!NumberSyntax.isDouble(lexical)) {
      return null;
    }
    return new Floating(Double.parseDouble(lexical.replace("INF", "Infinity")));
  }

  @Override
  default Order compare(OrderedValue other) {
    if (this instanceof Whole mine && other instanceof Whole theirs) {
      return Order.of(Long.compare(mine.value, theirs.value));
    }
    if (this instanceof Floating mine && other instanceof Floating theirs) {
      return Double.isNaN(mine.value) || Double.isNaN(theirs.value)
          ? Order.UNKNOWN
          : Order.of(Double.compare(mine.value + 0.0, theirs.value + 0.0));
    }
    return other instanceof NumberValue number
        ? Order.of(decimal().compareTo(number.decimal()))
        : Order.UNKNOWN;
  }

  /** The number as a decimal; only for numbers that are not floating. */
  private BigDecimal decimal() {
    if (this instanceof Whole whole) {
      return BigDecimal.valueOf(whole.value);
    }
    return this instanceof Decimal decimal ? decimal.value : BigDecimal.ZERO;
  }
}
