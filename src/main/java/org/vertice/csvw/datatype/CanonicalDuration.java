package org.vertice.csvw.datatype;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form of a duration: months as years and months, seconds as days, hours, minutes and
 * seconds (XML Schema 1.1 part 2, {@code durationCanonicalMap} in appendix E.2).
 */
final class CanonicalDuration {

  private static final Pattern PARTS =
      Pattern.compile(
          "(-?)P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?"
              + "(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?");
  private static final BigInteger YEAR = BigInteger.valueOf(12);
  private static final BigDecimal DAY = BigDecimal.valueOf(86400);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  private CanonicalDuration() {}

  /**
   * The form of a duration.
   *
   * @param value a lexical form that is known to be good
   * @param none the form of a duration of nothing
   */
  static String of(String value, String none) {
    Matcher parts = PARTS.matcher(value);
    if (!parts.matches()) {
      return value;
    }
    BigInteger[] years =
        number(parts, 2)
            .toBigInteger()
            .multiply(YEAR)
            .add(number(parts, 3).toBigInteger())
            .divideAndRemainder(YEAR);
    BigDecimal[] days =
        number(parts, 4)
            .multiply(DAY)
            .add(number(parts, 5).multiply(HOUR))
            .add(number(parts, 6).multiply(MINUTE))
            .add(number(parts, 7))
            .divideAndRemainder(DAY);
    BigDecimal[] hours = days[1].divideAndRemainder(HOUR);
    BigDecimal[] minutes = hours[1].divideAndRemainder(MINUTE);
    String date =
        part(new BigDecimal(years[0]), "Y")
            + part(new BigDecimal(years[1]), "M")
            + part(days[0], "D");
    String time = part(hours[0], "H") + part(minutes[0], "M") + part(minutes[1], "S");
    return date.isEmpty() && time.isEmpty()
        ? none
        : parts.group(1) + "P" + date + (time.isEmpty() ? "" : "T" + time);
  }

  private static BigDecimal number(Matcher parts, int group) {
    return parts.group(group) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(group));
  }

  private static String part(BigDecimal number, String unit) {
    return number.signum() == 0 ? "" : number.stripTrailingZeros().toPlainString() + unit;
  }
}
