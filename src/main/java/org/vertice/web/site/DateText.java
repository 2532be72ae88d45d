package org.vertice.web.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.vertice.rdf.EdtfDate;

/**
 * Dates in words: as precise as they are known, never more.
 *
 * @param locale names the months
 * @param from before a day that only begins something
 * @param until before a day that only ends something
 */
public record DateText(Locale locale, String from, String until) {

  /** A date, without a word of how certain it is. */
  public String of(EdtfDate date) {
    LocalDate first = date.first();
    LocalDate last = date.last();
    if (first == null) {
      return last == null ? "" : until + " " + day(last);
    }
    if (last == null) {
      return from + " " + day(first);
    }
    return days(first, last);
  }

  /** Days from a first to a last, as the year, month or day that they are. */
  public String days(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return day(first);
    }
    if (first.getDayOfYear() == 1 && last.equals(LocalDate.of(last.getYear(), 12, 31))) {
      return first.getYear() == last.getYear()
          ? Integer.toString(first.getYear())
          : first.getYear() + " – " + last.getYear();
    }
    if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
      return DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(first);
    }
    return day(first) + " – " + day(last);
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
  }
}
