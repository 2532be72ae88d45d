package org.vertice.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The first and the last day of an EDTF date of level 0: a year, a month, a day. */
final class EdtfDays {

  private EdtfDays() {}

  /** The first day that is meant; empty where the text is no such date. */
  static Optional<LocalDate> first(String date) {
    return month(date).map(month -> hasDay(date) ? day(date) : month.first().atDay(1));
  }

  /** The last day that is meant; empty where the text is no such date. */
  static Optional<LocalDate> last(String date) {
    return month(date).map(month -> hasDay(date) ? day(date) : month.last().atEndOfMonth());
  }

  private record Months(YearMonth first, YearMonth last) {}

  private static Optional<Months> month(String date) {
    try {
      if (date.matches("[0-9]{4}")) {
        int year = Integer.parseInt(date);
        return Optional.of(new Months(YearMonth.of(year, 1), YearMonth.of(year, 12)));
      }
      if (date.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?")) {
        YearMonth month = YearMonth.parse(date.substring(0, 7));
        return hasDay(date) && !month.isValidDay(Integer.parseInt(date.substring(8)))
            ? Optional.empty()
            : Optional.of(new Months(month, month));
      }
      return Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static boolean hasDay(String date) {
    return date.length() > 7;
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
