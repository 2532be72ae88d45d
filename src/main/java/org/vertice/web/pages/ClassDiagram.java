package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.vertice.web.pages.DiagramLayout.Place;
import org.vertice.web.pages.Vocabulary.ClassTerm;
import org.vertice.web.pages.Vocabulary.PropertyTerm;
import org.vertice.web.views.TextSize;

/**
 * A drawing of an ontology's classes and main properties ({@code classDiagram.jte}): a box for each
 * class without a parent, with the names of its subclasses, and a row for each property that links
 * it to another box.
 */
final class ClassDiagram {

  private static final int MOST_ROWS = 7;
  private static final int HEAD = 30;
  private static final int LINE = 17;
  private static final int ROW = 21;
  private static final int FOOT = 7;

  private static final TextSize NAME = new TextSize(15);
  private static final TextSize TEXT = new TextSize(13);
  private static final TextSize SMALL = new TextSize(12);

  private final Vocabulary vocabulary;
  private final Function<Node, String> names;

  /** Class → the class above it that has no parent. */
  private final Map<Node, ClassTerm> roots = new LinkedHashMap<>();

  private final Map<Node, Box> boxes = new LinkedHashMap<>();
  private final DiagramLayout layout;

  /** A class with a row for each property, as high as it is drawn. */
  record Box(ClassTerm root, String name, List<Text> below, List<Row> rows, int height) {}

  /** A line of text in a box. */
  record Text(int y, String text) {}

  /** A property that links to a box. */
  record Row(PropertyTerm property, Node target, Text text) {}

  /** A line from a row to a box, and its tip; both are paths of SVG. */
  record Line(String curve, String tip) {}

  /**
   * A diagram.
   *
   * @param names what terms are called
   */
  ClassDiagram(Vocabulary vocabulary, Node ontology, Function<Node, String> names) {
    this.vocabulary = vocabulary;
    this.names = names;
    for (ClassTerm each : vocabulary.classes().values()) {
      if (each.depth() == 0 && each.ontology().filter(ontology::equals).isPresent()) {
        add(each, each);
      }
    }
    new LinkedHashSet<>(roots.values()).forEach(root -> boxes.put(root.iri(), box(root)));
    Map<Node, Integer> heights = new LinkedHashMap<>();
    Map<Node, Set<Node>> targets = new LinkedHashMap<>();
    boxes.forEach(
        (root, box) -> {
          heights.put(root, box.height());
          targets.put(root, box.rows().stream().map(Row::target).collect(Collectors.toSet()));
        });
    this.layout = new DiagramLayout(heights, targets);
  }

  private void add(ClassTerm root, ClassTerm member) {
    if (roots.putIfAbsent(member.iri(), root) == null) {
      for (Node child : member.children()) {
        add(root, Objects.requireNonNull(vocabulary.classes().get(child)));
      }
    }
  }

  private Box box(ClassTerm root) {
    List<Node> members =
        roots.keySet().stream().filter(each -> root.equals(roots.get(each))).toList();
    List<Text> below = below(members.stream().filter(each -> !each.equals(root.iri())).toList());
    Map<PropertyTerm, Node> targets = new LinkedHashMap<>();
    for (Node member : members) {
      for (PropertyTerm property : vocabulary.of(member)) {
        property.ranges().stream()
            .map(roots::get)
            .filter(target -> target != null && property.uses() > 0)
            .findFirst()
            .ifPresent(target -> targets.putIfAbsent(property, target.iri()));
      }
    }
    int top = HEAD + below.size() * LINE;
    List<Row> rows = new ArrayList<>();
    targets.entrySet().stream()
        .sorted(Comparator.comparingLong(each -> -each.getKey().uses()))
        .limit(MOST_ROWS)
        .forEach(
            each -> {
              int y = top + rows.size() * ROW + ROW / 2 + 6;
              Text text = new Text(y, text(each.getKey()));
              rows.add(new Row(each.getKey(), each.getValue(), text));
            });
    String name = NAME.fitting(names.apply(root.iri()), DiagramLayout.WIDTH - 60);
    return new Box(root, name, below, rows, top + rows.size() * ROW + FOOT);
  }

  private String text(PropertyTerm property) {
    String range =
        property.ranges().stream().findFirst().map(each -> " → " + names.apply(each)).orElse("");
    return TEXT.fitting(names.apply(property.iri()) + range, DiagramLayout.WIDTH - 20);
  }

  /** Names of classes, as many in a line as there is room for. */
  private List<Text> below(List<Node> classes) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      String name = names.apply(classes.get(i)) + (i + 1 < classes.size() ? "," : "");
      String longer = lines.isEmpty() ? "" : lines.get(lines.size() - 1) + " " + name;
      if (lines.isEmpty() || SMALL.width(longer) > DiagramLayout.WIDTH - 16) {
        lines.add(name);
      } else {
        lines.set(lines.size() - 1, longer);
      }
    }
    List<Text> below = new ArrayList<>();
    for (String line : lines) {
      String shown = SMALL.fitting(line, DiagramLayout.WIDTH - 16);
      below.add(new Text(HEAD + 9 + below.size() * LINE, shown));
    }
    return below;
  }

  /** Whether there is more to see than a list of classes would show. */
  boolean isUseful() {
    return boxes.values().stream().anyMatch(box -> !box.rows().isEmpty());
  }

  Iterable<Box> boxes() {
    return boxes.values();
  }

  /** The place of a box. */
  Place place(Box box) {
    return place(box.root().iri());
  }

  private Place place(Node root) {
    return Objects.requireNonNull(layout.places().get(root));
  }

  int width() {
    return layout.width();
  }

  int height() {
    return layout.height();
  }

  /** The lines of all rows. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Box box : boxes.values()) {
      Place from = place(box);
      for (Row row : box.rows()) {
        Place to = place(row.target());
        boolean left = to.column() > from.column();
        int x = left ? to.x() : to.x() + DiagramLayout.WIDTH;
        String tip = "M" + x + " " + (to.y() + HEAD / 2) + "l" + (left ? -8 : 8) + " -4v8z";
        lines.add(new Line(curve(from, from.y() + row.text().y() - 4, to), tip));
      }
    }
    return lines;
  }

  private static String curve(Place from, int y, Place to) {
    int end = to.y() + HEAD / 2;
    if (to.column() > from.column()) {
      int x = from.x() + DiagramLayout.WIDTH;
      return bent(x, y, to.x() - 5, end, Math.max(36, (to.x() - x) / 2));
    }
    if (to.column() < from.column()) {
      int x = to.x() + DiagramLayout.WIDTH + 5;
      return bent(from.x(), y, x, end, -Math.max(36, (from.x() - x) / 2));
    }
    int x = from.x() + DiagramLayout.WIDTH;
    return "M" + x + " " + y + "c40 0 40 " + (end - y) + " 5 " + (end - y);
  }

  private static String bent(int x, int y, int toX, int toY, int reach) {
    String from = "M" + x + " " + y;
    String bends = "C" + (x + reach) + " " + y + " " + (toX - reach) + " " + toY;
    return from + bends + " " + toX + " " + toY;
  }
}
