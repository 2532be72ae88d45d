package org.vertice.csvw.datatype;

/** A value of a datatype whose order is partial, as XML Schema has it. */
interface Ordered<T> {

  /** How this value stands to another. */
  Order compare(T other);

  /** How two values stand to one another. */
  enum Order {
    LESS,
    EQUAL,
    GREATER,
    UNKNOWN;

    static Order of(int sign) {
      return sign < 0 ? LESS : sign > 0 ? GREATER : EQUAL;
    }
  }
}
