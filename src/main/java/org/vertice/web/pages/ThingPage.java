package org.vertice.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.http.AnswerFormat;
import org.vertice.web.http.Html;
import org.vertice.web.http.Text;
import org.vertice.web.site.ClaimView;
import org.vertice.web.site.ClaimWriter;
import org.vertice.web.site.DisagreementView;
import org.vertice.web.site.DisagreementWriter;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Terms;
import org.vertice.web.site.Thing;
import org.vertice.web.site.Visit;

/**
 * The page of a thing: facts with their footnotes, what is said and not taken for a fact, on what
 * documents differ, what leads here. Written within a transaction.
 */
public final class ThingPage {

  /** What the head of the page says already. */
  private static final Set<Node> IN_HEAD =
      Set.of(RDF.type.asNode(), RDFS.label.asNode(), SKOS.altLabel.asNode());

  private final Thing thing;
  private final Visit visit;
  private final Graph facts;
  private final Html html;
  private final Terms terms;
  private final Footnotes footnotes;
  private final FactList list;

  public ThingPage(Thing thing, Visit visit) {
    this.thing = thing;
    this.visit = visit;
    this.facts = visit.facts();
    this.html = visit.html();
    this.terms = visit.terms();
    this.footnotes = new Footnotes(visit);
    this.list = new FactList(visit, footnotes);
  }

  /** Writes the page, and returns its title. */
  public String write() {
    Map<Node, List<Node>> groups = thing.facts(thing.iri());
    head(groups);
    claim();
    held();
    groups.keySet().removeAll(IN_HEAD);
    if (!groups.isEmpty()) {
      html.open("section", "class", "known")
          .element("h2", visit.say("thing.facts"), "class", "unseen");
      list.from(thing.iri(), groups);
      html.close("section").newLine();
    }
    disagreements();
    new Apart(thing, visit, footnotes).write();
    new Neighbours(thing, visit).write();
    Map<Node, List<Node>> incoming = thing.incoming();
    // what holds in both directions is said once
    groups.forEach(
        (property, values) ->
            incoming.computeIfPresent(
                property,
                (key, others) -> {
                  List<Node> rest = others.stream().filter(it -> !values.contains(it)).toList();
                  return rest.isEmpty() ? null : rest;
                }));
    if (!incoming.isEmpty()) {
      html.open("section", "class", "incoming").element("h2", visit.say("thing.incoming"));
      list.to(thing.iri(), incoming);
      html.close("section").newLine();
    }
    parts();
    footnotes.list();
    forms();
    return title();
  }

  /** A claim is known by its name in its table; anything else by its label. */
  private String title() {
    return ClaimView.isClaim(thing.iri(), facts)
        ? ClaimView.of(thing.iri(), facts).id()
        : terms.called(thing.iri());
  }

  private void head(Map<Node, List<Node>> groups) {
    html.open("header", "class", "heading");
    List<Node> kinds = groups.getOrDefault(RDF.type.asNode(), List.of());
    if (!kinds.isEmpty()) {
      html.open("p", "class", "caps").joined(" · ", kinds, terms::term).close("p");
    }
    if (ClaimView.isClaim(thing.iri(), facts)) {
      html.element("h1", title());
    } else {
      terms.name("h1", thing.iri());
    }
    if (!visit.labels().inOtherScripts(thing.iri()).isEmpty()) {
      html.open("p");
      terms.originals(thing.iri());
      html.close("p");
    }
    List<Node> aliases = groups.getOrDefault(SKOS.altLabel.asNode(), List.of());
    if (!aliases.isEmpty()) {
      html.open("p", "class", "quiet").text(visit.say("thing.also")).text(" ");
      html.joined(", ", aliases, terms::term).close("p");
    }
    html.open("p", "class", "quiet").element("code", thing.iri().getURI()).close("p");
    html.close("header").newLine();
  }

  /** Where a claim stands, or where a document can be read. */
  private void claim() {
    if (ClaimView.isClaim(thing.iri(), facts)) {
      html.open("div", "class", "evidence");
      new ClaimWriter(visit, html).evidence(ClaimView.of(thing.iri(), facts));
      html.close("div").newLine();
    } else if (facts.contains(thing.iri(), RDF.type.asNode(), VerticeVocabulary.DOCUMENT)) {
      html.open("p");
      html.element(
          "a",
          visit.say("thing.read"),
          "href",
          ClaimView.readerAddress(thing.iri(), facts),
          "class",
          "button");
      html.close("p").newLine();
    }
  }

  /** What a claim or a row states, where the thing is one. */
  private void held() {
    List<Triple> held = thing.held();
    if (!held.isEmpty()) {
      html.open("section").element("h2", visit.say("thing.states"));
      new ClaimWriter(visit, html).statements(held, thing.iri());
      html.close("section").newLine();
    }
  }

  private void disagreements() {
    List<DisagreementView> matters = DisagreementView.about(thing.iri(), visit.dataset());
    if (matters.isEmpty()) {
      return;
    }
    html.open("section", "class", "differ").element("h2", visit.say("thing.differ"));
    html.open("ul");
    DisagreementWriter writer = new DisagreementWriter(visit);
    matters.forEach(matter -> writer.line(matter, false));
    html.close("ul").close("section").newLine();
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
      list.plain(part, thing.facts(part));
    }
    html.close("section").newLine();
  }

  private void forms() {
    html.open("p", "class", "quiet forms").text(visit.say("thing.forms"));
    String iri = thing.iri().getURI();
    for (AnswerFormat form : AnswerFormat.OF_GRAPHS) {
      String address =
          visit.space().has(iri)
              ? Paths.DATA + visit.space().address(iri) + "." + form.suffix()
              : Paths.DATA + "?iri=" + Text.encoded(iri) + "&format=" + form.suffix();
      html.text(" ").element("a", form.suffix(), "href", address);
    }
    html.close("p");
  }
}
