package org.vertice.csvw.datatype;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.datatype.NumberPattern.Count;

/** Reads a number pattern (UTS 35 part 3). {@link NumberPattern} reads numbers with it. */
final class NumberPatternReader {

  private static final int WITHOUT_LIMIT = Integer.MAX_VALUE;

  private final String text;
  private final String decimalChar;
  private final @Nullable String groupChar;
  private int at;

  private char sign;
  private int places;
  private boolean percentFirst;
  private int wholeLeast;
  private int wholeMost;
  private int primary;
  private int secondary;
  private int decimalsLeast;
  private int decimalsMost;
  private final BitSet decimalGroups = new BitSet();

  private NumberPatternReader(String text, String decimalChar, @Nullable String groupChar) {
    this.text = text;
    this.decimalChar = decimalChar;
    this.groupChar = groupChar;
  }

  /**
   * Reads a pattern; null if it is invalid.
   *
   * @param groupChar null for a comma, unless that is the decimal character
   */
  static @Nullable ValueFormat read(
      String pattern, String decimalChar, @Nullable String groupChar, NumericType type) {
    String groups = groupChar != null ? groupChar : decimalChar.equals(",") ? null : ",";
    NumberPattern plain = new NumberPatternReader(pattern, decimalChar, groups).pattern(type);
    return plain != null
        ? plain
        : AffixedNumber.read(
            pattern, number -> new NumberPatternReader(number, decimalChar, groups).pattern(type));
  }

  private @Nullable NumberPattern pattern(NumericType type) {
    prefix();
    if (!whole() || !fraction()) {
      return null;
    }
    Count exponent = null;
    boolean exponentSigned = false;
    if (take("E")) {
      exponentSigned = take("+");
      exponent = exponent();
      if (exponent == null || primary > 0) {
        return null;
      }
    }
    if (at < text.length() && places == 0 && exponent == null) {
      places = NumberSyntax.places(text.charAt(at));
      at += places > 0 ? 1 : 0;
    }
    if (at < text.length() || (places > 0 && exponent != null)) {
      return null;
    }
    return new NumberPattern(
        text,
        type,
        decimalChar,
        groupChar,
        sign,
        places,
        percentFirst,
        new Count(wholeLeast, exponent == null ? WITHOUT_LIMIT : wholeMost),
        primary,
        secondary,
        new Count(decimalsLeast, decimalsMost),
        decimalGroups,
        exponent,
        exponentSigned);
  }

  private void prefix() {
    sign();
    if (at < text.length()) {
      places = NumberSyntax.places(text.charAt(at));
      percentFirst = places > 0;
      at += percentFirst ? 1 : 0;
    }
    if (sign == 0) {
      sign();
    }
  }

  private void sign() {
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      sign = text.charAt(at++);
    }
  }

  /** {@code #} and then {@code 0}, with groups; false if they are mixed or missing. */
  private boolean whole() {
    int sinceGroup = 0;
    boolean grouped = false;
    while (at < text.length()) {
      if (take("0")) {
        wholeLeast++;
      } else if (wholeLeast > 0 || !take("#")) {
        if (sinceGroup == 0 || groupChar == null || !take(groupChar)) {
          break;
        }
        secondary = grouped ? sinceGroup : 0;
        grouped = true;
        sinceGroup = 0;
        continue;
      }
      wholeMost++;
      sinceGroup++;
    }
    primary = grouped ? sinceGroup : 0;
    secondary = secondary == 0 ? primary : secondary;
    return !grouped || sinceGroup > 0;
  }

  /** {@code 0} and then {@code #}, with groups; required if there is no whole part. */
  private boolean fraction() {
    if (!take(decimalChar)) {
      return wholeMost > 0;
    }
    boolean afterGroup = false;
    while (at < text.length()) {
      boolean optional = decimalsMost > decimalsLeast;
      if (!optional && take("0")) {
        decimalsLeast++;
        decimalsMost++;
        afterGroup = false;
      } else if (take("#")) {
        decimalsMost++;
        afterGroup = false;
      } else if (decimalsMost > 0 && !afterGroup && groupChar != null && take(groupChar)) {
        decimalGroups.set(decimalsMost);
        afterGroup = true;
      } else {
        break;
      }
    }
    return !afterGroup && decimalsMost > 0;
  }

  private @Nullable Count exponent() {
    int start = at;
    while (take("#")) {
      // digits that may be missing
    }
    int least = 0;
    while (take("0")) {
      least++;
    }
    return at == start ? null : new Count(Math.max(1, least), WITHOUT_LIMIT);
  }

  private boolean take(String token) {
    if (text.startsWith(token, at)) {
      at += token.length();
      return true;
    }
    return false;
  }
}
