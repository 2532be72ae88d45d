package org.vertice.web.views;

/**
 * A rectangle whose sides are level.
 *
 * @param top the smaller of the two heights, as y grows downward
 */
public record Box(double left, double top, double right, double bottom) {

  /** A box by its corner and its size. */
  public static Box at(double left, double top, double width, double height) {
    return new Box(left, top, left + width, top + height);
  }

  /** A box by its middle and its size. */
  public static Box around(double x, double y, double width, double height) {
    return at(x - width / 2, y - height / 2, width, height);
  }

  /** How wide it is. */
  public double width() {
    return right - left;
  }

  /** How high it is. */
  public double height() {
    return bottom - top;
  }

  /** Whether both cover something; a common side is not enough. */
  public boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  /** Whether another lies in this one. */
  public boolean contains(Box other) {
    return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
  }

  /** The same with more (or less) on all sides. */
  public Box grown(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }
}
