package org.vertice.web.pages;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.vertice.web.http.AnswerFormat;
import org.vertice.web.http.Html;
import org.vertice.web.pages.Vocabulary.ClassTerm;
import org.vertice.web.pages.Vocabulary.Code;
import org.vertice.web.pages.Vocabulary.CodeList;
import org.vertice.web.pages.Vocabulary.PropertyTerm;
import org.vertice.web.site.Page;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;
import org.vertice.web.site.Visit;

/** The reference of a graph's ontologies and code lists, by their own labels. */
public final class OntologyPage extends Page {

  /** Where it is. */
  public static final String PATH = "/ontology";

  private static final long serialVersionUID = 1;

  private final transient Ontologies ontologies;

  /** A page about whatever is served just then. */
  public OntologyPage(Site site, Ontologies ontologies) {
    super(site);
    this.ontologies = ontologies;
  }

  @Override
  protected String write(Visit visit) {
    Vocabulary vocabulary = ontologies.of(visit.snapshot());
    TermView view = new TermView(visit, vocabulary);
    visit.heading(visit.say("ontology.title"), visit.say("ontology.lead"));
    visit.style("ask.css");
    contents(visit, vocabulary);
    for (Node ontology : vocabulary.ontologies()) {
      new OntologySection(visit, vocabulary, view, ontology).write();
    }
    lists(visit, vocabulary, view);
    borrowed(visit, vocabulary);
    return visit.say("ontology.title");
  }

  private static void contents(Visit visit, Vocabulary vocabulary) {
    Html html = visit.html();
    html.open("ul", "class", "figures");
    figure(visit, "ontology.classes", vocabulary.classes().size());
    figure(visit, "ontology.properties", vocabulary.properties().size());
    figure(
        visit, "ontology.codes", vocabulary.lists().stream().mapToInt(e -> e.codes().size()).sum());
    html.close("ul").newLine();
    html.open("nav", "aria-label", visit.say("ontology.contents")).open("ul", "class", "chips");
    for (Node ontology : vocabulary.ontologies()) {
      if (!OntologySection.isEmpty(vocabulary, ontology)) {
        chip(html, visit.labels().of(ontology), OntologySection.id(visit, ontology));
      }
    }
    chip(html, visit.say("ontology.lists"), "codes");
    html.close("ul").close("nav").newLine();
  }

  private static void chip(Html html, String name, String anchor) {
    html.open("li").element("a", name, "href", "#" + anchor, "class", "chip").close("li");
  }

  private static void figure(Visit visit, String key, long number) {
    String words = visit.count(key, number);
    int blank = words.indexOf(' ');
    visit.html().open("li").element("strong", words.substring(0, blank));
    visit.html().text(words.substring(blank)).close("li");
  }

  private static void lists(Visit visit, Vocabulary vocabulary, TermView view) {
    Html html = visit.html();
    html.open("section").element("h2", visit.say("ontology.lists"), "id", "codes");
    html.element("p", visit.say("ontology.lists.lead"), "class", "lead").newLine();
    for (CodeList list : vocabulary.lists()) {
      html.open("details", "class", "codes", "id", view.anchor(list.iri())).open("summary");
      visit.terms().name("span", list.iri());
      html.text(" ")
          .element("span", visit.count("ontology.codes", list.codes().size()), "class", "quiet");
      html.close("summary").newLine();
      view.definition(list.iri());
      codes(visit, list, view);
      downloads(visit, list.iri());
      html.close("details").newLine();
    }
    html.close("section").newLine();
  }

  private static void codes(Visit visit, CodeList list, TermView view) {
    Html html = visit.html();
    String name = visit.labels().of(list.iri());
    html.scrolling(name);
    html.open("table").open("thead").open("tr");
    for (String column : List.of("ontology.code", "ontology.meaning", "ontology.uses")) {
      html.element("th", visit.say(column), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody").newLine();
    for (Code code : list.codes()) {
      html.open("tr").open("th", "scope", "row");
      visit.terms().link(code.iri());
      html.close("th").open("td");
      view.definition(code.iri());
      html.close("td").element("td", visit.messages().number(code.uses()), "class", "number");
      html.close("tr").newLine();
    }
    html.close("tbody").close("table").close("div");
  }

  private static void borrowed(Visit visit, Vocabulary vocabulary) {
    if (vocabulary.borrowed().isEmpty()) {
      return;
    }
    Html html = visit.html();
    html.open("section").element("h2", visit.say("ontology.borrowed"), "id", "borrowed");
    html.element("p", visit.say("ontology.borrowed.lead"), "class", "lead");
    html.open("ul", "class", "counts");
    vocabulary
        .borrowed()
        .forEach(
            (property, count) -> {
              html.open("li").element("code", visit.labels().shortened(property)).text(" ");
              html.element("b", visit.messages().number(count)).close("li").newLine();
            });
    html.close("ul").close("section").newLine();
  }

  /** What is said of a term or an ontology, as files. */
  static void downloads(Visit visit, Node thing) {
    Html html = visit.html();
    html.open("p", "class", "quiet").text(visit.say("ontology.files"));
    for (AnswerFormat form : AnswerFormat.OF_GRAPHS) {
      String address = Paths.DATA + visit.terms().address(thing) + "." + form.suffix();
      if (visit.space().has(thing.getURI())) {
        html.text(" ").element("a", form.suffix(), "href", address, "download", "");
      }
    }
    html.close("p").newLine();
  }

  /** One ontology: what it is about, its drawing, classes and properties. */
  private record OntologySection(Visit visit, Vocabulary vocabulary, TermView view, Node ontology) {

    static boolean isEmpty(Vocabulary vocabulary, Node ontology) {
      return vocabulary.classes().values().stream()
              .noneMatch(e -> e.ontology().equals(Optional.of(ontology)))
          && vocabulary.properties().values().stream()
              .noneMatch(e -> e.ontology().equals(Optional.of(ontology)));
    }

    static String id(Visit visit, Node ontology) {
      return visit.labels().shortened(ontology);
    }

    private boolean isOfThis(Optional<Node> of) {
      return of.equals(Optional.of(ontology));
    }

    void write() {
      if (isEmpty(vocabulary, ontology)) {
        return;
      }
      Html html = visit.html();
      html.open("section").open("h2", "id", id(visit, ontology));
      visit.terms().name("span", ontology);
      html.close("h2").newLine();
      view.definition(ontology);
      html.open("p", "class", "quiet").element("code", ontology.getURI());
      visit
          .facts()
          .find(ontology, OWL2.versionInfo.asNode(), Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(Node::isLiteral)
          .forEach(
              version ->
                  html.text(
                      " · " + visit.say("ontology.version", version.getLiteralLexicalForm())));
      html.close("p");
      downloads(visit, ontology);
      diagram();
      classes();
      properties();
      html.close("section").newLine();
    }

    private void diagram() {
      ClassDiagram diagram =
          new ClassDiagram(
              vocabulary, ontology, visit.labels()::of, term -> "#" + view.anchor(term));
      if (!diagram.isUseful()) {
        return;
      }
      Html html = visit.html();
      String name = visit.say("ontology.diagram", visit.labels().of(ontology));
      html.open("figure").scrolling(name);
      diagram.write(html, name);
      html.close("div");
      html.element("figcaption", visit.say("ontology.diagram.read"), "class", "quiet");
      html.close("figure").newLine();
    }

    private void classes() {
      Html html = visit.html();
      html.element("h3", visit.say("ontology.classes.title"), "class", "part");
      html.open("div", "class", "terms").newLine();
      for (ClassTerm each : vocabulary.classes().values()) {
        if (isOfThis(each.ontology())) {
          type(each);
        }
      }
      html.close("div").newLine();
    }

    private void type(ClassTerm term) {
      Html html = visit.html();
      html.open("article", "class", "term depth-" + Math.min(term.depth(), 3));
      view.heading("h4", term.iri());
      view.definition(term.iri());
      html.open("p", "class", "quiet");
      view.terms("ontology.parents", term.parents());
      view.terms("ontology.children", term.children());
      view.terms(
          "ontology.domain.of", vocabulary.of(term.iri()).stream().map(PropertyTerm::iri).toList());
      html.close("p").open("p");
      view.number("ontology.things", term.things(), Optional.of(Questions.things(term.iri())));
      html.text(term.examples().isEmpty() ? "" : ": ");
      html.joined(", ", term.examples(), visit.terms()::link);
      html.close("p").close("article").newLine();
    }

    private void properties() {
      Html html = visit.html();
      List<PropertyTerm> own =
          vocabulary.properties().values().stream().filter(e -> isOfThis(e.ontology())).toList();
      if (own.isEmpty()) {
        return;
      }
      html.element("h3", visit.say("ontology.properties.title"), "class", "part");
      html.open("div", "class", "terms").newLine();
      own.forEach(this::property);
      html.close("div").newLine();
    }

    private void property(PropertyTerm term) {
      Html html = visit.html();
      html.open("article", "class", "term");
      view.heading("h4", term.iri());
      view.definition(term.iri());
      html.open("p", "class", "quiet");
      view.terms("ontology.domain", term.domains());
      view.terms("ontology.range", term.ranges());
      view.terms("ontology.parents", term.parents());
      html.close("p").open("p");
      view.number("ontology.facts", term.facts(), Optional.of(Questions.facts(term.iri())));
      if (term.claimed() > 0) {
        html.text(", ");
        view.number("ontology.claimed", term.claimed(), Optional.of(Questions.claims(term.iri())));
      }
      term.example().ifPresent(this::example);
      html.close("p").close("article").newLine();
    }

    private void example(Triple triple) {
      Html html = visit.html();
      html.text(": ");
      visit.terms().term(triple.getSubject());
      html.text(" → ");
      visit.terms().term(triple.getObject());
    }
  }
}
