package org.vertice.web.views.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vertice.web.views.Box;
import org.vertice.web.views.TextSize;
import org.vertice.web.views.TimeScale;
import org.vertice.web.views.TimeScale.Days;

/**
 * The marks of one kind, each in a row in which it and its label touch no other. What lies so close
 * together that its labels would take too many rows becomes one mark with a number.
 */
final class LaneLayout {

  /** How high a row is. */
  static final double ROW = 22;

  /** The least width of a mark. */
  static final double DOT = 9;

  /** A label with less room than this beside its mark goes below it. */
  private static final double LEAST_LABEL = 110;

  /** More marks in a lane than this are bundled without a try. */
  private static final int MOST_MARKS = 300;

  private static final double WIDE_DAY = 60;
  private static final double GAP = 6;
  private static final double BETWEEN = 14;

  private final TimeScale scale;
  private final TextSize size;
  private final Days known;
  private final int mostRows;

  /**
   * How lanes are packed.
   *
   * @param known the first and the last known day: what has no end is drawn until there
   * @param mostRows a lane that needs more has its marks bundled
   */
  LaneLayout(TimeScale scale, TextSize size, Days known, int mostRows) {
    this.known = known;
    this.scale = scale;
    this.size = size;
    this.mostRows = mostRows;
  }

  /**
   * A mark in its place.
   *
   * @param entries one, or those that are bundled
   * @param left where the mark begins
   * @param right where it ends
   * @param row the row, from 0
   * @param label as much of its name as there is room for; may be empty
   * @param labelBox where the label is, y from the lane's top
   */
  record Placed(
      List<TimelineEntry> entries, double left, double right, int row, String label, Box labelBox) {

    Placed {
      entries = List.copyOf(entries);
    }

    /** Everything that the mark covers, its label included. */
    Box extent() {
      return new Box(
          Math.min(left, labelBox.left()),
          row * ROW,
          Math.max(right, labelBox.right()),
          Math.max((row + 1) * ROW, labelBox.bottom()));
    }
  }

  /** Places the entries of a kind. */
  List<Placed> place(List<TimelineEntry> entries, TimelineWords words) {
    if (entries.size() <= MOST_MARKS) {
      List<Placed> placed = pack(entries.stream().map(List::of).toList(), words);
      if (rows(placed) <= mostRows) {
        return placed;
      }
    }
    List<List<TimelineEntry>> bundles = bundled(entries, LaneLayout::isLike);
    return bundles.size() <= MOST_MARKS
        ? pack(bundles, words)
        : pack(bundled(entries, (one, other) -> true), words);
  }

  /** Whether two marks that begin at about the same place end there too. */
  private static boolean isLike(double right, double otherRight) {
    return Math.abs(right - otherRight) < DOT * 2;
  }

  @FunctionalInterface
  private interface EndTest {
    boolean test(double right, double otherRight);
  }

  static int rows(List<Placed> placed) {
    return (int)
        Math.round(
            placed.stream().mapToDouble(each -> each.extent().bottom()).max().orElse(0) / ROW);
  }

  /** Marks whose places are all but the same, together. */
  private List<List<TimelineEntry>> bundled(List<TimelineEntry> entries, EndTest together) {
    List<List<TimelineEntry>> bundles = new ArrayList<>();
    List<TimelineEntry> sorted = entries.stream().sorted(Comparator.comparing(this::left)).toList();
    for (TimelineEntry entry : sorted) {
      List<TimelineEntry> last = bundles.isEmpty() ? List.of() : bundles.get(bundles.size() - 1);
      if (!last.isEmpty()
          && left(entry) - left(last.get(0)) < DOT * 2
          && together.test(right(entry), right(last.get(0)))) {
        last.add(entry);
      } else {
        bundles.add(new ArrayList<>(List.of(entry)));
      }
    }
    return bundles;
  }

  private List<Placed> pack(List<List<TimelineEntry>> marks, TimelineWords words) {
    List<Placed> placed = new ArrayList<>();
    for (List<TimelineEntry> mark : marks) {
      String name = mark.size() == 1 ? mark.get(0).name() : words.many().apply(mark.size());
      Placed next = place(mark, name, 0);
      while (collides(next, placed)) {
        next = place(mark, name, next.row() + 1);
      }
      placed.add(next);
    }
    return placed;
  }

  private Placed place(List<TimelineEntry> mark, String name, int row) {
    double left = mark.stream().mapToDouble(this::left).min().orElse(0);
    double right = mark.stream().mapToDouble(this::right).max().orElse(0);
    double top = row * ROW;
    double roomRight = scale.right() - right - GAP;
    double roomLeft = left - GAP - scale.left();
    double width = size.width(name);
    if (width > roomRight && width > roomLeft && Math.max(roomRight, roomLeft) < LEAST_LABEL) {
      String under = size.fitting(name, scale.right() - left);
      Box below = Box.at(left, top + ROW * 0.8, size.width(under), ROW * 1.2);
      return new Placed(mark, left, right, row, under, below);
    }
    if (width <= roomRight || roomRight >= roomLeft) {
      String label = size.fitting(name, roomRight);
      return new Placed(
          mark, left, right, row, label, Box.at(right + GAP, top, size.width(label), ROW));
    }
    String label = size.fitting(name, roomLeft);
    double wide = size.width(label);
    return new Placed(mark, left, right, row, label, Box.at(left - GAP - wide, top, wide, ROW));
  }

  private static boolean collides(Placed next, List<Placed> placed) {
    Box wider = next.extent();
    Box kept =
        new Box(wider.left() - BETWEEN, wider.top(), wider.right() + BETWEEN, wider.bottom());
    return placed.stream().anyMatch(other -> kept.overlaps(other.extent()));
  }

  private static boolean isOneDay(Period period) {
    return period.earliest().isPresent() && period.earliest().equals(period.latest());
  }

  double left(TimelineEntry entry) {
    return ends(entry)[0];
  }

  double right(TimelineEntry entry) {
    return ends(entry)[1];
  }

  /** Where an entry's mark begins and ends: never narrower than a dot, never outside the scale. */
  private double[] ends(TimelineEntry entry) {
    double left = scale.x(entry.period().earliest().orElse(known.first()));
    double right = scale.after(entry.period().latest().orElse(known.last()));
    if (right - left >= DOT && !isOneDay(entry.period())) {
      return new double[] {left, right};
    }
    // A day on which the hour is not known is a dot; where days are wide, all in one column.
    double at = right - left > WIDE_DAY ? left + DOT : (left + right) / 2;
    double middle = Math.max(scale.left() + DOT / 2, Math.min(scale.right() - DOT / 2, at));
    return new double[] {middle - DOT / 2, middle + DOT / 2};
  }
}
