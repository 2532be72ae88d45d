package org.vertice.web.views.map;

import java.util.ArrayList;
import java.util.List;
import org.vertice.web.views.Box;

/** Cuts rings off at the sides of a box (Sutherland and Hodgman, 1974). */
final class Cut {

  private Cut() {}

  /** What of a ring lies in the box; empty if nothing does. */
  static List<double[]> ring(List<double[]> ring, Box box) {
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
}
