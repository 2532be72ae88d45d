package org.vertice.csvw.datatype;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A number pattern (UTS 35 part 3, as far as section 6.4.2 of the Model for Tabular Data requires:
 * {@code 0 # . , E + % ‰}). A sign before the number is always allowed. Digits must be grouped
 * exactly as in the pattern.
 *
 * @param text the pattern
 * @param type the numbers of the datatype
 * @param decimalChar the decimal point
 * @param groupChar the character between groups; null if it would be the decimal character
 * @param sign the sign at the start of the pattern; 0 if there is none
 * @param places 2 for per cent, 3 for per mille, 0 for neither
 * @param percentFirst whether that sign is before the number
 * @param whole digits before the decimal character
 * @param primary size of the group of digits next to the decimal character; 0 for no groups
 * @param secondary size of the other groups
 * @param decimals digits after the decimal character
 * @param decimalGroups the numbers of decimals after which a group begins
 * @param exponent digits of the exponent; null if there is none
 * @param exponentSigned whether the exponent always has a sign
 */
record NumberPattern(
    String text,
    NumericType type,
    String decimalChar,
    @Nullable String groupChar,
    char sign,
    int places,
    boolean percentFirst,
    Count whole,
    int primary,
    int secondary,
    Count decimals,
    BitSet decimalGroups,
    @Nullable Count exponent,
    boolean exponentSigned)
    implements ValueFormat {

  /** The allowed number of digits. */
  record Count(int least, int most) {
    boolean allows(int digits) {
      return digits >= least && digits <= most;
    }
  }

  @Override
  public String expectation() {
    return "a number of the form " + text;
  }

  @Override
  public @Nullable String lexical(String value) {
    if (type == NumericType.FLOATING && NumberSyntax.isSpecial(value)) {
      return value;
    }
    return new Match(value).lexical();
  }

  /** The match of one value with the pattern. */
  private final class Match {
    private final String value;
    private final NumberParts number = new NumberParts();
    private int at;

    Match(String value) {
      this.value = value;
    }

    @Nullable String lexical() {
      boolean good =
          prefix()
              && whole()
              && fraction()
              && (exponent == null || exponent(exponent))
              && (places == 0 || percentFirst || percent())
              && at == value.length();
      return good ? number.lexical(type) : null;
    }

    private boolean prefix() {
      boolean signed = sign();
      if (percentFirst && !percent()) {
        return false;
      }
      signed = signed || (percentFirst && sign());
      return signed || sign == 0;
    }

    private boolean sign() {
      if (at < value.length() && (value.charAt(at) == '-' || value.charAt(at) == '+')) {
        boolean allowed = sign != '-' || value.charAt(at) == '-';
        number.sign(value.charAt(at++));
        return allowed;
      }
      return false;
    }

    private boolean percent() {
      number.shift(places);
      return at < value.length() && NumberSyntax.places(value.charAt(at++)) == places;
    }

    private boolean whole() {
      int digits = 0;
      int groups = 0;
      int start = at;
      while (at < value.length()) {
        if (NumberSyntax.isDigit(value.charAt(at))) {
          number.digit(value.charAt(at++));
          digits++;
        } else if (primary > 0 && groupChar != null && value.startsWith(groupChar, at)) {
          at += groupChar.length();
          groups++;
        } else {
          break;
        }
      }
      return whole.allows(digits) && isGrouped(start, digits, groups);
    }

    /** Whether the group characters, of which this number was seen, are in the right places. */
    private boolean isGrouped(int start, int digits, int groups) {
      if (primary == 0) {
        return true;
      }
      int expected = digits <= primary ? 0 : 1 + (digits - primary - 1) / secondary;
      if (groups != expected) {
        return false;
      }
      int left = digits;
      for (int i = start; i < at; ) {
        if (NumberSyntax.isDigit(value.charAt(i))) {
          left--;
          i++;
        } else {
          if (left == digits || left < primary || (left - primary) % secondary != 0) {
            return false;
          }
          i += groupChar == null ? 1 : groupChar.length();
        }
      }
      return true;
    }

    private boolean fraction() {
      if (!value.startsWith(decimalChar, at)) {
        return decimals.allows(0) && endsInDigit();
      }
      number.point();
      at += decimalChar.length();
      int digits = 0;
      while (at < value.length()) {
        if (decimalGroups.get(digits) && groupChar != null) {
          if (!value.startsWith(groupChar, at)) {
            break;
          }
          at += groupChar.length();
        }
        if (at == value.length() || !NumberSyntax.isDigit(value.charAt(at))) {
          break;
        }
        number.digit(value.charAt(at++));
        digits++;
      }
      return decimals.allows(digits) && endsInDigit();
    }

    private boolean endsInDigit() {
      return at > 0 && NumberSyntax.isDigit(value.charAt(at - 1));
    }

    private boolean exponent(Count allowed) {
      if (!value.startsWith("E", at)) {
        return false;
      }
      at++;
      number.exponent();
      if (at < value.length() && (value.charAt(at) == '-' || value.charAt(at) == '+')) {
        number.sign(value.charAt(at++));
      } else if (exponentSigned) {
        return false;
      }
      int start = at;
      at = number.digits(value, at);
      return at > start && allowed.allows(at - start);
    }
  }
}
