package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.http.Html;
import org.vertice.web.site.ClaimView;
import org.vertice.web.site.ClaimWriter;
import org.vertice.web.site.Visit;

/** The marks beside statements, and what they lead to: the claims, rows and rules they rest on. */
final class Footnotes {

  private final Visit visit;
  private final Html html;
  private final DatasetGraph dataset;
  private final Graph facts;

  /** Graph → its number on this page. */
  private final Map<Node, Integer> numbers = new LinkedHashMap<>();

  Footnotes(Visit visit) {
    this.visit = visit;
    this.html = visit.html();
    this.dataset = visit.dataset();
    this.facts = visit.facts();
  }

  /** Marks for all graphs that state a triple. */
  void marks(Triple statement) {
    List<Node> graphs = new ArrayList<>();
    dataset
        .findNG(Node.ANY, statement.getSubject(), statement.getPredicate(), statement.getObject())
        .forEachRemaining(quad -> graphs.add(quad.getGraph()));
    graphs.sort((left, right) -> left.toString().compareTo(right.toString()));
    graphs.stream().distinct().forEach(this::mark);
  }

  /** The mark for a graph. */
  void mark(Node graph) {
    boolean fresh = !numbers.containsKey(graph);
    int number = numbers.computeIfAbsent(graph, key -> numbers.size() + 1);
    html.open("sup");
    html.open("a", "href", "#note-" + number, "class", "mark");
    html.attribute("aria-label", visit.say("thing.note", number));
    if (fresh) {
      html.attribute("id", "mark-" + number);
    }
    html.text(Integer.toString(number)).close("a").close("sup");
  }

  /** All that the marks lead to. */
  void list() {
    if (numbers.isEmpty()) {
      return;
    }
    html.open("section", "class", "footnotes").element("h2", visit.say("thing.notes"));
    html.open("ol");
    ClaimWriter writer = new ClaimWriter(visit, html);
    numbers.forEach(
        (graph, number) -> {
          html.open("li", "id", "note-" + number);
          html.open("a", "href", "#mark-" + number, "class", "back");
          html.attribute("aria-label", visit.say("thing.back", number));
          html.text(Integer.toString(number)).close("a").open("div");
          if (ClaimView.isClaim(graph, facts)) {
            writer.evidence(ClaimView.of(graph, facts));
          } else {
            other(graph);
          }
          html.close("div").close("li").newLine();
        });
    html.close("ol").close("section").newLine();
  }

  /** A row of a table that is no claim, or a rule. */
  private void other(Node graph) {
    Optional<String> table = Values.text(facts, graph, VerticeVocabulary.TABLE);
    if (table.isPresent()) {
      String line = Values.text(facts, graph, VerticeVocabulary.LINE).orElse("");
      html.text(visit.say("thing.row", line)).text(" ");
      html.open("a", "href", visit.terms().address(graph));
      html.element("code", table.get()).close("a");
    } else {
      html.text(visit.say("thing.rule")).text(" ");
      visit.terms().link(graph);
    }
  }
}
