package org.vertice.csvw.datatype;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of a value's length (Model for Tabular Data, section 4.6.1 Length Constraints).
 *
 * @param measure the length of a value
 * @param unit what is counted, as a plural
 */
record LengthCheck(int least, int greatest, ToIntFunction<String> measure, String unit)
    implements ValueCheck {

  /** The number of characters, not UTF-16 units, of a string. */
  static int characters(String value) {
    return value.codePointCount(0, value.length());
  }

  @Override
  public @Nullable String fault(String lexical) {
    int length = measure.applyAsInt(lexical);
    if (length >= least && length <= greatest) {
      return null;
    }
    String expected =
        least == greatest
            ? "exactly " + least + " are required"
            : length < least
                ? "at least " + least + " are required"
                : "at most " + greatest + " are allowed";
    return "has " + length + " " + unit + ", but " + expected;
  }
}
