package org.vertice.web.views.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vertice.web.views.Box;
import org.vertice.web.views.Svg;
import org.vertice.web.views.TextSize;
import org.vertice.web.views.TimeScale;
import org.vertice.web.views.TimeScale.Days;
import org.vertice.web.views.TimeScale.Stretch;
import org.vertice.web.views.TimeTicks;
import org.vertice.web.views.TimeTicks.Tick;
import org.vertice.web.views.timeline.TimelineEntry.Standing;

/**
 * A timeline in lanes, one for each kind. A day is a dot; a month or a year, of which the day is
 * not known, a pale span; what goes on has an open end; what is planned, alleged or taken back is
 * hollow. Every mark is a link.
 */
public final class TimelineDrawing {

  private static final double AXIS = 26;
  private static final double PAD = 7;
  private static final double THICK = 9;
  private static final double TIP = 9;
  private static final double NAMES = 150;
  private static final double EDGE = 10;

  private final TimelineWords words;
  private final Function<Days, String> closer;

  /**
   * A drawing.
   *
   * @param closer the address where these days are shown alone
   */
  public TimelineDrawing(TimelineWords words, Function<Days, String> closer) {
    this.words = words;
    this.closer = closer;
  }

  /**
   * How it is drawn.
   *
   * @param styleClass for the style sheet
   * @param width in pixels
   * @param namesBeside whether the lanes' names are left of them; otherwise above
   * @param mostRows a lane that needs more has its marks bundled
   */
  public record Form(String styleClass, double width, boolean namesBeside, int mostRows) {}

  /** The part of a page with the drawing; what lies outside the window is left out. */
  public Svg draw(List<TimelineEntry> entries, Days window, Form form) {
    List<TimelineEntry> drawn =
        entries.stream()
            .filter(entry -> entry.standing() != Standing.COARSER)
            .filter(entry -> entry.period().touches(window.first(), window.last()))
            .sorted(Comparator.comparing(TimelineEntry::period, Period.IN_ORDER))
            .toList();
    double left = form.namesBeside() ? NAMES : EDGE;
    TimeScale scale = TimeScale.folded(window, busy(drawn, window), left, form.width() - EDGE);
    TextSize size = new TextSize(13);
    LaneLayout packing = new LaneLayout(scale, size, daysOf(entries), form.mostRows());
    Map<String, List<LaneLayout.Placed>> lanes = new LinkedHashMap<>();
    byKind(drawn).forEach((kind, of) -> lanes.put(kind, packing.place(of, words)));
    double height = AXIS;
    for (List<LaneLayout.Placed> lane : lanes.values()) {
      height += height(lane, form);
    }
    Svg svg = new Svg("timeline " + form.styleClass(), form.width(), height, words.name());
    axis(svg, scale, height);
    double top = AXIS;
    for (Map.Entry<String, List<LaneLayout.Placed>> lane : lanes.entrySet()) {
      svg.line("lane", 0, top, form.width(), top);
      name(svg, lane.getKey(), top, form);
      double first = top + PAD + (form.namesBeside() ? 0 : LaneLayout.ROW);
      for (LaneLayout.Placed mark : lane.getValue()) {
        mark(svg, mark, first, scale, window);
      }
      top += height(lane.getValue(), form);
    }
    return svg.end();
  }

  /** The times of the entries, as far as they are known. */
  static List<Days> busy(List<TimelineEntry> entries, Days window) {
    List<Days> busy = new ArrayList<>();
    for (TimelineEntry entry : entries) {
      Optional<LocalDate> first = entry.period().earliest();
      Optional<LocalDate> last = entry.period().latest();
      LocalDate from = first.or(() -> last).orElse(window.first());
      LocalDate until = last.or(() -> first).orElse(window.last());
      busy.add(from.isAfter(until) ? new Days(until, from) : new Days(from, until));
    }
    return busy;
  }

  private static Map<String, List<TimelineEntry>> byKind(List<TimelineEntry> entries) {
    Map<String, List<TimelineEntry>> kinds = new LinkedHashMap<>();
    entries.forEach(
        entry -> kinds.computeIfAbsent(entry.kind().name(), kind -> new ArrayList<>()).add(entry));
    return kinds;
  }

  private static double height(List<LaneLayout.Placed> lane, Form form) {
    return LaneLayout.rows(lane) * LaneLayout.ROW
        + 2 * PAD
        + (form.namesBeside() ? 0 : LaneLayout.ROW);
  }

  private static void name(Svg svg, String kind, double top, Form form) {
    TextSize size = new TextSize(13);
    String shown = size.fitting(kind, form.namesBeside() ? NAMES - 2 * EDGE : form.width() - EDGE);
    svg.text("kind", form.namesBeside() ? 0 : EDGE, top + PAD + 15, "start", shown);
  }

  private void axis(Svg svg, TimeScale scale, double height) {
    TimeTicks ticks = new TimeTicks(words.locale(), 64);
    for (int i = 0; i < scale.stretches().size(); i++) {
      Stretch stretch = scale.stretches().get(i);
      if (i > 0) {
        fold(svg, stretch.left() - TimeScale.FOLD, height);
      }
      double free = stretch.left();
      for (Tick tick : ticks.of(stretch)) {
        double x = scale.x(tick.day());
        svg.line("tick", x, AXIS - 6, x, height);
        double wide = new TextSize(12).width(tick.name());
        if (x >= free - 1 && x + wide + 4 <= scale.right() + EDGE) {
          svg.link(closer.apply(tick.days()), "when", words.of(tick.days()));
          svg.text("date", x + 2, 14, "start", tick.name()).endLink();
          free = x + wide + 10;
        }
      }
    }
  }

  /** A piece of the scale where nothing is, made short. */
  private static void fold(Svg svg, double left, double height) {
    svg.rectangle("fold", Box.at(left, AXIS, TimeScale.FOLD, height - AXIS), 0);
    double middle = left + TimeScale.FOLD / 2;
    svg.path(
        "break", "M%s %sl4 -8l4 8l4 -8".formatted(Svg.number(middle - 6), Svg.number(AXIS - 6)));
  }

  private void mark(Svg svg, LaneLayout.Placed mark, double top, TimeScale scale, Days window) {
    TimelineEntry entry = mark.entries().get(0);
    double y = top + mark.row() * LaneLayout.ROW + LaneLayout.ROW / 2;
    if (mark.entries().size() > 1) {
      bundle(svg, mark, y, window);
      return;
    }
    boolean doubted = entry.standing() == Standing.DOUBTED || entry.period().isUncertain();
    String said = doubted ? ", " + words.doubted() : "";
    svg.link(
        entry.address(),
        doubted ? "entry doubted" : "entry",
        entry.name() + ", " + words.of(entry.period()) + said);
    span(svg, entry, mark, y, scale);
    label(svg, mark, y);
    svg.endLink();
  }

  private void bundle(Svg svg, LaneLayout.Placed mark, double y, Days window) {
    Days days = daysOf(mark.entries());
    String names =
        String.join("; ", mark.entries().stream().map(TimelineEntry::name).limit(4).toList());
    String more = mark.entries().size() > 4 ? "; …" : "";
    String address = days.equals(window) ? "#list" : closer.apply(days);
    svg.link(
        address, "entry bundle", words.many().apply(mark.entries().size()) + ": " + names + more);
    double middle = (mark.left() + mark.right()) / 2;
    svg.circle("sure", middle, y, THICK / 2 + 1.5);
    svg.circle("ring", middle, y, THICK / 2 + 4.5);
    label(svg, mark, y);
    svg.endLink();
  }

  private static void label(Svg svg, LaneLayout.Placed mark, double y) {
    if (mark.labelBox().top() > mark.row() * LaneLayout.ROW) {
      svg.text("name", mark.labelBox().left(), y + LaneLayout.ROW - 1, "start", mark.label());
      return;
    }
    boolean right = mark.labelBox().left() >= mark.right();
    svg.text(
        "name",
        right ? mark.labelBox().left() : mark.labelBox().right(),
        y + 4.5,
        right ? "start" : "end",
        mark.label());
  }

  private static void span(
      Svg svg, TimelineEntry entry, LaneLayout.Placed mark, double y, TimeScale scale) {
    double width = mark.right() - mark.left();
    boolean goesOn = entry.period().latest().isEmpty();
    boolean cameFrom = entry.period().earliest().isEmpty();
    if (width <= LaneLayout.DOT + 0.5) {
      boolean sure = entry.period().surely().isPresent();
      svg.circle(sure ? "sure" : "maybe", mark.left() + width / 2, y, THICK / 2);
      return;
    }
    double first = mark.left() + (cameFrom ? TIP : 0);
    Box all = Box.at(first, y - THICK / 2, mark.right() - (goesOn ? TIP : 0) - first, THICK);
    svg.rectangle("maybe", all, goesOn || cameFrom ? 0 : THICK / 2);
    entry
        .period()
        .surely()
        .ifPresent(
            days -> {
              double left = Math.max(all.left(), scale.x(days.first()));
              double right = Math.min(all.right(), scale.after(days.last()));
              if (right > left) {
                svg.rectangle("sure", new Box(left, all.top(), right, all.bottom()), 2);
              }
            });
    if (goesOn) {
      svg.path("open sure", tip(all.right(), y, TIP));
    }
    if (cameFrom) {
      svg.path("open maybe", tip(all.left(), y, -TIP));
    }
  }

  /** The point at an end that is open. */
  private static String tip(double x, double y, double by) {
    return "M%s %sl%s %sl%s %sz"
        .formatted(
            Svg.number(x),
            Svg.number(y - THICK / 2 - 2),
            Svg.number(by),
            Svg.number(THICK / 2 + 2),
            Svg.number(-by),
            Svg.number(THICK / 2 + 2));
  }

  /** From the first to the last known day of these. */
  static Days daysOf(List<TimelineEntry> entries) {
    LocalDate first =
        entries.stream()
            .flatMap(entry -> entry.period().earliest().or(() -> entry.period().latest()).stream())
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    LocalDate last =
        entries.stream()
            .flatMap(entry -> entry.period().latest().or(() -> entry.period().earliest()).stream())
            .max(Comparator.naturalOrder())
            .orElse(first);
    return new Days(first, last.isBefore(first) ? first : last);
  }
}
