package org.vertice.web.views.timeline;

import java.util.List;
import java.util.Optional;
import org.vertice.rdf.EdtfDate;
import org.vertice.web.http.Html;
import org.vertice.web.site.Visit;

/** The time that a reader chose to see, from a date, to a date or both; none chosen is all. */
public final class TimeFilter {

  private static final String FROM = "from";
  private static final String TO = "to";

  private final Visit visit;
  private final Optional<EdtfDate> from;
  private final Optional<EdtfDate> to;

  /** The choice that the address makes; what is no date in it is left aside. */
  public TimeFilter(Visit visit) {
    this.visit = visit;
    this.from = visit.parameter(FROM).flatMap(EdtfDate::read);
    this.to = visit.parameter(TO).flatMap(EdtfDate::read);
  }

  /** Says that a given date is not a date, and how a date is written. */
  public void showErrors() {
    boolean wrong =
        (visit.parameter(FROM).isPresent() && from.isEmpty())
            || (visit.parameter(TO).isPresent() && to.isEmpty());
    if (wrong) {
      visit.html().element("p", visit.say("timeline.window"), "class", "problem", "role", "alert");
    }
  }

  /** Whether a time was asked for, be it a date or not. */
  public boolean isNarrowed() {
    return visit.parameter(FROM).isPresent() || visit.parameter(TO).isPresent();
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

  /** The two fields, in a form that is open. */
  public void fields(Html html) {
    for (String name : List.of(FROM, TO)) {
      html.element("label", visit.say("view." + name), "for", name);
      html.open("input", "id", name, "name", name, "size", "10", "placeholder", "2025-09");
      html.attribute("value", visit.parameter(name).orElse(""));
    }
  }
}
