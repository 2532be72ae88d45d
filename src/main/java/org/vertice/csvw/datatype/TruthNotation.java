package org.vertice.csvw.datatype;

/**
 * Truth values in XML Schema's own notation. Of the two forms of each, the canonical one is kept:
 * the W3C's tests expect that of booleans, though of no other datatype.
 */
record TruthNotation() implements Notation {

  @Override
  public String lexical(String value) {
    return switch (value) {
      case "1" -> "true";
      case "0" -> "false";
      default -> value; // what is no boolean is found by the check of the datatype
    };
  }

  @Override
  public String expectation() {
    return "true, false, 1 or 0";
  }
}
