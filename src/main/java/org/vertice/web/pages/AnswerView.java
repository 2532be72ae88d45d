package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.vertice.web.http.Html;
import org.vertice.web.site.ClaimView;
import org.vertice.web.site.Terms;
import org.vertice.web.site.Visit;

/** Writes an answer as one of the views that fit it. */
final class AnswerView {

  /** From so many characters a text needs a wide column. */
  private static final int LONG_TEXT = 30;

  private final Visit visit;
  private final Things things;
  private final Html html = new Html();
  private final Terms terms;
  private final boolean inWords;

  /**
   * In the reader's words or as it came.
   *
   * @param inWords whether dates are told in words
   */
  AnswerView(Visit visit, Things things, boolean inWords) {
    this.inWords = inWords;
    this.visit = visit;
    this.things = things;
    this.terms = visit.terms(html);
  }

  Html write(Answer answer, View view) {
    if (answer instanceof Answer.Verdict verdict) {
      html.element("p", visit.say(verdict.yes() ? "answer.yes" : "answer.no"), "class", "verdict");
    } else if (answer instanceof Answer.Triples triples) {
      triples(triples, view);
    } else if (answer instanceof Answer.Rows rows) {
      rows(rows, view);
    }
    return html;
  }

  private void rows(Answer.Rows answer, View view) {
    if (answer.rows().isEmpty()) {
      html.element("p", visit.say("answer.none"), "role", "status");
      return;
    }
    switch (view) {
      case CHART -> figure(new BarChart(visit, answer, things).draw(), "answer.chart");
      case TIMELINE -> figure(new DateChart(visit, answer, things).draw(), "answer.timeline");
      case GRAPH -> figure(new LinkGraph(visit, Links.of(answer, things)).draw(), "answer.graph");
      case TABLE -> table(answer);
    }
    String count = visit.count("answer.rows", answer.rows().size());
    html.element(
        "p",
        answer.more() ? visit.say("answer.cut", count) : count,
        "class",
        "quiet",
        "role",
        "status");
  }

  private void figure(Html drawing, String name) {
    html.open("figure", "class", "answer chart").scrolling(visit.say(name)).append(drawing);
    html.close("div").close("figure").newLine();
  }

  private void table(Answer.Rows answer) {
    head(answer.names());
    for (List<Optional<Node>> row : answer.rows()) {
      html.open("tr");
      row.forEach(this::cell);
      html.close("tr").newLine();
    }
    html.close("tbody").close("table").close("div");
  }

  private void head(List<String> names) {
    html.scrolling(visit.say("answer.title")).open("table").open("thead").open("tr");
    names.forEach(each -> html.element("th", each, "scope", "col"));
    html.close("tr").close("thead").newLine().open("tbody");
  }

  private void cell(Optional<Node> term) {
    if (term.isEmpty()) {
      html.element("td", "");
    } else if (term.get().isURI()) {
      html.open("td");
      link(term.get());
      html.close("td");
    } else {
      literal(term.get());
    }
  }

  /** A thing under its label; an address of the web elsewhere is shown as it is. */
  private void link(Node thing) {
    terms.link(thing, "title", visit.labels().shortened(thing));
  }

  private void literal(Node term) {
    String text = term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    List<String> attributes = new ArrayList<>();
    if (term.isLiteral() && !term.getLiteralLanguage().isEmpty()) {
      attributes.addAll(List.of("lang", term.getLiteralLanguage()));
    }
    if (term.isLiteral() && term.getLiteralValue() instanceof Number) {
      attributes.addAll(List.of("class", "number"));
    } else if (text.length() > LONG_TEXT) {
      attributes.addAll(List.of("class", "long"));
    }
    Optional<Node> thing = things.of(term);
    html.open("td", attributes.toArray(String[]::new));
    if (inWords && terms.isTime(term)) {
      terms.literal("span", term);
    } else if (thing.isPresent()) {
      html.element("a", text, "href", address(thing.get()));
    } else {
      html.text(text);
    }
    html.close("td");
  }

  /** Where a thing is shown: a passage in its document with what is claimed of it. */
  private String address(Node thing) {
    Graph facts = visit.facts();
    Optional<Node> document =
        facts
            .find(thing, OA.hasSource.asNode(), Node.ANY)
            .mapWith(Triple::getObject)
            .nextOptional();
    if (document.isEmpty()) {
      return terms.address(thing);
    }
    return ClaimView.readerAddress(document.get(), things.claimsOf(thing), facts);
  }

  private void triples(Answer.Triples answer, View view) {
    if (answer.triples().isEmpty()) {
      html.element("p", visit.say("answer.none"), "role", "status");
      return;
    }
    if (view == View.GRAPH) {
      figure(new LinkGraph(visit, Links.of(answer)).draw(), "answer.graph");
    } else {
      head(
          List.of(
              visit.say("answer.subject"),
              visit.say("answer.property"),
              visit.say("answer.value")));
      for (Triple triple : answer.triples()) {
        html.open("tr");
        cell(Optional.of(triple.getSubject()));
        html.open("td");
        terms.property(triple.getPredicate());
        html.close("td");
        cell(Optional.of(triple.getObject()));
        html.close("tr").newLine();
      }
      html.close("tbody").close("table").close("div");
    }
    String count = visit.count("answer.triples", answer.triples().size());
    html.element(
        "p",
        answer.more() ? visit.say("answer.cut.triples", count) : count,
        "class",
        "quiet",
        "role",
        "status");
  }
}
