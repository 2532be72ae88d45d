package org.vertice.csvw.datatype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.datatype.DatePattern.Digits;
import org.vertice.csvw.datatype.DatePattern.Field;
import org.vertice.csvw.datatype.DatePattern.Fixed;
import org.vertice.csvw.datatype.DatePattern.Zone;

/**
 * Reads a date pattern (UTS 35 part 4). Besides the patterns in section 6.4.4 of the Model for
 * Tabular Data it accepts the same fields in other orders and with other separators, if they give
 * all parts of the datatype and are unambiguous.
 */
final class DatePatternReader {

  private static final String SEPARATORS = "-/.:, T";

  private final String text;
  private final DateTimeType shape;
  private final List<Field> fields = new ArrayList<>();
  private final StringBuilder seen = new StringBuilder();
  private @Nullable String problem;

  private DatePatternReader(String text, DateTimeType shape) {
    this.text = text;
    this.shape = shape;
  }

  /** The pattern, or the reason why it is invalid. */
  record Result(@Nullable DatePattern pattern, @Nullable String problem) {}

  static Result read(String pattern, DateTimeType shape) {
    return new DatePatternReader(pattern, shape).read();
  }

  private Result read() {
    int at = 0;
    while (at < text.length() && problem == null) {
      char c = text.charAt(at);
      if (c == '\'') {
        at = quoted(at);
        continue;
      }
      int end = at;
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
      boolean fraction = c == '.' && end == at + 1 && end < text.length() && follows(end);
      if (fraction) {
        int last = end;
        while (last < text.length() && text.charAt(last) == 'S') {
          last++;
        }
        add(new Digits('S', 1, last - end), 'S');
        end = last;
      } else {
        field(c, end - at);
      }
      at = end;
    }
    checkParts();
    checkDigits();
    return problem == null
        ? new Result(new DatePattern(text, shape, fields), null)
        : new Result(null, problem);
  }

  /** Text in quotes is fixed, and two quotes mean one (UTS 35 part 4, section 8). */
  private int quoted(int start) {
    if (text.startsWith("''", start)) {
      fields.add(new Fixed("'"));
      return start + 2;
    }
    StringBuilder literal = new StringBuilder();
    int at = start + 1;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\'') {
        literal.append(c);
      } else if (text.startsWith("'", at)) {
        literal.append(c);
        at++;
      } else {
        fields.add(new Fixed(literal.toString()));
        return at;
      }
    }
    problem = "a quote is not closed";
    return at;
  }

  /** Whether the fraction of a second begins here, after the seconds and a point. */
  private boolean follows(int at) {
    return text.charAt(at) == 'S' && seen.indexOf("s") == seen.length() - 1 && seen.length() > 0;
  }

  private void field(char c, int count) {
    boolean known =
        switch (c) {
          case 'y' -> count == 4;
          case 'M', 'd', 'H' -> count <= 2;
          case 'm', 's' -> count == 2;
          case 'X', 'x' -> count <= 3;
          default -> false;
        };
    if (known && (c == 'X' || c == 'x')) {
      add(new Zone(count, c == 'X'), 'X');
    } else if (known) {
      add(new Digits(c, count, Math.max(2, count)), c);
    } else if (SEPARATORS.indexOf(c) >= 0) {
      fields.add(new Fixed(String.valueOf(c).repeat(count)));
    } else {
      problem = "\"" + String.valueOf(c).repeat(count) + "\" is not known in a date pattern";
    }
  }

  private void add(Field field, char symbol) {
    if (seen.indexOf(String.valueOf(symbol)) >= 0) {
      problem = "\"" + symbol + "\" is used twice";
    }
    seen.append(symbol);
    fields.add(field);
  }

  /** The pattern must have all parts of the datatype and no others; seconds may be missing. */
  private void checkParts() {
    String expected =
        (shape.hasYear() ? "y" : "")
            + (shape.hasMonth() ? "M" : "")
            + (shape.hasDay() ? "d" : "")
            + (shape.hasTime() ? "Hm" : "")
            + (shape == DateTimeType.DATE_TIME_STAMP ? "X" : "");
    String optional = shape.hasTime() ? "sSX" : "X";
    expected
        .chars()
        .filter(part -> seen.indexOf(Character.toString(part)) < 0)
        .forEach(part -> note("it has no " + name(part)));
    seen.chars()
        .filter(part -> expected.indexOf(part) < 0 && optional.indexOf(part) < 0)
        .forEach(part -> note("it has " + name(part) + ", and " + shape.noun() + " has none"));
  }

  /** A number of variable length must not be followed directly by another number. */
  private void checkDigits() {
    for (int i = 0; i + 1 < fields.size(); i++) {
      if (fields.get(i) instanceof Digits one
          && fields.get(i + 1) instanceof Digits next
          && next.symbol() != 'S'
          && one.least() < one.most()) {
        note("it is unclear where \"" + one.symbol() + "\" ends");
      }
    }
  }

  private void note(String what) {
    problem = problem == null ? what : problem;
  }

  private static String name(int symbol) {
    return switch (symbol) {
      case 'y' -> "year (yyyy)";
      case 'M' -> "month (MM)";
      case 'd' -> "day (dd)";
      case 'H' -> "hour (HH)";
      case 'm' -> "minute (mm)";
      case 's' -> "second (ss)";
      case 'X' -> "time zone (XXX)";
      default -> Character.toString(symbol).toLowerCase(Locale.ROOT);
    };
  }
}
