package org.vertice.csvw.datatype;

import org.jspecify.annotations.Nullable;

/** Truth values in two words (Model for Tabular Data, section 6.4.3 Formats for booleans). */
record BooleanNotation(String yes, String no) implements Notation {

  /** Reads {@code yes|no}; null if the format is not like that. */
  static @Nullable BooleanNotation read(String format) {
    int bar = format.indexOf('|');
    if (bar < 1 || bar == format.length() - 1 || format.indexOf('|', bar + 1) >= 0) {
      return null;
    }
    BooleanNotation words =
        new BooleanNotation(format.substring(0, bar), format.substring(bar + 1));
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
