package org.vertice.web.views.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vertice.rdf.EdtfDate;
import org.vertice.web.views.TimeScale.Days;

/**
 * The steps from all times to one day: decades, years, months, days. Each step is a window with an
 * address; only those in which something is are offered.
 *
 * @param all the window of everything
 * @param window what is shown
 */
record TimelineZoom(Days all, Days window) {

  /** A step, and in how many entries' times it is. */
  record Step(Days days, int count) {}

  private static final int MARGIN = 100;

  private enum Unit {
    DECADE,
    YEAR,
    MONTH,
    DAY
  }

  /**
   * The window between two dates in EDTF; all, where neither is given.
   *
   * @return empty if one is no date, or they are the wrong way round
   */
  static Optional<TimelineZoom> of(Days all, Optional<String> from, Optional<String> to) {
    if (isNoDate(from) || isNoDate(to)) {
      return Optional.empty();
    }
    Days around = new Days(all.first().minusYears(MARGIN), all.last().plusYears(MARGIN));
    LocalDate first =
        from.flatMap(EdtfDate::read)
            .flatMap(d -> Optional.ofNullable(d.first()))
            .orElse(all.first());
    LocalDate last =
        to.flatMap(EdtfDate::read).flatMap(d -> Optional.ofNullable(d.last())).orElse(all.last());
    // An address may name any year; a drawing of a million years is nobody's question.
    first = first.isBefore(around.first()) ? around.first() : first;
    last = last.isAfter(around.last()) ? around.last() : last;
    return first.isAfter(last)
        ? Optional.empty()
        : Optional.of(new TimelineZoom(all, new Days(first, last)));
  }

  private static boolean isNoDate(Optional<String> text) {
    return text.isPresent() && text.flatMap(EdtfDate::read).isEmpty();
  }

  boolean showsAll() {
    return window.equals(all);
  }

  /** The windows around this one, the widest first; neither all nor itself is among them. */
  List<Days> around() {
    List<Days> around = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      Days days = unit(unit, window.first());
      if (!days.last().isBefore(window.last()) && !days.equals(window)) {
        around.add(days);
      }
    }
    return around;
  }

  /** The windows one step closer in which something begins or ends. */
  List<Step> closer(List<TimelineEntry> entries) {
    Optional<Unit> unit = unit();
    List<Step> steps = new ArrayList<>();
    if (unit.isEmpty()) {
      return steps;
    }
    LocalDate day = window.first();
    while (!day.isAfter(window.last())) {
      Days days = unit(unit.get(), day);
      int count = (int) entries.stream().filter(entry -> beginsOrEnds(entry, days)).count();
      if (count > 0 && !days.equals(window)) {
        steps.add(new Step(days, count));
      }
      day = days.last().plusDays(1);
    }
    return steps;
  }

  /** Known no more precisely than the step itself, or finer. */
  private static boolean beginsOrEnds(TimelineEntry entry, Days days) {
    return entry.period().earliest().filter(day -> isIn(day, days)).isPresent()
        || entry.period().latest().filter(day -> isIn(day, days)).isPresent();
  }

  private static boolean isIn(LocalDate day, Days days) {
    return !day.isBefore(days.first()) && !day.isAfter(days.last());
  }

  private Optional<Unit> unit() {
    long days = window.last().toEpochDay() - window.first().toEpochDay() + 1;
    if (days > 13 * 366) {
      return Optional.of(Unit.DECADE);
    }
    if (days > 366) {
      return Optional.of(Unit.YEAR);
    }
    if (days > 31) {
      return Optional.of(Unit.MONTH);
    }
    return days > 1 ? Optional.of(Unit.DAY) : Optional.empty();
  }

  private static Days unit(Unit unit, LocalDate day) {
    int decade = Math.floorDiv(day.getYear(), 10) * 10;
    return switch (unit) {
      case DECADE -> new Days(LocalDate.of(decade, 1, 1), LocalDate.of(decade + 9, 12, 31));
      case YEAR -> new Days(day.withDayOfYear(1), LocalDate.of(day.getYear(), 12, 31));
      case MONTH -> new Days(day.withDayOfMonth(1), YearMonth.from(day).atEndOfMonth());
      case DAY -> new Days(day, day);
    };
  }

  /** A first and a last day as parameters of an address, as short as they can be said. */
  static String parameters(Days days) {
    LocalDate first = days.first();
    LocalDate last = days.last();
    boolean years = first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1;
    boolean months = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
    if (years) {
      return "from=%04d&to=%04d".formatted(first.getYear(), last.getYear());
    }
    return months
        ? "from=" + YearMonth.from(first) + "&to=" + YearMonth.from(last)
        : "from=" + first + "&to=" + last;
  }
}
