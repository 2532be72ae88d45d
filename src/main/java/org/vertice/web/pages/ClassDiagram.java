package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vertice.web.http.Html;
import org.vertice.web.pages.DiagramLayout.Place;
import org.vertice.web.pages.Vocabulary.ClassTerm;
import org.vertice.web.pages.Vocabulary.PropertyTerm;
import org.vertice.web.views.TextSize;

/**
 * An ontology's classes and its main properties as a drawing: a box for each class that has no
 * parent, with the classes below it, and a row for each property that leads to another box.
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
  private final Function<Node, String> anchors;
  private final Map<Node, Box> boxes = new LinkedHashMap<>();

  private record Row(PropertyTerm property, Node target) {}

  private record Box(ClassTerm root, List<String> below, List<Row> rows, int height) {

    int rowAt(int index) {
      return HEAD + below.size() * LINE + index * ROW + ROW / 2 + 2;
    }
  }

  /**
   * A diagram.
   *
   * @param names what terms are called
   * @param anchors where on the page a term is explained
   */
  ClassDiagram(
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
    roots.forEach(root -> boxes.put(root.iri(), box(root, families)));
  }

  private void family(ClassTerm root, ClassTerm member, Map<Node, ClassTerm> families) {
    if (families.putIfAbsent(member.iri(), root) == null) {
      member
          .children()
          .forEach(
              child -> vocabulary.classOf(child).ifPresent(each -> family(root, each, families)));
    }
  }

  private Box box(ClassTerm root, Map<Node, ClassTerm> families) {
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
    return new Box(
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

  /** Whether there is more to see than a list of classes would show. */
  boolean isUseful() {
    return boxes.values().stream().anyMatch(box -> !box.rows().isEmpty());
  }

  /** Draws it. */
  void write(Html html, String name) {
    Map<Node, Integer> heights = new LinkedHashMap<>();
    Map<Node, Set<Node>> lines = new LinkedHashMap<>();
    boxes.forEach(
        (root, box) -> {
          heights.put(root, box.height());
          Set<Node> targets = new LinkedHashSet<>();
          box.rows().forEach(row -> targets.add(row.target()));
          lines.put(root, targets);
        });
    DiagramLayout layout = new DiagramLayout(heights, lines);
    html.open(
        "svg",
        "class",
        "diagram",
        "viewBox",
        "0 0 " + layout.width() + " " + layout.height(),
        "width",
        Integer.toString(layout.width()),
        "height",
        Integer.toString(layout.height()),
        "role",
        "group",
        "aria-label",
        name);
    html.open("g", "class", "lines", "aria-hidden", "true").newLine();
    boxes.forEach((root, box) -> lines(html, box, layout.places()));
    html.close("g").newLine();
    boxes.forEach(
        (root, box) ->
            Optional.ofNullable(layout.places().get(root))
                .ifPresent(place -> box(html, box, place)));
    html.close("svg");
  }

  private void lines(Html html, Box box, Map<Node, Place> places) {
    Place from = places.get(box.root().iri());
    for (int i = 0; i < box.rows().size(); i++) {
      Place to = places.get(box.rows().get(i).target());
      if (from != null && to != null) {
        html.open("path", "d", curve(from, from.y() + box.rowAt(i), to)).close("path");
        boolean left = to.column() > from.column();
        int x = left ? to.x() : to.x() + DiagramLayout.WIDTH;
        html.open("path", "class", "tip", "d", tip(x, to.y() + HEAD / 2, left))
            .close("path")
            .newLine();
      }
    }
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

  private void box(Html html, Box box, Place place) {
    html.open("g", "transform", "translate(" + place.x() + " " + place.y() + ")");
    html.open("rect", "class", "box", "width", Integer.toString(DiagramLayout.WIDTH));
    html.attribute("height", Integer.toString(box.height())).attribute("rx", "6").close("rect");
    html.open("a", "href", anchors.apply(box.root().iri()));
    text(
        html,
        "name",
        10,
        20,
        NAME.fitting(names.apply(box.root().iri()), DiagramLayout.WIDTH - 60));
    html.close("a");
    html.element(
        "text",
        Long.toString(box.root().things()),
        "class",
        "count",
        "x",
        Integer.toString(DiagramLayout.WIDTH - 10),
        "y",
        "20",
        "text-anchor",
        "end");
    for (int i = 0; i < box.below().size(); i++) {
      text(
          html,
          "below",
          10,
          HEAD + 9 + i * LINE,
          SMALL.fitting(box.below().get(i), DiagramLayout.WIDTH - 16));
    }
    for (int i = 0; i < box.rows().size(); i++) {
      row(html, box.rows().get(i), box.rowAt(i));
    }
    html.close("g").newLine();
  }

  private void row(Html html, Row row, int y) {
    html.open("a", "href", anchors.apply(row.property().iri()));
    String name = names.apply(row.property().iri());
    String range =
        row.property().ranges().isEmpty()
            ? ""
            : " → " + names.apply(row.property().ranges().get(0));
    text(html, "row", 10, y + 4, TEXT.fitting(name + range, DiagramLayout.WIDTH - 20));
    html.close("a").newLine();
  }

  private static void text(Html html, String type, int x, int y, String text) {
    html.element("text", text, "class", type, "x", Integer.toString(x), "y", Integer.toString(y));
  }
}
