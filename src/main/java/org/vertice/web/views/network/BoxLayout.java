package org.vertice.web.views.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vertice.web.views.Box;
import org.vertice.web.views.network.StressLayout.Point;

/** Fits places into a width, and moves boxes down until none covers another. */
final class BoxLayout {

  private static final double GAP_X = 14;
  private static final double GAP_Y = 20;

  /** How long an edge is at most. */
  private static final double LONGEST = 230;

  private final double width;
  private final double highest;

  /**
   * A drawing of this width.
   *
   * @param highest how high it may be, unless overlaps make it higher
   */
  BoxLayout(double width, double highest) {
    this.width = width;
    this.highest = highest;
  }

  /** Boxes of these sizes at these places: in the same order, free of overlaps. */
  List<Box> place(Point[] places, List<Box> sizes) {
    double[] xs = IntStream.range(0, places.length).mapToDouble(i -> places[i].x()).toArray();
    double[] ys = IntStream.range(0, places.length).mapToDouble(i -> places[i].y()).toArray();
    double lowX = Arrays.stream(xs).min().orElse(0);
    double highX = Arrays.stream(xs).max().orElse(0);
    double lowY = Arrays.stream(ys).min().orElse(0);
    double highY = Arrays.stream(ys).max().orElse(0);
    double widest = sizes.stream().mapToDouble(Box::width).max().orElse(0);
    double tall = sizes.stream().mapToDouble(Box::height).max().orElse(0);
    double unit = Math.min(LONGEST, (width - widest) / Math.max(1e-9, highX - lowX));
    double across = Math.min(width, (highX - lowX) * unit + widest + 4);
    double height =
        Math.min(highest, Math.max(tall + 4, (highY - lowY) * Math.max(unit, 60) + tall + 4));
    double left = (width - across) / 2;
    List<Box> wanted = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Box size = sizes.get(i);
      double roomX = Math.max(0, across - size.width() - 4);
      double x = left + 2 + size.width() / 2 + roomX * share(xs[i], lowX, highX);
      double y = 2 + size.height() / 2 + (height - size.height() - 4) * share(ys[i], lowY, highY);
      wanted.add(Box.around(x, y, size.width(), size.height()));
    }
    return apart(wanted);
  }

  /** From the top down, each box as near to its place as those above it let it be. */
  private static List<Box> apart(List<Box> wanted) {
    List<Integer> order =
        IntStream.range(0, wanted.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> wanted.get(i).top())
                    .thenComparing(i -> wanted.get(i).left())
                    .thenComparing(i -> i))
            .toList();
    List<Box> placed = new ArrayList<>();
    Box[] result = new Box[wanted.size()];
    for (int i : order) {
      Box box = wanted.get(i);
      Box blocker = blocker(box, placed);
      while (blocker != null) {
        box = Box.at(box.left(), blocker.bottom() + GAP_Y, box.width(), box.height());
        blocker = blocker(box, placed);
      }
      placed.add(box);
      result[i] = box;
    }
    return List.of(result);
  }

  private static @Nullable Box blocker(Box box, List<Box> placed) {
    Box kept =
        new Box(
            box.left() - GAP_X,
            box.top() - GAP_Y + 0.01,
            box.right() + GAP_X,
            box.bottom() + GAP_Y);
    return placed.stream().filter(kept::overlaps).findFirst().orElse(null);
  }

  private static double share(double value, double low, double high) {
    return high - low < 1e-9 ? 0.5 : (value - low) / (high - low);
  }
}
