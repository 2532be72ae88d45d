package org.vertice.web.views;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vertice.web.views.TimeScale.Days;
import org.vertice.web.views.TimeScale.Stretch;

/** The marks of a scale of time: as fine as their names have room. */
public final class TimeTicks {

  private final Locale language;
  private final double room;

  /**
   * Marks with names in a language.
   *
   * @param room how far apart two names must be, at least
   */
  public TimeTicks(Locale language, double room) {
    this.language = language;
    this.room = room;
  }

  /**
   * A mark.
   *
   * @param day where it is
   * @param name what stands there
   * @param days what it stands for
   */
  public record Tick(LocalDate day, String name, Days days) {}

  private enum Unit {
    DAY(1),
    WEEK(7),
    MONTH(30),
    QUARTER(91),
    YEAR(365),
    FIVE_YEARS(1826),
    DECADE(3652),
    QUARTER_CENTURY(9131),
    CENTURY(36524);

    private final int days;

    Unit(int days) {
      this.days = days;
    }
  }

  /** The marks of a stretch. */
  public List<Tick> of(Stretch stretch) {
    Unit unit = Unit.CENTURY;
    for (Unit each : Unit.values()) {
      if (each.days * stretch.pixelsPerDay() >= room) {
        unit = each;
        break;
      }
    }
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = firstOf(unit, stretch.from());
    while (day.isBefore(stretch.until())) {
      LocalDate next = next(unit, day);
      if (!day.isBefore(stretch.from())) {
        ticks.add(
            new Tick(day, name(unit, day, ticks.isEmpty()), new Days(day, next.minusDays(1))));
      }
      day = next;
    }
    if (ticks.isEmpty()) {
      LocalDate from = stretch.from();
      ticks.add(
          from.getDayOfYear() == 1
              ? new Tick(
                  from, name(Unit.YEAR, from, true), new Days(from, from.plusYears(1).minusDays(1)))
              : new Tick(from, name(Unit.DAY, from, true), new Days(from, from)));
    }
    return ticks;
  }

  private static LocalDate firstOf(Unit unit, LocalDate day) {
    return switch (unit) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1).atDay(1);
      case YEAR -> day.withDayOfYear(1);
      case FIVE_YEARS -> year(day, 5);
      case DECADE -> year(day, 10);
      case QUARTER_CENTURY -> year(day, 25);
      case CENTURY -> year(day, 100);
    };
  }

  private static LocalDate year(LocalDate day, int every) {
    return Year.of(Math.floorDiv(day.getYear(), every) * every).atDay(1);
  }

  private static LocalDate next(Unit unit, LocalDate day) {
    return switch (unit) {
      case DAY -> day.plusDays(1);
      case WEEK -> day.plusWeeks(1);
      case MONTH -> day.plusMonths(1);
      case QUARTER -> day.plusMonths(3);
      case YEAR -> day.plusYears(1);
      case FIVE_YEARS -> day.plusYears(5);
      case DECADE -> day.plusYears(10);
      case QUARTER_CENTURY -> day.plusYears(25);
      case CENTURY -> day.plusYears(100);
    };
  }

  private String name(Unit unit, LocalDate day, boolean first) {
    return switch (unit) {
      case DAY, WEEK ->
          format(first || day.getDayOfYear() <= unit.days ? "d MMM uuuu" : "d MMM", day);
      case MONTH, QUARTER -> format(first || day.getMonthValue() == 1 ? "MMM uuuu" : "MMM", day);
      default -> Integer.toString(day.getYear());
    };
  }

  private String format(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, language).format(day);
  }
}
