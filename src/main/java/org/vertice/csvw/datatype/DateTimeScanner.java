package org.vertice.csvw.datatype;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one date or time in XML Schema's lexical form. A date that does not exist is refused, never
 * moved to another day.
 */
final class DateTimeScanner {

  private static final int SHORTEST_YEAR = 4;
  private static final int LONGEST_YEAR = 11;
  private static final int MINUTES_OF_LARGEST_OFFSET = 14 * 60;

  private final String text;
  private final DateTimeType shape;
  private int at;

  // XML Schema's defaults for missing parts (part 2, appendix E.3.4)
  private long year = 1972;
  private int month = 12;
  private int day = 31;
  private int hour;
  private int minute;
  private int second;
  private int fractionStart;
  private int fractionEnd;
  private boolean zoned;
  private int offset;

  DateTimeScanner(String text, DateTimeType shape) {
    this.text = text;
    this.shape = shape;
  }

  /** Reads a value; null if it is invalid. */
  static @Nullable DateTimeValue moment(String text, DateTimeType shape) {
    DateTimeScanner scanner = new DateTimeScanner(text, shape);
    return scanner.fault() == null ? scanner.moment() : null;
  }

  /** Reads the value and returns what is wrong with it; null if it is valid. */
  @Nullable String fault() {
    if (!read() || at != text.length()) {
      return "is not " + shape.expectation();
    }
    if (month < 1 || month > 12) {
      return missing("there is no month " + month);
    }
    int days = Calendars.daysInMonth(shape.hasYear() ? year : 1972, month);
    if (day < 1 || (day > days && shape.hasDay())) {
      return missing(noSuchDay(days));
    }
    boolean midnight = hour == 24 && minute == 0 && second == 0 && isZeroFraction();
    if ((hour > 23 && !midnight) || minute > 59 || second > 59) {
      return missing("there is no such time of day");
    }
    return null;
  }

  private String missing(String why) {
    return "is not " + shape.noun() + " that exists: " + why;
  }

  private String noSuchDay(int days) {
    String where = shape.hasYear() ? " of " + year : "";
    return shape.hasMonth() && day > 0
        ? "month " + month + where + " has " + days + " days"
        : "there is no day " + day;
  }

  private boolean read() {
    if (shape.hasYear() && !year()) {
      return false;
    }
    if (shape == DateTimeType.DAY && !expect("--")) {
      return false;
    }
    if (shape.hasMonth()) {
      if (!expect(shape.hasYear() ? "-" : "--")) {
        return false;
      }
      month = twoDigits();
    }
    if (shape.hasDay()) {
      if (!expect("-")) {
        return false;
      }
      day = twoDigits();
    }
    boolean dated = month >= 0 && day >= 0;
    boolean separated = !shape.hasTime() || shape == DateTimeType.TIME || expect("T");
    return dated && separated && (!shape.hasTime() || time()) && zone();
  }

  private boolean year() {
    boolean negative = at < text.length() && text.charAt(at) == '-';
    int start = negative ? at + 1 : at;
    at = NumberSyntax.afterDigits(text, start);
    int length = at - start;
    if (length < SHORTEST_YEAR || (length > SHORTEST_YEAR && text.charAt(start) == '0')) {
      return false;
    }
    long number = length > LONGEST_YEAR ? Calendars.FARTHEST_YEAR : number(start, at);
    year = negative ? -number : number;
    return true;
  }

  private boolean time() {
    hour = twoDigits();
    boolean hours = hour >= 0 && expect(":");
    minute = twoDigits();
    boolean minutes = minute >= 0 && expect(":");
    second = twoDigits();
    if (!hours || !minutes || second < 0) {
      return false;
    }
    if (at < text.length() && text.charAt(at) == '.') {
      fractionStart = at + 1;
      at = NumberSyntax.afterDigits(text, fractionStart);
      fractionEnd = at;
      return fractionEnd > fractionStart;
    }
    return true;
  }

  private boolean zone() {
    if (at == text.length()) {
      return shape != DateTimeType.DATE_TIME_STAMP;
    }
    zoned = true;
    char sign = text.charAt(at++);
    if (sign == 'Z') {
      return true;
    }
    if (sign != '+' && sign != '-') {
      return false;
    }
    int hours = twoDigits();
    boolean colon = expect(":");
    int minutes = twoDigits();
    int size = hours * 60 + minutes;
    offset = sign == '-' ? -size : size;
    return colon && hours >= 0 && minutes >= 0 && minutes < 60 && size <= MINUTES_OF_LARGEST_OFFSET;
  }

  private boolean expect(String token) {
    boolean there = text.startsWith(token, at);
    at += there ? token.length() : 0;
    return there;
  }

  private int twoDigits() {
    if (at + 2 > text.length()
        || !NumberSyntax.isDigit(text.charAt(at))
        || !NumberSyntax.isDigit(text.charAt(at + 1))) {
      return -1;
    }
    at += 2;
    return (int) number(at - 2, at);
  }

  private long number(int start, int end) {
    long number = 0;
    for (int i = start; i < end; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  private boolean isZeroFraction() {
    for (int i = fractionStart; i < fractionEnd; i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  private DateTimeValue moment() {
    int days = Calendars.daysInMonth(year, month);
    long seconds =
        Calendars.epochDay(year, month, Math.min(day, days)) * 86_400
            + hour * 3_600L
            + minute * 60L
            + second
            - offset * 60L;
    BigDecimal fraction =
        fractionEnd > fractionStart
            ? new BigDecimal("0." + text.substring(fractionStart, fractionEnd))
            : BigDecimal.ZERO;
    return new DateTimeValue(seconds, fraction, zoned);
  }
}
