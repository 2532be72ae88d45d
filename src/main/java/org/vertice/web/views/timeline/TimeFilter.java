package org.vertice.web.views.timeline;

import java.util.Optional;
import org.vertice.rdf.EdtfDate;
import org.vertice.web.site.PageContext;

/** The time that a reader chose to see, from a date, to a date or both; none chosen is all. */
public final class TimeFilter {

  private static final String FROM = "from";
  private static final String TO = "to";

  private final PageContext page;
  private final Optional<EdtfDate> from;
  private final Optional<EdtfDate> to;

  /** The choice that the address makes; what is no date in it is left aside. */
  public TimeFilter(PageContext page) {
    this.page = page;
    this.from = page.parameter(FROM).flatMap(EdtfDate::read);
    this.to = page.parameter(TO).flatMap(EdtfDate::read);
  }

  /** Whether a given date is not a date. */
  public boolean isWrong() {
    return (from.isEmpty() && !from().isEmpty()) || (to.isEmpty() && !to().isEmpty());
  }

  /** The first date as the reader wrote it; empty if there is none. */
  public String from() {
    return page.parameter(FROM).orElse("");
  }

  /** The last date as the reader wrote it; empty if there is none. */
  public String to() {
    return page.parameter(TO).orElse("");
  }

  /** Whether a time was asked for, be it a date or not. */
  public boolean isNarrowed() {
    return !from().isEmpty() || !to().isEmpty();
  }

  /** With a time chosen, things without a known time are not shown. */
  public boolean shows(Optional<Period> when) {
    if (from.isEmpty() && to.isEmpty()) {
      return true;
    }
    return when.filter(
            period ->
                from.map(EdtfDate::first)
                        .flatMap(first -> period.latest().map(day -> !day.isBefore(first)))
                        .orElse(true)
                    && to.map(EdtfDate::last)
                        .flatMap(last -> period.earliest().map(day -> !day.isAfter(last)))
                        .orElse(true))
        .isPresent();
  }
}
