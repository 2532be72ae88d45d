package org.vertice.csvw.datatype;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date pattern: the format of dates and times (UTS 35 part 4, as far as section 6.4.4 of the
 * Model for Tabular Data requires).
 *
 * @param text the pattern
 * @param shape the type of date or time, which determines its lexical form
 * @param fields the pattern's parts in their order
 */
record DatePattern(String text, DateTimeType shape, List<Field> fields) implements ValueFormat {

  DatePattern {
    fields = List.copyOf(fields);
  }

  /** A part of a pattern. */
  sealed interface Field {}

  /**
   * A number.
   *
   * @param symbol {@code y M d H m s}, or {@code S} for the fraction of a second
   * @param least the least number of digits
   * @param most the greatest number of digits
   */
  record Digits(char symbol, int least, int most) implements Field {}

  /** Fixed text. */
  record Fixed(String text) implements Field {}

  /**
   * A time zone.
   *
   * @param letters 1 for hours with or without minutes, 2 for both, 3 for both with a colon
   * @param allowsZulu whether {@code Z} is allowed for UTC
   */
  record Zone(int letters, boolean allowsZulu) implements Field {}

  @Override
  public String expectation() {
    return shape.noun() + " of the form " + text;
  }

  @Override
  public @Nullable String lexical(String value) {
    Match match = new Match(value);
    for (Field field : fields) {
      if (!match.take(field)) {
        return null;
      }
    }
    return match.at == value.length() ? match.lexical(shape) : null;
  }

  /** The match of one value with the pattern. */
  private static final class Match {
    private final String value;
    private int at;
    private String year = "";
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private String fraction = "";
    private String zone = "";

    Match(String value) {
      this.value = value;
    }

    boolean take(Field field) {
      if (field instanceof Digits digits) {
        return digits.symbol == 'S' ? fraction(digits) : number(digits);
      }
      if (field instanceof Zone one) {
        return zone(one);
      }
      String fixed = ((Fixed) field).text;
      boolean there = value.startsWith(fixed, at);
      at += there ? fixed.length() : 0;
      return there;
    }

    private boolean number(Digits digits) {
      int start = at;
      int number = 0;
      while (at < value.length()
          && at - start < digits.most
          && NumberSyntax.isDigit(value.charAt(at))) {
        number = number * 10 + (value.charAt(at++) - '0');
      }
      if (at - start < digits.least) {
        return false;
      }
      switch (digits.symbol) {
        case 'y' -> year = value.substring(start, at);
        case 'M' -> month = number;
        case 'd' -> day = number;
        case 'H' -> hour = number;
        case 'm' -> minute = number;
        default -> second = number;
      }
      return true;
    }

    /** A point and decimals, or nothing. */
    private boolean fraction(Digits digits) {
      if (at == value.length() || value.charAt(at) != '.') {
        return true;
      }
      int end = NumberSyntax.afterDigits(value, at + 1);
      int count = end - at - 1;
      fraction = value.substring(at, end);
      at = end;
      return count >= digits.least && count <= digits.most;
    }

    private boolean zone(Zone form) {
      if (at == value.length()) {
        return false;
      }
      char sign = value.charAt(at);
      if (sign == 'Z') {
        at++;
        zone = "Z";
        return form.allowsZulu;
      }
      int hours = at + 1;
      int afterHours = Math.min(NumberSyntax.afterDigits(value, hours), hours + 2);
      boolean colon = form.letters == 3;
      int minutes = colon ? afterHours + 1 : afterHours;
      int end = Math.min(NumberSyntax.afterDigits(value, minutes), minutes + 2);
      boolean hasMinutes = end == minutes + 2;
      boolean good =
          (sign == '+' || sign == '-')
              && afterHours == hours + 2
              && (hasMinutes || (form.letters == 1 && end == minutes))
              && (!colon || value.startsWith(":", afterHours));
      if (good) {
        String rest = hasMinutes ? value.substring(minutes, end) : "00";
        zone = value.substring(at, afterHours) + ":" + rest;
        at = end;
      }
      return good;
    }

    String lexical(DateTimeType shape) {
      StringBuilder out = new StringBuilder(32);
      if (shape == DateTimeType.DAY
          || shape == DateTimeType.MONTH
          || shape == DateTimeType.MONTH_DAY) {
        out.append("-");
      }
      out.append(shape.hasYear() ? year : "");
      if (shape.hasMonth()) {
        two(out, "-", month);
      }
      if (shape.hasDay()) {
        two(out, shape == DateTimeType.DAY ? "--" : "-", day);
      }
      if (shape.hasTime()) {
        two(out, shape == DateTimeType.TIME ? "" : "T", hour);
        two(out, ":", minute);
        two(out, ":", second);
        out.append(fraction);
      }
      return out.append(zone).toString();
    }

    private static void two(StringBuilder out, String before, int number) {
      out.append(before).append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
  }
}
