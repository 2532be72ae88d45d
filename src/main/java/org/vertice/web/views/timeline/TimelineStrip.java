package org.vertice.web.views.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * All times at a glance: a dot for each thing, those of about the same time piled up, each pile a
 * link into the timeline.
 */
final class TimelineStrip {

  private static final double DOT = 7;
  private static final double HIGH = 78;
  private static final double AXIS = 20;
  private static final int MOST = 9;

  private final TimelineWords words;
  private final Function<Days, String> address;

  TimelineStrip(TimelineWords words, Function<Days, String> address) {
    this.words = words;
    this.address = address;
  }

  /**
   * The drawing.
   *
   * @param shown what is shown elsewhere on the page, to be marked; empty for none
   */
  Svg draw(List<TimelineEntry> entries, Optional<Days> shown, String styleClass, double width) {
    Days known = TimelineDrawing.daysOf(entries);
    Days window =
        new Days(
            known.first().withDayOfYear(1),
            known.last().plusYears(1).withDayOfYear(1).minusDays(1));
    TimeScale scale = TimeScale.folded(window, TimelineDrawing.busy(entries, window), 8, width - 8);
    Svg svg = new Svg("strip " + styleClass, width, HIGH + AXIS, words.name());
    shown.ifPresent(
        days -> {
          double left = scale.x(days.first());
          double right = Math.max(left + 3, scale.after(days.last()));
          svg.rectangle("shown", new Box(left - 2, 2, right + 2, HIGH), 3);
        });
    axis(svg, scale);
    Map<Long, List<TimelineEntry>> piles = new LinkedHashMap<>();
    for (TimelineEntry entry : entries) {
      piles
          .computeIfAbsent(Math.round(middle(entry, scale) / (DOT + 1)), key -> new ArrayList<>())
          .add(entry);
    }
    piles.forEach((place, pile) -> pile(svg, place * (DOT + 1), pile));
    return svg.end();
  }

  private void axis(Svg svg, TimeScale scale) {
    TimeTicks ticks = new TimeTicks(words.locale(), 52);
    for (int i = 0; i < scale.stretches().size(); i++) {
      Stretch stretch = scale.stretches().get(i);
      svg.line("base", stretch.left(), HIGH, stretch.right(), HIGH);
      if (i > 0) {
        double x = stretch.left() - TimeScale.FOLD / 2;
        svg.path(
            "break", "M%s %sl4 -8l4 8l4 -8".formatted(Svg.number(x - 6), Svg.number(HIGH + 4)));
      }
      double free = stretch.left();
      for (Tick tick : ticks.of(stretch)) {
        double x = scale.x(tick.day());
        double wide = new TextSize(12).width(tick.name());
        svg.line("tick", x, HIGH, x, HIGH + 4);
        if (x >= free - 1 && x + wide <= scale.right() + 8) {
          svg.text("date", x, HIGH + 16, "start", tick.name());
          free = x + wide + 8;
        }
      }
    }
  }

  private void pile(Svg svg, double x, List<TimelineEntry> pile) {
    Days days = TimelineDrawing.daysOf(pile);
    String when = words.of(days);
    String what = pile.size() == 1 ? pile.get(0).name() : words.many().apply(pile.size());
    svg.link(address.apply(days), "entry", what + ", " + when);
    int dots = pile.size() > MOST ? MOST - 1 : pile.size();
    if (dots < pile.size()) {
      svg.text("number", x, HIGH - (dots + 0.4) * (DOT + 1), "middle", "" + pile.size());
    }
    for (int i = 0; i < dots; i++) {
      svg.circle(sign(pile.get(i)), x, HIGH - (i + 0.7) * (DOT + 1), DOT / 2);
    }
    svg.endLink();
  }

  private static String sign(TimelineEntry entry) {
    if (entry.standing() == Standing.DOUBTED || entry.period().isUncertain()) {
      return "doubt";
    }
    return entry.period().surely().isPresent() ? "sure" : "maybe";
  }

  private static double middle(TimelineEntry entry, TimeScale scale) {
    LocalDate first =
        entry.period().earliest().or(() -> entry.period().latest()).orElse(scale.first());
    LocalDate last = entry.period().latest().orElse(first);
    boolean within = first.getYear() == last.getYear();
    return within ? (scale.x(first) + scale.after(last)) / 2 : scale.x(first);
  }
}
