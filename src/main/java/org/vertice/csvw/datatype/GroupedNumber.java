package org.vertice.csvw.datatype;

import org.jspecify.annotations.Nullable;

/**
 * Numbers with their own decimal point and groups of digits, but no pattern (Model for Tabular
 * Data, section 6.4.2 Formats for numeric types).
 *
 * @param groupChar null if there are no groups
 */
record GroupedNumber(String decimalChar, @Nullable String groupChar, NumericType type)
    implements ValueFormat {

  @Override
  public String expectation() {
    String groups = groupChar == null ? "" : " and \"" + groupChar + "\" between groups of digits";
    return type == NumericType.INTEGER
        ? "a whole number" + groups.replaceFirst(" and", ", with")
        : "a number with \"" + decimalChar + "\" before decimals" + groups;
  }

  @Override
  public @Nullable String lexical(String value) {
    if (NumberSyntax.isSpecial(value)) {
      return type == NumericType.FLOATING ? value : null;
    }
    NumberParts number = new NumberParts();
    int at = 0;
    if (!value.isEmpty() && (value.charAt(0) == '+' || value.charAt(0) == '-')) {
      number.sign(value.charAt(at++));
    }
    at = whole(value, at, number);
    if (at >= 0 && value.startsWith(decimalChar, at)) {
      number.point();
      at = digits(value, at + decimalChar.length(), number);
    }
    if (at >= 0 && value.startsWith("E", at)) {
      at = type == NumericType.FLOATING ? exponent(value, at + 1, number) : -1;
    } else if (at >= 0 && at == value.length() - 1) {
      int shift = NumberSyntax.places(value.charAt(at));
      number.shift(shift);
      at = shift > 0 ? at + 1 : at;
    }
    return at == value.length() ? number.lexical(type) : null;
  }

  /** Digits in groups, with single group characters between them; −1 if there are none. */
  private int whole(String value, int start, NumberParts number) {
    int at = start;
    boolean afterDigit = false;
    while (at < value.length()) {
      char c = value.charAt(at);
      if (NumberSyntax.isDigit(c)) {
        number.digit(c);
        afterDigit = true;
        at++;
      } else if (afterDigit && groupChar != null && value.startsWith(groupChar, at)) {
        afterDigit = false;
        at += groupChar.length();
      } else {
        break;
      }
    }
    return at == start ? -1 : at;
  }

  private static int exponent(String value, int start, NumberParts number) {
    number.exponent();
    int at = start;
    if (at < value.length() && (value.charAt(at) == '+' || value.charAt(at) == '-')) {
      number.sign(value.charAt(at++));
    }
    return digits(value, at, number);
  }

  private static int digits(String value, int start, NumberParts number) {
    int end = number.digits(value, start);
    return end > start ? end : -1;
  }
}
