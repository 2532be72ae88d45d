package org.vertice.csvw.tabular;

/**
 * Stands in for characters that mean something to Commons CSV where they are to mean nothing: an
 * escaped delimiter, a line break that ends no row. Single low surrogates are used, which no
 * decoded text has.
 */
final class Protection {

  private static final char FIRST = '\uDC00';

  private final String protectedCharacters;
  private boolean used;

  Protection(Dialect dialect) {
    String quote = dialect.quoteChar() == null ? "" : dialect.quoteChar();
    this.protectedCharacters = "\r\n" + dialect.delimiter().charAt(0) + quote;
  }

  /** What is written for a character outside quotes. */
  char written(char c) {
    int index = protectedCharacters.indexOf(c);
    if (index < 0) {
      return c;
    }
    used = true;
    return (char) (FIRST + index);
  }

  /** Whether any value needs {@link #restored}. */
  boolean isUsed() {
    return used;
  }

  /** A value with its own characters. */
  String restored(String value) {
    if (!used) {
      return value;
    }
    StringBuilder out = new StringBuilder(value);
    for (int i = 0; i < out.length(); i++) {
      int index = out.charAt(i) - FIRST;
      boolean half = i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
      if (index >= 0 && index < protectedCharacters.length() && !half) {
        out.setCharAt(i, protectedCharacters.charAt(index));
      }
    }
    return out.toString();
  }
}
