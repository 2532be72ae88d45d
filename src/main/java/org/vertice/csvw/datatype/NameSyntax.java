package org.vertice.csvw.datatype;

/** The lexical forms of XML Schema's names and tokens (XML Schema 1.1 part 2, section 3.4). */
final class NameSyntax {

  private static final int LONGEST_SUBTAG = 8;

  private NameSyntax() {}

  static boolean isName(String value) {
    return !value.isEmpty() && isNameStart(value.codePointAt(0)) && isNameToken(value);
  }

  /** A name without colon. */
  static boolean isLocalName(String value) {
    return value.indexOf(':') < 0 && isName(value);
  }

  /** A name with at most one prefix. */
  static boolean isQualifiedName(String value) {
    int colon = value.indexOf(':');
    return isLocalName(value.substring(colon + 1))
        && (colon < 0 || isLocalName(value.substring(0, colon)));
  }

  static boolean isNameToken(String value) {
    return !value.isEmpty() && value.codePoints().allMatch(NameSyntax::isNamePart);
  }

  /** A language tag: subtags of one to eight characters, the first of letters only. */
  static boolean isLanguage(String value) {
    int length = 0;
    boolean first = true;
    for (int i = 0; i <= value.length(); i++) {
      char c = i < value.length() ? value.charAt(i) : '-';
      if (c == '-') {
        if (length == 0 || length > LONGEST_SUBTAG) {
          return false;
        }
        length = 0;
        first = false;
      } else if (isLetter(c) || (!first && NumberSyntax.isDigit(c))) {
        length++;
      } else {
        return false;
      }
    }
    return true;
  }

  /** A string without tabs and line breaks. */
  static boolean isNormalized(String value) {
    return value.indexOf('\t') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
  }

  /** A normalised string without blanks at its ends, and with single ones within. */
  static boolean isToken(String value) {
    return isNormalized(value)
        && !value.startsWith(" ")
        && !value.endsWith(" ")
        && !value.contains("  ");
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNameStart(int c) {
    if (c < 0x80) {
      return isLetter(c) || c == '_' || c == ':';
    }
    return (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7)
        || (c >= 0x370 && c <= 0x1FFF && c != 0x37E)
        || c == 0x200C
        || c == 0x200D
        || (c >= 0x2070 && c <= 0x218F)
        || (c >= 0x2C00 && c <= 0x2FEF)
        || (c >= 0x3001 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFDCF)
        || (c >= 0xFDF0 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0xEFFFF);
  }

  private static boolean isNamePart(int c) {
    return isNameStart(c)
        || c == '-'
        || c == '.'
        || (c >= '0' && c <= '9')
        || c == 0xB7
        || (c >= 0x300 && c <= 0x36F)
        || c == 0x203F
        || c == 0x2040;
  }
}
