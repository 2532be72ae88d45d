package org.vertice.csvw.datatype;

import org.jspecify.annotations.Nullable;

/** Booleans written as two words (Model for Tabular Data, section 6.4.3 Formats for booleans). */
record BooleanFormat(String yes, String no) implements ValueFormat {

  /**
   * XML Schema's own format, in its canonical form: the W3C's tests expect that of booleans, though
   * of no other datatype.
   */
  static final ValueFormat XML_SCHEMA =
      new ValueFormat() {
        @Override
        public String lexical(String value) {
          return switch (value) {
            case "1" -> "true";
            case "0" -> "false";
            default -> value; // the datatype's own check finds what is not a boolean
          };
        }

        @Override
        public String expectation() {
          return "true, false, 1 or 0";
        }
      };

  /** Reads {@code yes|no}; null if the format is not of this form. */
  static @Nullable BooleanFormat read(String format) {
    int bar = format.indexOf('|');
    if (bar < 1 || bar == format.length() - 1 || format.indexOf('|', bar + 1) >= 0) {
      return null;
    }
    BooleanFormat words = new BooleanFormat(format.substring(0, bar), format.substring(bar + 1));
    return words.yes.equals(words.no) ? null : words;
  }

  @Override
  public @Nullable String lexical(String value) {
    if (value.equals(yes)) {
      return "true";
    }
    return value.equals(no) ? "false" : null;
  }

  @Override
  public String expectation() {
    return "\"" + yes + "\" (true) or \"" + no + "\" (false)";
  }
}
