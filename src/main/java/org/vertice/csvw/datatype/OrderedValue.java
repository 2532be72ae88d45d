package org.vertice.csvw.datatype;

/** A value of a datatype whose order is partial, as in XML Schema. */
interface OrderedValue {

  /** The order of this value and another; unknown if they are not of one datatype. */
  Order compare(OrderedValue other);

  /** The order of two values. */
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
