package org.vertice.web.views.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vertice.web.views.Box;
import org.vertice.web.views.LabelPlacer;
import org.vertice.web.views.Svg;
import org.vertice.web.views.TextSize;
import org.vertice.web.views.map.Geography.MapPlace;
import org.vertice.web.views.map.Geography.Route;
import org.vertice.web.views.map.Position.Vector;

/**
 * A map: a dot for a place, the larger the more took place there; a broken ring for an area that is
 * not a single point; an arrow for what goes from one place to another. Places too near each other
 * for two dots share one. Each leads to its entry in the list.
 */
final class MapDrawing {

  private static final double TOGETHER = 13;
  private static final double AREA = 15;
  private static final double SMALL_AREA = 9;
  private static final int STEPS = 100;

  private final Outlines outlines;
  private final String name;
  private final Function<List<MapPlace>, String> siteName;
  private final Function<Route, String> wayName;

  /**
   * A drawing.
   *
   * @param name what a screen reader calls it
   * @param siteName what a mark is called, for the sites that share it
   * @param wayName what an arrow is called
   */
  MapDrawing(
      Outlines outlines,
      String name,
      Function<List<MapPlace>, String> siteName,
      Function<Route, String> wayName) {
    this.outlines = outlines;
    this.name = name;
    this.siteName = siteName;
    this.wayName = wayName;
  }

  /** Sites that share a mark; the first is the one that matters most. */
  private record Mark(double x, double y, double ring, List<MapPlace> sites) {

    int count() {
      return sites.stream().mapToInt(site -> site.events().size()).sum();
    }

    boolean isArea() {
      return sites.stream().allMatch(site -> site.place().area());
    }

    /** What is written beside it: the one place, or what names them all, and how many more. */
    String label(TextSize size) {
      MapPlace first = sites.get(0);
      if (sites.size() == 1) {
        return size.fitting(first.place().name(), ring < AREA ? 130 : 190);
      }
      String shared =
          sites.stream()
              .map(site -> site.place().within())
              .filter(within -> !within.isEmpty())
              .findFirst()
              .orElse(first.place().name());
      boolean own = sites.stream().anyMatch(site -> site.place().name().equals(shared));
      return size.fitting(shared, 170) + " +" + (own ? sites.size() - 1 : sites.size());
    }

    double radius() {
      return isArea() ? ring : 3.5 + 1.5 * Math.sqrt(count());
    }
  }

  /** The part of a page with the drawing. */
  Svg draw(Geography geography, String styleClass, double width) {
    boolean wide = width > 600;
    MapViewport sheet =
        new MapViewport(
            geography.positions(),
            width,
            width * (wide ? 0.42 : 0.8),
            width * (wide ? 0.6 : 1.1),
            wide ? 90 : 44);
    Svg svg = new Svg("map " + styleClass, width, sheet.box().height(), name);
    svg.rectangle("sea", sheet.box(), 6);
    svg.path("land", sheet.rings(outlines.lands()));
    svg.path("border", sheet.lines(outlines.borders()));
    svg.path("grid", sheet.lines(MapViewport.graticule(20, 10)));
    double ring = wide ? AREA : SMALL_AREA;
    LabelPlacer labels = new LabelPlacer(sheet.box().grown(-2));
    for (Route route : geography.routes()) {
      route(svg, points(route, sheet, ring + 4), route, labels);
    }
    List<Mark> marks = marks(geography.sites(), sheet, ring);
    for (Mark mark : marks) {
      labels.block(Box.around(mark.x(), mark.y(), 2 * mark.radius(), 2 * mark.radius()));
    }
    marks.stream()
        .sorted(Comparator.comparing((Mark mark) -> -mark.count()))
        .forEach(mark -> mark(svg, mark, labels));
    origins(svg, geography, sheet, labels);
    return svg.end();
  }

  private static List<Mark> marks(List<MapPlace> sites, MapViewport sheet, double ring) {
    List<Mark> marks = new ArrayList<>();
    List<MapPlace> sorted =
        sites.stream()
            .sorted(
                Comparator.comparing((MapPlace site) -> site.place().area())
                    .thenComparing(site -> -site.events().size())
                    .thenComparing(site -> site.place().id()))
            .toList();
    for (MapPlace site : sorted) {
      double[] at = sheet.at(site.place().position());
      int near = 0;
      while (near < marks.size() && !isNear(marks.get(near), site, at)) {
        near++;
      }
      if (near < marks.size()) {
        Mark mark = marks.get(near);
        List<MapPlace> all = new ArrayList<>(mark.sites());
        all.add(site);
        marks.set(near, new Mark(mark.x(), mark.y(), ring, List.copyOf(all)));
      } else {
        marks.add(new Mark(at[0], at[1], ring, List.of(site)));
      }
    }
    return marks;
  }

  private static boolean isNear(Mark mark, MapPlace site, double[] at) {
    return mark.isArea() == site.place().area()
        && Math.hypot(mark.x() - at[0], mark.y() - at[1]) < TOGETHER;
  }

  private void mark(Svg svg, Mark mark, LabelPlacer labels) {
    MapPlace first = mark.sites().get(0);
    boolean doubted =
        mark.sites().stream()
            .flatMap(site -> site.events().stream())
            .allMatch(Geography.Event::doubted);
    String styles = "site" + (mark.isArea() ? " area" : "") + (doubted ? " doubted" : "");
    svg.link("#" + first.place().fragment(), styles, siteName.apply(mark.sites()));
    svg.circle("spot", mark.x(), mark.y(), mark.radius());
    TextSize size = new TextSize(13);
    label(svg, mark.x(), mark.y(), mark.radius(), mark.label(size), labels);
    svg.endLink();
  }

  private static void label(
      Svg svg, double x, double y, double radius, String text, LabelPlacer labels) {
    labels
        .beside(x, y, radius, new TextSize(13).width(text), 17)
        .ifPresent(
            box -> {
              String anchor = box.right() <= x ? "end" : box.left() >= x ? "start" : "middle";
              double middle = (box.left() + box.right()) / 2;
              double at = box.right() <= x ? box.right() : box.left() >= x ? box.left() : middle;
              svg.text("halo", at, box.top() + 13, anchor, text);
              svg.text("name", at, box.top() + 13, anchor, text);
            });
  }

  /** Names the places where arrows begin, unless there is a mark already. */
  private static void origins(Svg svg, Geography geography, MapViewport sheet, LabelPlacer labels) {
    Map<String, Geography.Place> origins = new TreeMap<>();
    geography.routes().forEach(route -> origins.put(route.from().id(), route.from()));
    geography.sites().forEach(site -> origins.remove(site.place().id()));
    for (Geography.Place place : origins.values()) {
      double[] at = sheet.at(place.position());
      svg.circle("origin", at[0], at[1], 3);
      label(svg, at[0], at[1], 5, new TextSize(13).fitting(place.name(), 190), labels);
    }
  }

  /** The shortest way over the earth; it stops short of the mark at its end. */
  private static List<double[]> points(Route route, MapViewport sheet, double shorter) {
    Vector from = route.from().position().direction();
    Vector to = route.to().position().direction();
    double angle = from.angle(to);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i <= STEPS && angle > 1e-9; i++) {
      double share = (double) i / STEPS;
      Vector at =
          from.times(Math.sin((1 - share) * angle) / Math.sin(angle))
              .plus(to.times(Math.sin(share * angle) / Math.sin(angle)));
      points.add(sheet.at(at.position()));
    }
    if (!points.isEmpty()) {
      double[] end = points.get(points.size() - 1);
      points.removeIf(point -> Math.hypot(point[0] - end[0], point[1] - end[1]) < shorter);
    }
    return points;
  }

  private void route(Svg svg, List<double[]> points, Route route, LabelPlacer labels) {
    if (points.size() < 2) {
      return;
    }
    points.forEach(point -> labels.block(Box.around(point[0], point[1], 8, 8)));
    String path =
        points.stream()
            .map(point -> Svg.number(point[0]) + " " + Svg.number(point[1]))
            .collect(Collectors.joining("L", "M", ""));
    svg.link(
        "#" + route.to().fragment(), route.doubted() ? "way doubted" : "way", wayName.apply(route));
    svg.path("reach", path);
    svg.path("line", path, 1 + Math.sqrt(route.events().size()));
    double[] tip = points.get(points.size() - 1);
    double[] before = points.get(points.size() - 2);
    svg.path("head", head(before, tip)).endLink();
  }

  private static String head(double[] before, double[] tip) {
    double length = Math.max(1e-9, Math.hypot(tip[0] - before[0], tip[1] - before[1]));
    double x = (tip[0] - before[0]) / length;
    double y = (tip[1] - before[1]) / length;
    return "M%s %sL%s %sL%s %sZ"
        .formatted(
            Svg.number(tip[0] + 7 * x),
            Svg.number(tip[1] + 7 * y),
            Svg.number(tip[0] - 3 * x + 5 * y),
            Svg.number(tip[1] - 3 * y - 5 * x),
            Svg.number(tip[0] - 3 * x - 5 * y),
            Svg.number(tip[1] - 3 * y + 5 * x));
  }
}
