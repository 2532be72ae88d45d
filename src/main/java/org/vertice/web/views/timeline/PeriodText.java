package org.vertice.web.views.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.EdtfDate;
import org.vertice.web.site.DateText;

/** Times in words: as precise as they are known, never more. */
public final class PeriodText {

  private final DateText dates;

  /** Words in a language. */
  public PeriodText(TimelineWords words) {
    this.dates = new DateText(words.locale(), words.from(), words.until());
  }

  /** A period: "June 2024", "1945 – 1948", "from 2022". */
  public String of(Period period) {
    String start = of(period.start());
    String end = of(period.end());
    String doubt = period.isUncertain() ? " (?)" : "";
    if (end.isEmpty()) {
      return dates.from() + " " + start + doubt;
    }
    if (start.isEmpty()) {
      return dates.until() + " " + end + doubt;
    }
    return (start.equals(end) ? start : start + " – " + end) + doubt;
  }

  private String of(@Nullable EdtfDate date) {
    return date == null ? "" : dates.of(date);
  }

  /** Days from a first to a last, as the year, month or day that they are. */
  public String days(LocalDate first, LocalDate last) {
    return dates.days(first, last);
  }
}
