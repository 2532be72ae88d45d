package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.web.http.Html;
import org.vertice.web.site.ClaimView;
import org.vertice.web.site.Terms;
import org.vertice.web.site.Thing;
import org.vertice.web.site.Visit;
import org.vertice.web.views.TextSize;

/**
 * A small drawing of what a thing is linked with: to its left what leads here, to its right what it
 * leads to.
 */
final class Neighbours {

  /** So many on each side. */
  private static final int MOST = 7;

  private static final int ROW = 40;
  private static final int WIDTH = 840;
  private static final int SIDE = 270;

  /** How far the name in the middle reaches to each side. */
  private static final int REACH = 120;

  /** The sizes that the style sheet gives. */
  private static final TextSize FONT = new TextSize(14);

  private static final TextSize CENTRE = new TextSize(17);

  private final Thing thing;
  private final Visit visit;
  private final Graph facts;
  private final Html html;
  private final Terms terms;

  private record Link(Node other, Node property) {}

  Neighbours(Thing thing, Visit visit) {
    this.thing = thing;
    this.visit = visit;
    this.facts = visit.facts();
    this.html = visit.html();
    this.terms = visit.terms();
  }

  void write() {
    List<Link> left = nearest(thing.incoming());
    List<Link> right = nearest(thing.facts(thing.iri()));
    if (left.size() + right.size() < 2) {
      return;
    }
    int height = ROW * Math.max(2, Math.max(left.size(), right.size())) + 16;
    html.open("section", "class", "neighbours").element("h2", visit.say("thing.neighbours"));
    html.scrolling(visit.say("thing.neighbours"));
    int from = left.isEmpty() ? WIDTH / 2 - REACH : 0;
    int to = right.isEmpty() ? WIDTH / 2 + REACH : WIDTH;
    String box = from + " 0 " + (to - from) + " " + height;
    html.open("svg", "viewBox", box, "width", at(to - from), "height", at(height));
    html.attribute("role", "group").attribute("class", "bowtie");
    html.attribute("aria-label", visit.say("thing.neighbours"));
    side(left, true, height);
    side(right, false, height);
    html.open("text", "x", at(WIDTH / 2), "y", at(height / 2 + 5), "class", "centre");
    html.text(CENTRE.fitting(terms.called(thing.iri()), 220)).close("text");
    html.close("svg").close("div").close("section").newLine();
  }

  private void side(List<Link> links, boolean left, int height) {
    int x = left ? SIDE : WIDTH - SIDE;
    int start = (height - ROW * links.size()) / 2;
    int middle = left ? WIDTH / 2 - REACH : WIDTH / 2 + REACH;
    for (int i = 0; i < links.size(); i++) {
      int y = start + ROW * i + ROW / 2;
      int bend = (x + middle) / 2;
      html.open("path", "class", "edge");
      html.attribute(
          "d",
          "M"
              + x
              + " "
              + y
              + " C"
              + bend
              + " "
              + y
              + " "
              + bend
              + " "
              + height / 2
              + " "
              + middle
              + " "
              + height / 2);
      html.close("path");
      html.open("circle", "cx", at(x), "cy", at(y), "r", "3.5").close("circle");
      Link link = links.get(i);
      String name = terms.called(link.other());
      html.open("a", "href", terms.address(link.other())).element("title", name);
      label(
          left ? x - 10 : x + 10,
          y - 3,
          left ? "end" : "start",
          "name",
          FONT.fitting(name, SIDE - 14));
      html.close("a");
      String property = visit.labels().ofProperty(link.property());
      label(left ? x - 10 : x + 10, y + 12, left ? "end" : "start", "by", property);
    }
  }

  private void label(int x, int y, String anchor, String kind, String text) {
    html.element("text", text, "x", at(x), "y", at(y), "text-anchor", anchor, "class", kind);
  }

  private static String at(int place) {
    return Integer.toString(place);
  }

  /** One by each property in turn; things before concepts of lists; each once. */
  private List<Link> nearest(Map<Node, List<Node>> groups) {
    Map<Node, Node> found = new LinkedHashMap<>();
    int longest = groups.values().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      int at = i;
      groups.forEach(
          (property, others) -> {
            if (at < others.size() && isThing(others.get(at))) {
              found.putIfAbsent(others.get(at), property);
            }
          });
    }
    List<Link> links = new ArrayList<>();
    found.forEach((other, property) -> links.add(new Link(other, property)));
    links.sort(
        Comparator.comparing(
            link -> facts.contains(link.other(), RDF.type.asNode(), SKOS.Concept.asNode())));
    return links.subList(0, Math.min(MOST, links.size()));
  }

  private boolean isThing(Node node) {
    return node.isURI()
        && visit.space().has(node.getURI())
        && node.getURI().indexOf('#') < 0
        && !node.equals(thing.iri())
        && !ClaimView.isClaim(node, facts);
  }
}
