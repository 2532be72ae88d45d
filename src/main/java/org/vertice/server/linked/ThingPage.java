package org.vertice.server.linked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.server.http.Html;
import org.vertice.server.http.RdfForm;
import org.vertice.server.http.Text;
import org.vertice.server.site.Terms;
import org.vertice.server.site.Visit;

/** The page of a thing: facts, who says so, and what leads here. Written within a transaction. */
final class ThingPage {

  private final Thing thing;
  private final Visit visit;
  private final Graph facts;
  private final Html html;
  private final Terms terms;

  ThingPage(Thing thing, Visit visit) {
    this.thing = thing;
    this.visit = visit;
    this.facts = visit.facts();
    this.html = visit.html();
    this.terms = visit.terms();
  }

  /** Writes the page, and returns its title. */
  String write() {
    head();
    facts(thing.facts(thing.iri()), false);
    held();
    said();
    incoming();
    parts();
    forms();
    return visit.labels().of(thing.iri());
  }

  private void head() {
    html.open("header", "class", "heading");
    terms.name("h1", thing.iri());
    List<Node> kinds = thing.facts(thing.iri()).getOrDefault(RDF.type.asNode(), List.of());
    if (!kinds.isEmpty()) {
      html.open("p", "class", "lead");
      for (int i = 0; i < kinds.size(); i++) {
        html.text(i == 0 ? "" : ", ");
        term(kinds.get(i));
      }
      html.close("p");
    }
    html.open("p", "class", "quiet").element("code", thing.iri().getURI()).close("p");
    html.close("header").newLine();
  }

  private void facts(Map<Node, List<Node>> groups, boolean incoming) {
    if (groups.isEmpty()) {
      return;
    }
    html.open("dl", "class", "facts");
    groups.forEach(
        (property, values) -> {
          if (property.equals(RDF.type.asNode()) && !incoming) {
            return;
          }
          html.open("dt");
          property(property);
          html.close("dt").open("dd");
          values(values);
          html.close("dd").newLine();
        });
    html.close("dl").newLine();
  }

  private void values(List<Node> values) {
    html.open("ul");
    for (Node value : values) {
      html.open("li");
      term(value);
      html.close("li");
    }
    html.close("ul");
  }

  /** What a claim or a row states, where the thing is one. */
  private void held() {
    List<Triple> held = thing.held();
    if (held.isEmpty()) {
      return;
    }
    html.open("section").element("h2", visit.say("thing.states"));
    table("Statements", List.of("about", "property", "value"));
    for (Triple triple : held) {
      html.open("tr");
      cell(triple.getSubject());
      html.open("td");
      property(triple.getPredicate());
      html.close("td");
      cell(triple.getObject());
      html.close("tr").newLine();
    }
    endOfTable();
    html.close("section").newLine();
  }

  /** Each claim that speaks of the thing, with what makes it credible or not. */
  private void said() {
    Map<Node, List<Quad>> claims = new LinkedHashMap<>();
    for (Quad quad : thing.said()) {
      if (facts.contains(quad.getGraph(), RDF.type.asNode(), VerticeVocabulary.CLAIM)
          && !quad.getGraph().equals(thing.iri())) {
        claims.computeIfAbsent(quad.getGraph(), key -> new ArrayList<>()).add(quad);
      }
    }
    if (claims.isEmpty()) {
      return;
    }
    html.open("section").element("h2", visit.say("thing.said"));
    table("Claims", List.of("what", "how", "where it stands", "document", "rank", "claim"));
    claims.forEach(this::claim);
    endOfTable();
    html.close("section").newLine();
  }

  private void claim(Node claim, List<Quad> statements) {
    html.open("tr").open("td");
    for (Quad statement : statements) {
      html.open("p");
      if (statement.getSubject().equals(thing.iri())) {
        property(statement.getPredicate());
        html.text(" ");
        term(statement.getObject());
      } else {
        term(statement.getSubject());
        html.text(" · ");
        property(statement.getPredicate());
      }
      html.close("p");
    }
    html.close("td");
    cells(claim, VerticeVocabulary.MODALITY);
    cells(claim, VerticeVocabulary.PASSAGE);
    cells(claim, VerticeVocabulary.SOURCE);
    cells(claim, VerticeVocabulary.RANK);
    cell(claim);
    html.close("tr").newLine();
  }

  private void cells(Node subject, Node property) {
    html.open("td");
    List<Node> values = facts.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    for (int i = 0; i < values.size(); i++) {
      html.text(i == 0 ? "" : "; ");
      term(values.get(i));
    }
    html.close("td");
  }

  private void incoming() {
    Map<Node, List<Node>> groups = thing.incoming();
    if (!groups.isEmpty()) {
      html.open("section").element("h2", visit.say("thing.incoming"));
      facts(groups, true);
      html.close("section").newLine();
    }
  }

  private void parts() {
    List<Node> parts = thing.parts();
    if (parts.isEmpty()) {
      return;
    }
    html.open("section").element("h2", visit.say("thing.parts"));
    for (Node part : parts) {
      String fragment = part.getURI().substring(thing.iri().getURI().length() + 1);
      html.open("h3", "id", fragment);
      html.text(visit.labels().of(part)).text(" ").element("code", "#" + fragment).close("h3");
      facts(thing.facts(part), false);
    }
    html.close("section").newLine();
  }

  private void forms() {
    html.open("p", "class", "quiet").text(visit.say("thing.forms"));
    for (RdfForm form : RdfForm.values()) {
      String address =
          visit.space().has(thing.iri().getURI())
              ? ThingResource.DATA
                  + visit.space().address(thing.iri().getURI())
                  + "."
                  + form.suffix()
              : ThingResource.DATA
                  + "?iri="
                  + Text.encoded(thing.iri().getURI())
                  + "&format="
                  + form.suffix();
      html.text(" ").element("a", form.suffix(), "href", address);
    }
    html.close("p");
  }

  private void table(String name, List<String> titles) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name);
    html.open("table").open("thead").open("tr");
    titles.forEach(title -> html.element("th", title, "scope", "col"));
    html.close("tr").close("thead").open("tbody").newLine();
  }

  private void endOfTable() {
    html.close("tbody").close("table").close("div");
  }

  private void cell(Node term) {
    html.open("td");
    term(term);
    html.close("td");
  }

  private void property(Node property) {
    terms.property(property);
  }

  private void term(Node term) {
    terms.term(term);
  }
}
