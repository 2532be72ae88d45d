package org.vertice.web.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where days are on a line. Long times in which nothing is are folded to a short piece each, so
 * that eighty years and one dense week go on one line; a fold is to be drawn as what it is.
 *
 * @param stretches what is shown to scale, in order of time; between two is a fold
 * @param left where the first begins
 * @param right where the last ends
 */
public record TimeScale(List<Stretch> stretches, double left, double right) {

  /** How wide a fold is. */
  public static final double FOLD = 26;

  /** Shorter windows are never folded. */
  private static final int YEARS_TO_FOLD = 20;

  private static final double DAYS_OF_A_YEAR = 365.25;

  /**
   * Days that are shown to scale.
   *
   * @param from the first
   * @param until the day after the last
   */
  public record Stretch(LocalDate from, LocalDate until, double left, double right) {

    double days() {
      return until.toEpochDay() - from.toEpochDay();
    }

    /** How wide a day is. */
    public double pixelsPerDay() {
      return (right - left) / days();
    }
  }

  /**
   * Days in which something is.
   *
   * @param last the last of them
   */
  public record Days(LocalDate first, LocalDate last) {}

  public TimeScale {
    stretches = List.copyOf(stretches);
  }

  /** A scale of a window without folds. */
  public static TimeScale plain(Days window, double left, double right) {
    return of(List.of(new Days(window.first(), window.last())), left, right);
  }

  /**
   * A scale of a window; if it is long, whole years in which nothing is are folded where they are
   * many.
   *
   * @param busy when something is; what is outside the window does not count
   */
  public static TimeScale folded(Days window, List<Days> busy, double left, double right) {
    double years = (window.last().toEpochDay() - window.first().toEpochDay()) / DAYS_OF_A_YEAR;
    if (years < YEARS_TO_FOLD) {
      return plain(window, left, right);
    }
    double longest = Math.max(5, years / 12);
    List<Days> shown = new ArrayList<>();
    List<Days> sorted =
        busy.stream()
            .filter(days -> !days.last().isBefore(window.first()))
            .filter(days -> !days.first().isAfter(window.last()))
            .sorted(Comparator.comparing(Days::first))
            .toList();
    LocalDate from = null;
    LocalDate to = null;
    for (Days days : sorted) {
      LocalDate first = latest(window.first(), days.first().withDayOfYear(1));
      LocalDate last = earliest(window.last(), LocalDate.of(days.last().getYear(), 12, 31));
      if (from == null || to == null) {
        from = first;
        to = last;
      } else if ((first.toEpochDay() - to.toEpochDay()) / DAYS_OF_A_YEAR > longest) {
        shown.add(new Days(from, to));
        from = first;
        to = last;
      } else {
        to = latest(to, last);
      }
    }
    if (from == null || to == null) {
      return plain(window, left, right);
    }
    shown.add(new Days(from, to));
    return of(shown, left, right);
  }

  private static TimeScale of(List<Days> shown, double left, double right) {
    double days =
        shown.stream()
            .mapToDouble(each -> each.last().toEpochDay() + 1 - each.first().toEpochDay())
            .sum();
    double perDay = (right - left - FOLD * (shown.size() - 1)) / days;
    List<Stretch> stretches = new ArrayList<>();
    double x = left;
    for (Days each : shown) {
      double width = perDay * (each.last().toEpochDay() + 1 - each.first().toEpochDay());
      stretches.add(new Stretch(each.first(), each.last().plusDays(1), x, x + width));
      x += width + FOLD;
    }
    return new TimeScale(stretches, left, right);
  }

  /** Where a day begins; what is before or after all is at the line's ends. */
  public double x(LocalDate day) {
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      if (day.isBefore(stretch.from())) {
        return i == 0 ? left : stretch.left() - FOLD / 2;
      }
      if (!day.isAfter(stretch.until())) {
        return stretch.left()
            + (day.toEpochDay() - stretch.from().toEpochDay()) * stretch.pixelsPerDay();
      }
    }
    return right;
  }

  /** Where a day ends. */
  public double after(LocalDate day) {
    return day.equals(LocalDate.MAX) ? right : x(day.plusDays(1));
  }

  /** The first day that is shown. */
  public LocalDate first() {
    return stretches.get(0).from();
  }

  /** The last day that is shown. */
  public LocalDate last() {
    return stretches.get(stretches.size() - 1).until().minusDays(1);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
