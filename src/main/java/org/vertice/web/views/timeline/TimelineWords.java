package org.vertice.web.views.timeline;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.EdtfDate;
import org.vertice.web.site.DateText;
import org.vertice.web.views.TimeScale.Days;

/**
 * The words in a drawing, in the reader's language.
 *
 * @param locale names the months
 * @param name what the drawing is called
 * @param from before a date at which something began that has no end
 * @param until before a date at which something ended whose beginning is not known
 * @param doubted after what is planned, alleged or taken back
 * @param many "12 things", for a number
 */
public record TimelineWords(
    Locale locale,
    String name,
    String from,
    String until,
    String doubted,
    IntFunction<String> many) {
  private DateText dates() {
    return new DateText(locale, from, until);
  }

  /** A period, as precise as it is known: "June 2024", "1945 – 1948", "from 2022". */
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

  private String of(@Nullable EdtfDate date) {
    return date == null ? "" : dates().of(date);
  }

  /** Several periods, each text once. */
  public String of(List<Period> periods) {
    return periods.stream().map(this::of).distinct().collect(Collectors.joining("; "));
  }

  /** Days from a first to a last, as the year, month or day that they are. */
  public String of(Days days) {
    return dates().days(days.first(), days.last());
  }
}
