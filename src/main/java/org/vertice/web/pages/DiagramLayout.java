package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * The places of boxes: in columns, so that most lines go to the right, and in each column near the
 * boxes that they are linked with. The same boxes and lines give the same places.
 */
final class DiagramLayout {

  /** The width of a box. */
  static final int WIDTH = 262;

  /** The room between columns, where lines turn. */
  static final int GUTTER = 84;

  private static final int GAP = 22;
  private static final int MARGIN = 6;
  private static final int MOST_COLUMNS = 4;
  private static final int SWEEPS = 6;

  private final Map<Node, Integer> heights;
  private final Map<Node, Set<Node>> lines;
  private final Map<Node, Integer> columns = new HashMap<>();
  private final Map<Node, Place> places = new LinkedHashMap<>();

  /** Where a box's upper left corner is. */
  record Place(int column, int x, int y) {}

  /**
   * A layout.
   *
   * @param heights of the boxes, in the order that breaks ties
   * @param lines box → boxes that its lines lead to
   */
  DiagramLayout(Map<Node, Integer> heights, Map<Node, Set<Node>> lines) {
    this.heights = heights;
    this.lines = lines;
    heights.keySet().forEach(each -> depth(each, new HashSet<>()));
    int deepest = columns.values().stream().mapToInt(each -> each).max().orElse(0);
    // Boxes without incoming lines are on the left, those without outgoing lines on the right.
    columns.replaceAll((box, depth) -> Math.min(MOST_COLUMNS - 1, deepest - depth));
    balance();
    place();
  }

  /** The length of the longest path from a box; a line that closes a circle does not count. */
  private int depth(Node box, Set<Node> path) {
    Integer known = columns.get(box);
    if (known != null) {
      return known;
    }
    path.add(box);
    int depth = 0;
    for (Node target : sorted(lines.getOrDefault(box, Set.of()))) {
      if (!path.contains(target)) {
        depth = Math.max(depth, depth(target, path) + 1);
      }
    }
    path.remove(box);
    columns.put(box, depth);
    return depth;
  }

  private static List<Node> sorted(Set<Node> nodes) {
    return nodes.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  /** Boxes without lines fill the shortest columns. */
  private void balance() {
    Set<Node> joined = new HashSet<>();
    lines.forEach(
        (from, targets) ->
            targets.stream()
                .filter(to -> !from.equals(to))
                .forEach(to -> joined.addAll(List.of(from, to))));
    int count = joined.stream().mapToInt(this::columnOf).max().orElse(MOST_COLUMNS - 1) + 1;
    long[] filled = new long[count];
    heights.forEach(
        (box, height) -> {
          if (joined.contains(box)) {
            filled[columnOf(box)] += height + GAP;
          }
        });
    for (Map.Entry<Node, Integer> box : heights.entrySet()) {
      if (!joined.contains(box.getKey())) {
        int shortest = 0;
        for (int i = 1; i < count; i++) {
          shortest = filled[i] < filled[shortest] ? i : shortest;
        }
        filled[shortest] += box.getValue() + GAP;
        columns.put(box.getKey(), shortest);
      }
    }
  }

  private int columnOf(Node box) {
    return columns.getOrDefault(box, 0);
  }

  private void place() {
    List<List<Node>> order = new ArrayList<>();
    for (int i = 0; i < MOST_COLUMNS; i++) {
      int column = i;
      order.add(
          new ArrayList<>(
              heights.keySet().stream().filter(box -> columnOf(box) == column).toList()));
    }
    order.removeIf(List::isEmpty);
    stack(order);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (List<Node> column : order) {
        Map<Node, Double> middle = new HashMap<>();
        column.forEach(box -> middle.put(box, middleOfNeighbours(box)));
        column.sort(Comparator.comparing(box -> middle.getOrDefault(box, 0.0)));
      }
      stack(order);
    }
  }

  private double middleOfNeighbours(Node box) {
    double sum = 0;
    int count = 0;
    for (Map.Entry<Node, Set<Node>> from : lines.entrySet()) {
      for (Node to : from.getValue()) {
        Node other = from.getKey().equals(box) ? to : to.equals(box) ? from.getKey() : box;
        if (!other.equals(box)) {
          sum += middle(other);
          count++;
        }
      }
    }
    return count == 0 ? Double.MAX_VALUE : sum / count;
  }

  private double middle(Node box) {
    Place place = places.get(box);
    return place == null ? 0 : place.y() + heights.getOrDefault(box, 0) / 2.0;
  }

  private void stack(List<List<Node>> order) {
    int tallest = order.stream().mapToInt(this::heightOf).max().orElse(0);
    for (int i = 0; i < order.size(); i++) {
      int y = MARGIN + (tallest - heightOf(order.get(i))) / 2;
      for (Node box : order.get(i)) {
        places.put(box, new Place(i, MARGIN + i * (WIDTH + GUTTER), y));
        y += heights.getOrDefault(box, 0) + GAP;
      }
    }
  }

  private int heightOf(List<Node> column) {
    return column.stream().mapToInt(box -> heights.getOrDefault(box, 0) + GAP).sum() - GAP;
  }

  /** The place of each box. */
  Map<Node, Place> places() {
    return places;
  }

  /** The width of the whole. */
  int width() {
    return places.values().stream().mapToInt(each -> each.x() + WIDTH + MARGIN).max().orElse(0)
        + GUTTER / 2;
  }

  /** The height of the whole. */
  int height() {
    return places.entrySet().stream()
        .mapToInt(each -> each.getValue().y() + heights.getOrDefault(each.getKey(), 0) + MARGIN)
        .max()
        .orElse(0);
  }
}
