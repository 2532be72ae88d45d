package org.vertice.csvw.datatype;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Builds the XML Schema lexical form of a number from its parts in another format. */
final class NumberParts {

  private static final int LARGEST_EXPONENT = 1_000;
  private static final int DIGITS_OF_LARGEST_EXPONENT = 4;

  private final StringBuilder digits = new StringBuilder();
  private int exponentStart = -1;
  private int shift;
  private boolean point;

  void sign(char sign) {
    digits.append(sign);
  }

  void digit(char digit) {
    digits.append(digit);
  }

  /** Takes the digits at an index of a value; returns where they end. */
  int digits(String value, int start) {
    int end = NumberSyntax.afterDigits(value, start);
    digits.append(value, start, end);
    return end;
  }

  void point() {
    digits.append('.');
    point = true;
  }

  /** Adds a lower-case e, as the W3C's tests expect; XML Schema allows both. */
  void exponent() {
    digits.append('e');
    exponentStart = digits.length();
  }

  /** Hundredths (2) or thousandths (3). */
  void shift(int places) {
    shift = places;
  }

  /**
   * The number in XML Schema's lexical form, with its digits as written where possible; null if it
   * is invalid for the type.
   */
  @Nullable String lexical(NumericType type) {
    boolean exponent = exponentStart >= 0;
    if (shift == 0 && (!exponent || type == NumericType.FLOATING)) {
      return type == NumericType.INTEGER && point ? null : digits.toString();
    }
    if (type == NumericType.INTEGER && point && !exponent) {
      return null;
    }
    if (exponent && isExtreme()) {
      return null;
    }
    BigDecimal number = new BigDecimal(digits.toString()).movePointLeft(shift);
    boolean whole = type == NumericType.INTEGER && number.stripTrailingZeros().scale() <= 0;
    return whole ? number.toBigInteger().toString() : number.toPlainString();
  }

  private boolean isExtreme() {
    String exponent = digits.substring(exponentStart);
    return exponent.length() > DIGITS_OF_LARGEST_EXPONENT + 1
        || Math.abs(Integer.parseInt(exponent)) > LARGEST_EXPONENT;
  }
}
