package org.vertice.rdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days of a date in the Extended Date/Time Format (EDTF, ISO 8601-2:2019): level 0, unspecified
 * last digits of a year ({@code 201X}), intervals with open ends ({@code 2022/..}), and marks of
 * uncertainty, which do not change the days. Reads the {@code xsd} types of dates too; ignores time
 * of day and time zone.
 *
 * @param first first day; null for an open start
 * @param last last day; null for an open end
 * @param uncertain whether it is marked as uncertain or approximate ({@code ?}, {@code ~}, {@code
 *     %})
 */
public record EdtfDate(@Nullable LocalDate first, @Nullable LocalDate last, boolean uncertain) {

  /** The IRI of the datatype. */
  public static final String DATATYPE = "http://id.loc.gov/datatypes/edtf/EDTF";

  private static final Pattern DATE =
      Pattern.compile(
          "(-?[0-9]{4,9}|[0-9]{1,3}X{1,3}|[0-9]{2}XX)"
              + "(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T.*|Z|[+-][0-9]{2}:[0-9]{2})?([?~%])?");

  /** Reads a date; empty if it is invalid. */
  public static Optional<EdtfDate> read(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return date(text);
    }
    Optional<EdtfDate> start = end(text.substring(0, slash));
    Optional<EdtfDate> end = end(text.substring(slash + 1));
    return start.isPresent() && end.isPresent()
        ? Optional.of(
            new EdtfDate(
                start.get().first(),
                end.get().last(),
                start.get().uncertain() || end.get().uncertain()))
        : Optional.empty();
  }

  private static Optional<EdtfDate> end(String text) {
    return text.isEmpty() || text.equals("..")
        ? Optional.of(new EdtfDate(null, null, false))
        : date(text);
  }

  private static Optional<EdtfDate> date(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          days(parts.group(1), parts.group(2), parts.group(3), parts.group(4) != null));
    } catch (DateTimeException | NumberFormatException noSuchDay) {
      return Optional.empty();
    }
  }

  private static EdtfDate days(
      String year, @Nullable String month, @Nullable String day, boolean uncertain) {
    int first = Integer.parseInt(year.replace('X', '0'));
    int last = Integer.parseInt(year.replace('X', '9'));
    if (month == null) {
      return new EdtfDate(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), uncertain);
    }
    YearMonth in = YearMonth.of(first, Integer.parseInt(month));
    if (day == null) {
      return new EdtfDate(in.atDay(1), in.atEndOfMonth(), uncertain);
    }
    LocalDate one = LocalDate.of(first, in.getMonthValue(), Integer.parseInt(day));
    return new EdtfDate(one, one, uncertain);
  }
}
