package org.vertice.server.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.EdtfDate;

/** Times in words: as precise as they are known, never more. */
public final class PeriodText {

  private final Locale locale;
  private final String from;
  private final String until;

  /** Words in a language. */
  public PeriodText(TimelineWords words) {
    this.locale = words.locale();
    this.from = words.from();
    this.until = words.until();
  }

  /** A period: "June 2024", "1945 – 1948", "from 2022". */
  public String of(Period period) {
    String start = of(period.start());
    String end = of(period.end());
    String doubt = period.isUncertain() ? " (?)" : "";
    if (end.isEmpty()) {
      return from + " " + start + doubt;
    }
    if (start.isEmpty()) {
      return until + " " + end + doubt;
    }
    return (start.equals(end) ? start : start + " – " + end) + doubt;
  }

  /** A date. */
  private String of(@Nullable EdtfDate date) {
    if (date == null) {
      return "";
    }
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
