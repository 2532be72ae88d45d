package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.vertice.web.pages.DiagramLayout.Place;
import org.vertice.web.pages.Vocabulary.ClassTerm;
import org.vertice.web.pages.Vocabulary.PropertyTerm;
import org.vertice.web.views.TextSize;

/**
 * An ontology's classes and its main properties as a drawing ({@code classDiagram.jte}): a box for
 * each class that has no parent, with the classes below it, and a row for each property that leads
 * to another box.
 */
record ClassDiagram(int width, int height, List<Line> lines, List<Box> boxes) {

  /** A line from a row to a box, and its tip; both are paths of SVG. */
  record Line(String curve, String tip) {}

  /**
   * A box.
   *
   * @param things of its classes
   * @param below lines with the names of the classes below it
   */
  record Box(int x, int y, int height, Text head, long things, List<Text> below, List<Text> rows) {}

  /**
   * A line of text in a box.
   *
   * @param href where it leads; empty where it is no link
   */
  record Text(String text, String href, int y) {}

  /**
   * A diagram.
   *
   * @param names what terms are called
   * @param anchors where on the page a term is explained
   */
  static ClassDiagram of(
      Vocabulary vocabulary,
      Node ontology,
      Function<Node, String> names,
      Function<Node, String> anchors) {
    return new Drawing(vocabulary, ontology, names, anchors).draw();
  }

  /** Whether there is more to see than a list of classes would show. */
  boolean isUseful() {
    return boxes.stream().anyMatch(box -> !box.rows().isEmpty());
  }

  /** Groups classes by their roots, and lays the groups out. */
  private static final class Drawing {

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
    private final Function<Node, String> anchors;
    private final Map<Node, Group> groups = new LinkedHashMap<>();

    private record Row(PropertyTerm property, Node target) {}

    private record Group(ClassTerm root, List<String> below, List<Row> rows, int height) {

      int rowAt(int index) {
        return HEAD + below.size() * LINE + index * ROW + ROW / 2 + 2;
      }
    }

    Drawing(
        Vocabulary vocabulary,
        Node ontology,
        Function<Node, String> names,
        Function<Node, String> anchors) {
      this.vocabulary = vocabulary;
      this.names = names;
      this.anchors = anchors;
      Map<Node, ClassTerm> families = new LinkedHashMap<>();
      for (ClassTerm each : vocabulary.classes().values()) {
        if (each.depth() == 0 && each.ontology().filter(ontology::equals).isPresent()) {
          family(each, each, families);
        }
      }
      Set<ClassTerm> roots = new LinkedHashSet<>(families.values());
      roots.forEach(root -> groups.put(root.iri(), group(root, families)));
    }

    private void family(ClassTerm root, ClassTerm member, Map<Node, ClassTerm> families) {
      if (families.putIfAbsent(member.iri(), root) == null) {
        member
            .children()
            .forEach(
                child -> vocabulary.classOf(child).ifPresent(each -> family(root, each, families)));
      }
    }

    private Group group(ClassTerm root, Map<Node, ClassTerm> families) {
      List<Row> rows = new ArrayList<>();
      for (Map.Entry<Node, ClassTerm> member : families.entrySet()) {
        if (member.getValue().equals(root)) {
          for (PropertyTerm property : vocabulary.of(member.getKey())) {
            boolean used = property.facts() + property.claimed() > 0;
            boolean there = rows.stream().anyMatch(row -> row.property().equals(property));
            if (used && !there) {
              property.ranges().stream()
                  .flatMap(range -> Optional.ofNullable(families.get(range)).stream())
                  .findFirst()
                  .ifPresent(target -> rows.add(new Row(property, target.iri())));
            }
          }
        }
      }
      rows.sort(
          (one, other) ->
              Long.compare(
                  other.property().facts() + other.property().claimed(),
                  one.property().facts() + one.property().claimed()));
      List<Row> most = rows.subList(0, Math.min(rows.size(), MOST_ROWS));
      List<String> below = wrapped(members(root, families));
      return new Group(
          root, below, List.copyOf(most), HEAD + below.size() * LINE + most.size() * ROW + FOOT);
    }

    private List<String> members(ClassTerm root, Map<Node, ClassTerm> families) {
      return families.entrySet().stream()
          .filter(each -> each.getValue().equals(root) && !each.getKey().equals(root.iri()))
          .map(each -> names.apply(each.getKey()))
          .toList();
    }

    private static List<String> wrapped(List<String> names) {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i) + (i + 1 < names.size() ? "," : "");
        if (!line.isEmpty() && SMALL.width(line + " " + name) > DiagramLayout.WIDTH - 16) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(name);
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      return lines;
    }

    ClassDiagram draw() {
      Map<Node, Integer> heights = new LinkedHashMap<>();
      Map<Node, Set<Node>> targets = new LinkedHashMap<>();
      groups.forEach(
          (root, group) -> {
            heights.put(root, group.height());
            targets.put(
                root,
                group.rows().stream()
                    .map(Row::target)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
          });
      DiagramLayout layout = new DiagramLayout(heights, targets);
      List<Line> lines = new ArrayList<>();
      List<Box> boxes = new ArrayList<>();
      groups.forEach(
          (root, group) -> {
            Place place = layout.places().get(root);
            if (place != null) {
              lines(group, place, layout.places(), lines);
              boxes.add(box(group, place));
            }
          });
      return new ClassDiagram(layout.width(), layout.height(), lines, boxes);
    }

    private static void lines(Group group, Place from, Map<Node, Place> places, List<Line> lines) {
      for (int i = 0; i < group.rows().size(); i++) {
        Place to = places.get(group.rows().get(i).target());
        if (to != null) {
          boolean left = to.column() > from.column();
          int x = left ? to.x() : to.x() + DiagramLayout.WIDTH;
          lines.add(
              new Line(
                  curve(from, from.y() + group.rowAt(i), to), tip(x, to.y() + HEAD / 2, left)));
        }
      }
    }

    private Box box(Group group, Place place) {
      List<Text> below = new ArrayList<>();
      for (String line : group.below()) {
        String shown = SMALL.fitting(line, DiagramLayout.WIDTH - 16);
        below.add(new Text(shown, "", HEAD + 9 + below.size() * LINE));
      }
      List<Text> rows = new ArrayList<>();
      for (Row row : group.rows()) {
        rows.add(row(row.property(), group.rowAt(rows.size()) + 4));
      }
      Node root = group.root().iri();
      String name = NAME.fitting(names.apply(root), DiagramLayout.WIDTH - 60);
      return new Box(
          place.x(),
          place.y(),
          group.height(),
          new Text(name, anchors.apply(root), 20),
          group.root().things(),
          below,
          rows);
    }

    private Text row(PropertyTerm property, int y) {
      String range =
          property.ranges().stream().findFirst().map(each -> " → " + names.apply(each)).orElse("");
      String text = names.apply(property.iri()) + range;
      return new Text(
          TEXT.fitting(text, DiagramLayout.WIDTH - 20), anchors.apply(property.iri()), y);
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
      return "M"
          + x
          + " "
          + y
          + "C"
          + (x + reach)
          + " "
          + y
          + " "
          + (toX - reach)
          + " "
          + toY
          + " "
          + toX
          + " "
          + toY;
    }

    private static String tip(int x, int y, boolean right) {
      int side = right ? -8 : 8;
      return "M" + x + " " + y + "l" + side + " -4v8z";
    }
  }
}
