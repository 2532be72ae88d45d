package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.vertice.web.site.Claim;
import org.vertice.web.site.Thing;
import org.vertice.web.site.Visit;
import org.vertice.web.views.TextSize;

/**
 * A small drawing of a thing's links: on the left the things that link to it, on the right those
 * that it links to ({@code neighbours.jte}).
 *
 * @param left where the drawing begins
 */
record Neighbours(int left, int width, int height, int middle, String name, List<Neighbour> all) {

  /** The most on each side. */
  private static final int MOST = 7;

  private static final int ROW = 40;
  private static final int WIDTH = 840;
  private static final int SIDE = 270;

  /** How far the name in the middle reaches to each side. */
  private static final int REACH = 120;

  /** The sizes that the style sheet gives. */
  private static final TextSize FONT = new TextSize(14);

  private static final TextSize CENTRE = new TextSize(17);

  /**
   * A thing beside this one.
   *
   * @param end where its line meets this thing
   * @param shown as much of its name as there is room for
   * @param property that links the two
   */
  record Neighbour(
      int x, int y, int end, String address, String name, String shown, String property) {

    boolean left() {
      return x < end;
    }

    int textX() {
      return left() ? x - 10 : x + 10;
    }

    int bend() {
      return (x + end) / 2;
    }
  }

  private record Linked(Node other, Node property) {}

  /** The drawing, if there are at least two neighbours. */
  static @Nullable Neighbours of(Thing thing, Visit visit) {
    List<Linked> left = nearest(thing.incoming(), thing, visit);
    List<Linked> right = nearest(thing.facts(thing.iri()), thing, visit);
    if (left.size() + right.size() < 2) {
      return null;
    }
    int height = ROW * Math.max(2, Math.max(left.size(), right.size())) + 16;
    List<Neighbour> all = new ArrayList<>();
    add(left, true, height, visit, all);
    add(right, false, height, visit, all);
    int from = left.isEmpty() ? WIDTH / 2 - REACH : 0;
    int to = right.isEmpty() ? WIDTH / 2 + REACH : WIDTH;
    String name = CENTRE.fitting(visit.called(thing.iri()), 220);
    return new Neighbours(from, to - from, height, WIDTH / 2, name, all);
  }

  private static void add(
      List<Linked> links, boolean left, int height, Visit visit, List<Neighbour> all) {
    int y = (height - ROW * links.size()) / 2 + ROW / 2;
    for (Linked link : links) {
      String name = visit.called(link.other());
      all.add(
          new Neighbour(
              left ? SIDE : WIDTH - SIDE,
              y,
              left ? WIDTH / 2 - REACH : WIDTH / 2 + REACH,
              visit.address(link.other()),
              name,
              FONT.fitting(name, SIDE - 14),
              visit.labels().ofProperty(link.property())));
      y += ROW;
    }
  }

  /** One by each property in turn; things before concepts of lists; each once. */
  private static List<Linked> nearest(Map<Node, List<Node>> groups, Thing thing, Visit visit) {
    Map<Node, Node> found = new LinkedHashMap<>();
    int longest = groups.values().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      int at = i;
      groups.forEach(
          (property, others) -> {
            if (at < others.size() && isThing(others.get(at), thing, visit)) {
              found.putIfAbsent(others.get(at), property);
            }
          });
    }
    return found.entrySet().stream()
        .map(each -> new Linked(each.getKey(), each.getValue()))
        .sorted(
            Comparator.comparing(
                link ->
                    visit.facts().contains(link.other(), RDF.type.asNode(), SKOS.Concept.asNode())))
        .limit(MOST)
        .toList();
  }

  private static boolean isThing(Node node, Thing thing, Visit visit) {
    return node.isURI()
        && visit.space().has(node.getURI())
        && node.getURI().indexOf('#') < 0
        && !node.equals(thing.iri())
        && !Claim.isClaim(node, visit.facts());
  }
}
