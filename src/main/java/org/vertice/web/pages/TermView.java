package org.vertice.web.pages;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vertice.web.http.Html;
import org.vertice.web.http.Text;
import org.vertice.web.site.Definitions;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Visit;

/** Writes terms of an ontology: under their label, each leading to where the page explains it. */
final class TermView {

  private final Visit visit;
  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final Html html;

  TermView(Visit visit, Vocabulary vocabulary) {
    this.visit = visit;
    this.vocabulary = vocabulary;
    this.definitions = new Definitions(visit.facts(), visit.language().tag());
    this.html = visit.html();
  }

  /** Where on the page a term is explained: its short IRI. */
  String anchor(Node term) {
    return visit.labels().shortened(term);
  }

  /** A term that is explained on this page, or elsewhere. */
  void term(Node term) {
    if (vocabulary.classes().containsKey(term) || vocabulary.properties().containsKey(term)) {
      html.element("a", visit.labels().of(term), "href", "#" + anchor(term));
    } else {
      html.element("code", visit.labels().shortened(term));
    }
  }

  /** Terms after a word that says what they are; nothing where there are none. */
  void terms(String key, List<Node> terms) {
    if (terms.isEmpty()) {
      return;
    }
    html.open("span", "class", "also").element("span", visit.say(key), "class", "caps").text(" ");
    html.joined(", ", terms, this::term).close("span").text(" ");
  }

  /** What a term means. */
  void definition(Node term) {
    definitions
        .of(term)
        .ifPresent(
            text -> {
              html.open("p", "class", "definition");
              visit.terms().literal("span", text);
              html.close("p");
            });
  }

  /** Label and short IRI as the heading of an entry, which can be led to. */
  void heading(String level, Node term) {
    html.open(level, "id", anchor(term));
    visit.terms().name("span", term);
    html.text(" ").element("code", anchor(term)).close(level).newLine();
  }

  /** So many, as a link to the query that lists them. */
  void number(String key, long number, Optional<String> query) {
    String text = visit.count(key, number);
    if (query.isPresent() && number > 0) {
      html.element(
          "a",
          text,
          "href",
          Paths.QUERY + "?query=" + Text.encoded(query.get()),
          "class",
          "number");
    } else {
      html.element("span", text, "class", "quiet number");
    }
  }
}
