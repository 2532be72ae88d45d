package org.vertice.csvw.datatype;

/** The lexical forms of binary data (XML Schema 1.1 part 2, sections 3.3.15 and 3.3.16). */
final class BinarySyntax {

  private BinarySyntax() {}

  /** The number of bytes in hexadecimal; −1 if the text is not hexadecimal. */
  static int hexBytes(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      if (!letter && !NumberSyntax.isDigit(c)) {
        return -1;
      }
    }
    return value.length() % 2 == 0 ? value.length() / 2 : -1;
  }

  /** The number of bytes in base64, which may have single blanks; −1 if the text is not base64. */
  static int base64Bytes(String value) {
    int characters = 0;
    int padding = 0;
    int last = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ' ') {
        continue;
      }
      int bits = base64Bits(c);
      if (c == '=') {
        padding++;
      } else if (bits < 0 || padding > 0) {
        return -1;
      } else {
        last = bits;
        characters++;
      }
    }
    boolean whole = (characters + padding) % 4 == 0 && padding <= 2;
    boolean unusedBitsAreZero =
        padding == 0 || (padding == 1 ? (last & 0x03) == 0 : (last & 0x0F) == 0);
    return whole && unusedBitsAreZero ? characters * 3 / 4 : -1;
  }

  private static int base64Bits(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (NumberSyntax.isDigit(c)) {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }
}
