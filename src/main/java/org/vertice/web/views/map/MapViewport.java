package org.vertice.web.views.map;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.vertice.web.views.Box;
import org.vertice.web.views.Svg;

/** The sheet on which a part of the earth is drawn: from places to pixels, cut off at its edges. */
final class MapViewport {

  /** Points nearer to the last one than this are left out. */
  private static final double FINE = 0.8;

  /** Degrees between the points of a line of the graticule. */
  private static final int STEP = 2;

  /** What is seen at least, in radii of the earth: about a thousand kilometres. */
  private static final double LEAST = 0.16;

  private final Projection projection;
  private final double scale;
  private final double shiftX;
  private final double shiftY;
  private final Box box;

  /**
   * A sheet that shows all these places.
   *
   * @param pad pixels between the outermost places and the edge
   */
  MapViewport(List<Position> places, double width, double lowest, double highest, double pad) {
    this.projection = Projection.of(places);
    DoubleSummaryStatistics x = new DoubleSummaryStatistics();
    DoubleSummaryStatistics y = new DoubleSummaryStatistics();
    for (Position place : places) {
      double[] at = projection.project(place);
      x.accept(at[0]);
      y.accept(at[1]);
    }
    double across = Math.max(LEAST, x.getMax() - x.getMin());
    double down = Math.max(LEAST / 2, y.getMax() - y.getMin());
    double height =
        Math.max(lowest, Math.min(highest, down / across * (width - 2 * pad) + 2 * pad));
    this.box = Box.at(0, 0, width, height);
    this.scale = Math.min((width - 2 * pad) / across, (height - 2 * pad) / down);
    this.shiftX = width / 2 - scale * (x.getMin() + x.getMax()) / 2;
    this.shiftY = height / 2 - scale * (y.getMin() + y.getMax()) / 2;
  }

  /** The whole sheet. */
  Box box() {
    return box;
  }

  /** Where a place is, in pixels. */
  double[] at(Position place) {
    double[] plane = projection.project(place);
    return new double[] {plane[0] * scale + shiftX, plane[1] * scale + shiftY};
  }

  /** Rings as one path, cut off at the edges. */
  String rings(List<List<Position>> rings) {
    StringBuilder path = new StringBuilder();
    for (List<Position> ring : rings) {
      if (ring.stream().allMatch(projection::shows)) {
        for (List<double[]> part : unbroken(ring)) {
          List<double[]> seen = clip(part, box.grown(6));
          if (seen.size() > 2) {
            line(path, seen);
            path.append('Z');
          }
        }
      }
    }
    return path.toString();
  }

  /** Lines as one path; what is off the sheet is left out. */
  String lines(List<List<Position>> lines) {
    StringBuilder path = new StringBuilder();
    Box kept = box.grown(6);
    for (List<Position> line : lines) {
      List<double[]> seen = new ArrayList<>();
      for (List<double[]> part : unbroken(line.stream().filter(projection::shows).toList())) {
        for (double[] point : part) {
          boolean inside = kept.contains(new Box(point[0], point[1], point[0], point[1]));
          if (inside) {
            seen.add(point);
          } else {
            flush(path, seen);
          }
        }
        flush(path, seen);
      }
    }
    return path.toString();
  }

  private static void flush(StringBuilder path, List<double[]> seen) {
    if (seen.size() > 1) {
      line(path, seen);
    }
    seen.clear();
  }

  /** Points in pixels, apart where they leap over half the sheet: the date line does that. */
  private List<List<double[]>> unbroken(List<Position> points) {
    List<List<double[]>> parts = new ArrayList<>();
    List<double[]> part = new ArrayList<>();
    double before = Double.NaN;
    for (Position point : points) {
      boolean leaps =
          projection instanceof Projection.Earth && Math.abs(point.longitude() - before) > 180;
      if (leaps && !part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
      }
      part.add(at(point));
      before = point.longitude();
    }
    parts.add(part);
    return parts;
  }

  private static void line(StringBuilder path, List<double[]> points) {
    double x = Double.NaN;
    double y = Double.NaN;
    for (int i = 0; i < points.size(); i++) {
      double[] point = points.get(i);
      boolean last = i == points.size() - 1;
      if (i == 0) {
        path.append('M').append(Svg.number(point[0])).append(' ').append(Svg.number(point[1]));
      } else if (last || Math.hypot(point[0] - x, point[1] - y) >= FINE) {
        path.append('L').append(Svg.number(point[0])).append(' ').append(Svg.number(point[1]));
      } else {
        continue;
      }
      x = point[0];
      y = point[1];
    }
  }

  /** The part of a ring within a box, empty if there is none (Sutherland and Hodgman, 1974). */
  static List<double[]> clip(List<double[]> ring, Box box) {
    List<double[]> left = side(ring, 0, 1, box.left());
    List<double[]> right = side(left, 0, -1, box.right());
    List<double[]> top = side(right, 1, 1, box.top());
    return side(top, 1, -1, box.bottom());
  }

  private static List<double[]> side(List<double[]> ring, int axis, int sign, double edge) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      double[] point = ring.get(i);
      double[] before = ring.get((i + ring.size() - 1) % ring.size());
      boolean inside = sign * (point[axis] - edge) >= 0;
      boolean wasInside = sign * (before[axis] - edge) >= 0;
      if (inside != wasInside) {
        double share = (edge - before[axis]) / (point[axis] - before[axis]);
        kept.add(
            new double[] {
              before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])
            });
      }
      if (inside) {
        kept.add(point);
      }
    }
    return kept;
  }

  /** Lines of equal longitude and of equal latitude, these degrees apart. */
  static List<List<Position>> graticule(int degreesEast, int degreesNorth) {
    List<List<Position>> lines = new ArrayList<>();
    for (int east = -180; east < 180; east += degreesEast) {
      List<Position> line = new ArrayList<>();
      for (int north = -80; north <= 80; north += STEP) {
        line.add(new Position(north, east));
      }
      lines.add(line);
    }
    for (int north = -80; north <= 80; north += degreesNorth) {
      List<Position> line = new ArrayList<>();
      for (int east = -180; east <= 180; east += STEP) {
        line.add(new Position(north, east));
      }
      lines.add(line);
    }
    return lines;
  }
}
