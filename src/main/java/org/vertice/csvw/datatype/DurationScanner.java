package org.vertice.csvw.datatype;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a duration (XML Schema 1.1 part 2, sections 3.3.6, 3.4.26 and 3.4.27). */
final class DurationScanner {

  private static final String DATE_UNITS = "YMD";
  private static final String TIME_UNITS = "HMS";
  private static final BigDecimal YEAR = BigDecimal.valueOf(12);
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(Calendars.FARTHEST_YEAR);

  private final String text;
  private BigDecimal months = BigDecimal.ZERO;
  private BigDecimal seconds = BigDecimal.ZERO;
  private boolean anyMonths;
  private boolean anySeconds;
  private int at;

  private DurationScanner(String text) {
    this.text = text;
  }

  /** The parts that a duration may have. */
  enum Parts {
    ALL("a duration such as P1Y2M3DT4H5M6S"),
    DAYS_AND_TIME("a duration of days, hours, minutes and seconds such as P3DT4H"),
    YEARS_AND_MONTHS("a duration of years and months such as P1Y2M");

    private final String expectation;

    Parts(String expectation) {
      this.expectation = expectation;
    }

    String expectation() {
      return expectation;
    }
  }

  /** What is wrong with a duration; null if it is valid. */
  static @Nullable String fault(String text, Parts parts) {
    DurationScanner scanner = new DurationScanner(text);
    boolean good =
        scanner.read()
            && (parts != Parts.DAYS_AND_TIME || !scanner.anyMonths)
            && (parts != Parts.YEARS_AND_MONTHS || !scanner.anySeconds);
    return good ? null : "is not " + parts.expectation();
  }

  /** The duration; null if the text is invalid. */
  static @Nullable DurationValue value(String text) {
    DurationScanner scanner = new DurationScanner(text);
    if (!scanner.read()) {
      return null;
    }
    boolean negative = text.startsWith("-");
    long months = scanner.months.min(MOST_MONTHS).longValue();
    return new DurationValue(
        negative ? -months : months, negative ? scanner.seconds.negate() : scanner.seconds);
  }

  /**
   * The canonical form: months as years and months, seconds as days, hours, minutes and seconds
   * (part 2, appendix E.2, {@code durationCanonicalMap}).
   */
  static String canonical(String text, Parts parts) {
    DurationScanner scanner = new DurationScanner(text);
    if (!scanner.read()) {
      return text;
    }
    BigDecimal[] years = scanner.months.divideAndRemainder(YEAR);
    BigDecimal[] days = scanner.seconds.divideAndRemainder(DAY);
    BigDecimal[] hours = days[1].divideAndRemainder(HOUR);
    BigDecimal[] minutes = hours[1].divideAndRemainder(MINUTE);
    String date = part(years[0], "Y") + part(years[1], "M") + part(days[0], "D");
    String time = part(hours[0], "H") + part(minutes[0], "M") + part(minutes[1], "S");
    if (date.isEmpty() && time.isEmpty()) {
      return parts == Parts.YEARS_AND_MONTHS ? "P0M" : "PT0S";
    }
    return (text.startsWith("-") ? "-P" : "P") + date + (time.isEmpty() ? "" : "T" + time);
  }

  private static String part(BigDecimal number, String unit) {
    return number.signum() == 0 ? "" : number.stripTrailingZeros().toPlainString() + unit;
  }

  private boolean read() {
    at = text.startsWith("-") ? 1 : 0;
    if (at == text.length() || text.charAt(at++) != 'P' || at == text.length()) {
      return false;
    }
    boolean good = units(DATE_UNITS);
    if (good && at < text.length() && text.charAt(at) == 'T') {
      at++;
      good = at < text.length() && units(TIME_UNITS);
    }
    return good && at == text.length();
  }

  /** Reads numbers with these units, each at most once and in this order. */
  private boolean units(String allowed) {
    int next = 0;
    while (at < text.length() && text.charAt(at) != 'T') {
      int start = at;
      at = NumberSyntax.afterDigits(text, at);
      if (at == start || at == text.length()) {
        return false;
      }
      boolean decimal = text.charAt(at) == '.';
      int end = decimal ? NumberSyntax.afterDigits(text, at + 1) : at;
      if (end == text.length() || (decimal && end == at + 1)) {
        return false;
      }
      char unit = text.charAt(end);
      int index = allowed.indexOf(unit, next);
      if (index < 0 || (decimal && unit != 'S')) {
        return false;
      }
      add(new BigDecimal(text.substring(start, end)), unit, allowed.equals(TIME_UNITS));
      next = index + 1;
      at = end + 1;
    }
    return true;
  }

  private void add(BigDecimal number, char unit, boolean ofTime) {
    switch (unit) {
      case 'Y' -> addMonths(number.multiply(YEAR));
      case 'D' -> addSeconds(number.multiply(DAY));
      case 'H' -> addSeconds(number.multiply(HOUR));
      case 'S' -> addSeconds(number);
      default -> {
        if (ofTime) {
          addSeconds(number.multiply(MINUTE));
        } else {
          addMonths(number);
        }
      }
    }
  }

  private void addMonths(BigDecimal number) {
    months = months.add(number);
    anyMonths = true;
  }

  private void addSeconds(BigDecimal number) {
    seconds = seconds.add(number);
    anySeconds = true;
  }
}
