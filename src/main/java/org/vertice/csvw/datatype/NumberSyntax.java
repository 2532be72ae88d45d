package org.vertice.csvw.datatype;

/** The lexical forms of XML Schema's numbers (XML Schema 1.1 part 2, sections 3.3 and 3.4). */
final class NumberSyntax {

  private NumberSyntax() {}

  /** Digits, with or without a sign. */
  static boolean isInteger(String value) {
    int start = afterSign(value, 0);
    return start < value.length() && afterDigits(value, start) == value.length();
  }

  /** Digits with or without a decimal point; at least one digit on one side of it. */
  static boolean isDecimal(String value) {
    return afterDecimal(value) == value.length();
  }

  /** A decimal with or without an exponent, or one of the three special values. */
  static boolean isDouble(String value) {
    int end = afterDecimal(value);
    if (end < 0) {
      return isSpecial(value) || value.equals("+INF");
    }
    if (end == value.length()) {
      return true;
    }
    if ((value.charAt(end) | 0x20) != 'e') {
      return false;
    }
    int start = afterSign(value, end + 1);
    return start < value.length() && afterDigits(value, start) == value.length();
  }

  /** Whether this is {@code NaN}, {@code INF} or {@code -INF}. */
  static boolean isSpecial(String value) {
    return value.equals("NaN") || value.equals("INF") || value.equals("-INF");
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** How many places the decimal point moves for per cent and per mille; 0 for other characters. */
  static int places(char sign) {
    return sign == '%' ? 2 : sign == '‰' ? 3 : 0;
  }

  /** The end of the digits at {@code start}. */
  static int afterDigits(String value, int start) {
    int at = start;
    while (at < value.length() && isDigit(value.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterSign(String value, int at) {
    boolean signed = at < value.length() && (value.charAt(at) == '-' || value.charAt(at) == '+');
    return signed ? at + 1 : at;
  }

  /** The end of the decimal at the start of the value; −1 if there is none. */
  private static int afterDecimal(String value) {
    int start = afterSign(value, 0);
    int whole = afterDigits(value, start);
    if (whole == value.length() || value.charAt(whole) != '.') {
      return whole > start ? whole : -1;
    }
    int end = afterDigits(value, whole + 1);
    return whole > start || end > whole + 1 ? end : -1;
  }
}
