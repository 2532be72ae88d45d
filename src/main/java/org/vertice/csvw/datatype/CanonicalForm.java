package org.vertice.csvw.datatype;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The canonical lexical form of a value (XML Schema 1.1 part 2, appendix E). URI templates use it,
 * so that one value makes one IRI (Metadata Vocabulary, section 5.1.3). Takes valid lexical forms
 * only.
 */
final class CanonicalForm {

  /** Beyond this date a midnight stays as it is written. */
  private static final String FARTHEST_DAY = "99999999-12-31T";

  private CanonicalForm() {}

  /** Makes the canonical form of a value; null if every lexical form is canonical. */
  static @Nullable UnaryOperator<String> of(BuiltInDatatype.ValueSpace space) {
    if (space instanceof BuiltInDatatype.Numeric number) {
      return number.type() == NumericType.FLOATING
          ? value -> floating(value, number.single())
          : CanonicalForm::decimal;
    }
    if (space instanceof BuiltInDatatype.Truth) {
      return value -> value.equals("1") ? "true" : value.equals("0") ? "false" : value;
    }
    if (space instanceof BuiltInDatatype.Temporal temporal) {
      return temporal.shape().hasTime() ? CanonicalForm::time : CanonicalForm::zone;
    }
    if (space instanceof BuiltInDatatype.Duration duration) {
      return value -> DurationScanner.canonical(value, duration.parts());
    }
    if (space instanceof BuiltInDatatype.Binary binary) {
      return binary.hexadecimal()
          ? value -> value.toUpperCase(Locale.ROOT)
          : value -> value.replace(" ", "");
    }
    return null;
  }

  /**
   * Makes a form from the canonical one that is the same for equal values: times are equal in
   * different time zones (part 2, section 3.3.7); null if the canonical form is enough.
   */
  static @Nullable UnaryOperator<String> key(BuiltInDatatype.ValueSpace space) {
    boolean moments =
        space instanceof BuiltInDatatype.Temporal temporal
            && (temporal.shape() == DateTimeType.DATE_TIME
                || temporal.shape() == DateTimeType.DATE_TIME_STAMP);
    return moments ? CanonicalForm::inUtc : null;
  }

  private static String inUtc(String value) {
    char sign = value.charAt(value.length() - "+00:00".length());
    if (sign != '+' && sign != '-') {
      return value;
    }
    try {
      return OffsetDateTime.parse(value)
          .withOffsetSameInstant(ZoneOffset.UTC)
          .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    } catch (DateTimeException e) {
      return value; // a year beyond those of java.time
    }
  }

  /** No plus sign, no redundant zeros, no decimal point without decimals. */
  private static String decimal(String value) {
    int sign = value.charAt(0) == '-' || value.charAt(0) == '+' ? 1 : 0;
    int point = value.indexOf('.') < 0 ? value.length() : value.indexOf('.');
    int start = sign;
    while (start < point && value.charAt(start) == '0') {
      start++;
    }
    int end = value.length();
    while (end > point + 1 && value.charAt(end - 1) == '0') {
      end--;
    }
    String whole = start == point ? "0" : value.substring(start, point);
    String decimals = end > point + 1 ? value.substring(point, end) : "";
    boolean zero = whole.equals("0") && decimals.isEmpty();
    return (value.charAt(0) == '-' && !zero ? "-" : "") + whole + decimals;
  }

  /** One digit before the point, at least one after it, and an exponent. */
  private static String floating(String value, boolean single) {
    if (NumberSyntax.isSpecial(value)) {
      return value;
    }
    String java = value.replace("INF", "Infinity");
    double number = single ? Float.parseFloat(java) : Double.parseDouble(java);
    if (Double.isInfinite(number)) {
      return number > 0 ? "INF" : "-INF";
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0.0E0" : "0.0E0";
    }
    double size = Math.abs(number);
    String shortest = single ? Float.toString((float) size) : Double.toString(size);
    BigDecimal digits = new BigDecimal(shortest).stripTrailingZeros();
    String all = digits.unscaledValue().toString();
    return (number < 0 ? "-" : "")
        + all.charAt(0)
        + "."
        + (all.length() > 1 ? all.substring(1) : "0")
        + "E"
        + (digits.precision() - digits.scale() - 1);
  }

  /** UTC is Z. */
  private static String zone(String value) {
    return value.endsWith("+00:00") || value.endsWith("-00:00")
        ? value.substring(0, value.length() - 6) + "Z"
        : value;
  }

  /** No redundant zeros in the fraction of a second; 24:00 becomes 00:00 of the next day. */
  private static String time(String value) {
    int clock = value.indexOf('T') + 1;
    String zoned =
        zone(
            value.startsWith("24:", clock) && clock <= FARTHEST_DAY.length()
                ? dayAfter(value.substring(0, clock)) + "00" + value.substring(clock + 2)
                : value);
    int point = zoned.indexOf('.');
    if (point < 0) {
      return zoned;
    }
    int end = NumberSyntax.afterDigits(zoned, point + 1);
    int last = end;
    while (zoned.charAt(last - 1) == '0') {
      last--;
    }
    return zoned.substring(0, last == point + 1 ? point : last) + zoned.substring(end);
  }

  /** The date with its T, a day later; empty for a time without a date. */
  private static String dayAfter(String date) {
    if (date.isEmpty()) {
      return date;
    }
    int month = date.length() - "-MM-DDT".length();
    LocalDate next =
        LocalDate.of(
                Integer.parseInt(date.substring(0, month)),
                Integer.parseInt(date.substring(month + 1, month + 3)),
                Integer.parseInt(date.substring(month + 4, month + 6)))
            .plusDays(1);
    return String.format(
        Locale.ROOT,
        "%s%04d-%02d-%02dT",
        next.getYear() < 0 ? "-" : "",
        Math.abs(next.getYear()),
        next.getMonthValue(),
        next.getDayOfMonth());
  }
}
