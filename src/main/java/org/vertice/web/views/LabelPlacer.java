package org.vertice.web.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds free places for labels beside points, first come, first served: ask first for what matters
 * most. A label without a free place is not drawn over others: it is in the list beside the
 * drawing.
 */
public final class LabelPlacer {

  private static final double GAP = 3;
  private static final double FARTHER = 12;

  private final Box bounds;
  private final List<Box> taken = new ArrayList<>();

  /** A drawing without anything yet; no label leaves its bounds. */
  public LabelPlacer(Box bounds) {
    this.bounds = bounds;
  }

  /** Keeps a place free of labels. */
  public void block(Box box) {
    taken.add(box);
  }

  /** Takes exactly this place, if it is free. */
  public boolean take(Box box) {
    if (!isFree(box)) {
      return false;
    }
    taken.add(box);
    return true;
  }

  /**
   * Takes a place beside a point: right of it, left, above, below, at one of its corners, or a
   * little farther above or below.
   *
   * @param radius how far the point's own mark reaches
   */
  public Optional<Box> beside(double x, double y, double radius, double width, double height) {
    double away = radius + GAP;
    double slant = radius * 0.7 + GAP;
    double left = Math.max(bounds.left(), Math.min(bounds.right() - width, x - width / 2));
    List<Box> places =
        List.of(
            Box.at(x + away, y - height / 2, width, height),
            Box.at(x - away - width, y - height / 2, width, height),
            Box.at(left, y - away - height, width, height),
            Box.at(left, y + away, width, height),
            Box.at(x - radius, y + away, width, height),
            Box.at(x - radius, y - away - height, width, height),
            Box.at(x + slant, y - slant - height, width, height),
            Box.at(x + slant, y + slant, width, height),
            Box.at(x - slant - width, y - slant - height, width, height),
            Box.at(x - slant - width, y + slant, width, height),
            Box.at(left, y + away + FARTHER, width, height),
            Box.at(left, y - away - height - FARTHER, width, height));
    return places.stream().filter(this::take).findFirst();
  }

  private boolean isFree(Box box) {
    return bounds.contains(box) && taken.stream().noneMatch(box::overlaps);
  }
}
