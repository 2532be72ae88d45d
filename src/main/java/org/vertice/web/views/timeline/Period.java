package org.vertice.web.views.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.EdtfDate;
import org.vertice.web.views.TimeScale.Days;

/**
 * When something was, as far as it is known. Both dates may be the same: then it was at some time
 * within this one.
 *
 * @param start null where no beginning is known
 * @param end null where no end is known
 */
public record Period(@Nullable EdtfDate start, @Nullable EdtfDate end) {

  /** Years before and after which there is no drawing to scale. */
  private static final int FARTHEST = 9999;

  /** In order of time; what has no beginning comes first, what is shorter before what is longer. */
  public static final Comparator<Period> IN_ORDER =
      Comparator.comparing((Period period) -> period.earliest().orElse(LocalDate.MIN))
          .thenComparing(period -> period.latest().orElse(LocalDate.MAX));

  /** A period from dates in EDTF; empty where neither is a date that can be drawn. */
  public static Optional<Period> of(@Nullable String start, @Nullable String end) {
    EdtfDate from = start == null ? null : EdtfDate.read(start).filter(Period::isNear).orElse(null);
    EdtfDate until = end == null ? null : EdtfDate.read(end).filter(Period::isNear).orElse(null);
    Period period = new Period(from, until);
    return period.earliest().isEmpty() && period.latest().isEmpty()
        ? Optional.empty()
        : Optional.of(period);
  }

  private static boolean isNear(EdtfDate date) {
    return Stream.of(Optional.ofNullable(date.first()), Optional.ofNullable(date.last()))
        .flatMap(Optional::stream)
        .allMatch(day -> Math.abs(day.getYear()) <= FARTHEST);
  }

  /** The first day on which it may have been; empty if its beginning is open. */
  public Optional<LocalDate> earliest() {
    return Optional.ofNullable(start).map(EdtfDate::first);
  }

  /** The last day on which it may have been; empty if its end is open. */
  public Optional<LocalDate> latest() {
    return Optional.ofNullable(end).map(EdtfDate::last);
  }

  /** The days on which it certainly was, if it is known so well; an open end goes on for ever. */
  public Optional<Days> surely() {
    LocalDate from =
        start == null || start.first() == null
            ? LocalDate.MIN
            : Objects.requireNonNullElse(start.last(), LocalDate.MAX);
    LocalDate until =
        end == null || end.last() == null
            ? LocalDate.MAX
            : Objects.requireNonNullElse(end.first(), LocalDate.MIN);
    return from.isAfter(until) ? Optional.empty() : Optional.of(new Days(from, until));
  }

  /** Whether it was in these days, or may have been. */
  public boolean touches(LocalDate first, LocalDate last) {
    return earliest().map(day -> !day.isAfter(last)).orElse(true)
        && latest().map(day -> !day.isBefore(first)).orElse(true);
  }

  /** Whether it says the same more coarsely: its days take in all of the other's, and more. */
  public boolean isCoarserThan(Period other) {
    return !equals(other)
        && earliest().orElse(LocalDate.MIN).compareTo(other.earliest().orElse(LocalDate.MIN)) <= 0
        && latest().orElse(LocalDate.MAX).compareTo(other.latest().orElse(LocalDate.MAX)) >= 0;
  }

  /** Whether a date of it is marked as uncertain. */
  public boolean isUncertain() {
    return (start != null && start.uncertain()) || (end != null && end.uncertain());
  }
}
