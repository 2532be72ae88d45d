package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.vertice.query.saved.NamedQuery;
import org.vertice.rdf.ThingClass;
import org.vertice.web.http.Html;
import org.vertice.web.http.PerSnapshot;
import org.vertice.web.site.ClaimView;
import org.vertice.web.site.DisagreementView;
import org.vertice.web.site.DisagreementWriter;
import org.vertice.web.site.Page;
import org.vertice.web.site.Site;
import org.vertice.web.site.Terms;
import org.vertice.web.site.Visit;
import org.vertice.web.views.timeline.Period;
import org.vertice.web.views.timeline.PeriodText;
import org.vertice.web.views.timeline.TimelinePage;

/** What the graph is about at a glance, and how to ask it. */
public final class HomePage extends Page {

  private static final long serialVersionUID = 1;

  private static final int MOST_DISAGREEMENTS = 4;
  private static final int MOST_SOURCES = 10;

  private final transient TimelinePage timeline;

  /** Counting takes long on a large graph. */
  private final transient PerSnapshot<GraphSummary> summaries =
      new PerSnapshot<>(snapshot -> GraphSummary.of(snapshot.dataset()));

  /**
   * A page about whatever is served just then.
   *
   * @param timeline whose strip is shown
   */
  public HomePage(Site site, TimelinePage timeline) {
    super(site);
    this.timeline = timeline;
  }

  @Override
  protected String write(Visit visit) {
    GraphSummary graph = summaries.of(visit.snapshot());
    Html html = visit.html();
    String title = graph.topics().stream().findFirst().map(visit.labels()::of).orElse("Vertice");
    String description =
        graph.topics().stream()
            .findFirst()
            .flatMap(topic -> inReadersLanguage(topic, visit))
            .orElse("");
    visit.heading(title, description.isEmpty() ? visit.say("home.lead") : description);
    List<DisagreementView> disagreements = DisagreementView.all(visit.dataset());
    figures(visit, graph, disagreements);
    times(visit);
    html.open("div", "class", "halves");
    connected(visit, graph);
    differ(visit, disagreements);
    html.close("div").newLine();
    html.open("div", "class", "halves");
    sources(visit, graph);
    kinds(visit, graph);
    html.close("div").newLine();
    questions(visit);
    new HowTo(visit).write(title);
    String told = (description + " " + visit.count("home.claims", graph.claims()) + ".").strip();
    html.data(DatasetMarkup.of(graph, title, told, visit.address()));
    return title;
  }

  private static Optional<String> inReadersLanguage(Node topic, Visit visit) {
    List<Node> texts =
        visit
            .facts()
            .find(topic, DCTerms.description.asNode(), Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isLiteral)
            .toList();
    return texts.stream()
        .filter(text -> text.getLiteralLanguage().equals(visit.language().tag()))
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(Node::getLiteralLexicalForm);
  }

  private static void figures(
      Visit visit, GraphSummary graph, List<DisagreementView> disagreements) {
    visit.html().open("ul", "class", "figures");
    figure(visit, "home.claims", graph.claims(), "/sources");
    figure(visit, "home.documents", graph.documents().size(), "/sources");
    if (!disagreements.isEmpty()) {
      figure(visit, "home.disagreements", disagreements.size(), DisagreementsPage.PATH);
    }
    figure(visit, "home.triples", graph.facts(), "#data");
    visit.html().close("ul").newLine();
  }

  private static void figure(Visit visit, String key, long number, String href) {
    String words = visit.count(key, number);
    int blank = words.indexOf(' ');
    Html html = visit.html();
    html.open("li").open("a", "href", href).element("strong", words.substring(0, blank));
    html.text(words.substring(blank)).close("a").close("li");
  }

  private void times(Visit visit) {
    Html strip = timeline.strip(visit);
    if (strip.toString().isEmpty()) {
      return;
    }
    Html html = visit.style("views.css").html();
    html.open("section", "class", "times").open("h2");
    html.element("a", visit.say("timeline.title"), "href", TimelinePage.PATH).close("h2");
    html.append(strip).close("section").newLine();
  }

  private static void connected(Visit visit, GraphSummary graph) {
    if (graph.connected().isEmpty()) {
      return;
    }
    Html html = visit.html();
    Terms terms = visit.terms();
    html.open("section").element("h2", visit.say("home.connected")).open("ol", "class", "ranked");
    for (GraphSummary.Count each : graph.connected()) {
      html.open("li").open("span");
      terms.link(each.thing()).originals(each.thing());
      html.close("span").open("span", "class", "caps");
      ThingClass.of(each.thing(), visit.facts()).ifPresent(kind -> terms.name("span", kind));
      html.close("span").element("b", visit.messages().number(each.number())).close("li").newLine();
    }
    html.close("ol").close("section").newLine();
  }

  private static void differ(Visit visit, List<DisagreementView> disagreements) {
    if (disagreements.isEmpty()) {
      return;
    }
    Html html = visit.html();
    html.open("section", "class", "differ").open("h2");
    html.element("a", visit.say("disagreements.title"), "href", DisagreementsPage.PATH).close("h2");
    long open = disagreements.stream().filter(DisagreementView::isOpen).count();
    html.element(
        "p",
        open == 0 ? visit.say("differ.open.none") : visit.count("differ.open", open),
        "class",
        "quiet");
    html.open("ul");
    DisagreementWriter writer = new DisagreementWriter(visit);
    disagreements.stream().limit(MOST_DISAGREEMENTS).forEach(each -> writer.line(each, true));
    html.close("ul").close("section").newLine();
  }

  private static void sources(Visit visit, GraphSummary graph) {
    if (graph.documents().isEmpty()) {
      return;
    }
    Html html = visit.html();
    boolean dated = graph.documents().get(0).date().isPresent();
    html.open("section").open("h2");
    html.element("a", visit.say(dated ? "home.latest" : "sources.title"), "href", SourcePages.PATH);
    html.close("h2").open("ul", "class", "ranked");
    graph.documents().stream().limit(MOST_SOURCES).forEach(each -> source(visit, each));
    html.close("ul");
    if (graph.documents().size() > MOST_SOURCES) {
      html.open("p")
          .element(
              "a", visit.count("home.sources", graph.documents().size()), "href", SourcePages.PATH);
      html.close("p");
    }
    html.close("section").newLine();
  }

  private static void source(Visit visit, DatedDocument source) {
    Html html = visit.html();
    html.open("li").open("span");
    html.open("a", "href", ClaimView.readerAddress(source.document(), visit.facts()));
    visit.terms().name("span", source.document());
    html.close("a").close("span");
    source
        .date()
        .ifPresent(date -> html.element("span", inWords(date, visit), "class", "quiet when"));
    html.element("b", visit.messages().number(source.claims())).close("li").newLine();
  }

  private static String inWords(String date, Visit visit) {
    return Period.of(date, date).map(new PeriodText(TimelinePage.words(visit))::of).orElse(date);
  }

  private static void kinds(Visit visit, GraphSummary graph) {
    if (graph.kinds().isEmpty()) {
      return;
    }
    Html html = visit.html();
    html.open("section").element("h2", visit.say("home.kinds")).open("ul", "class", "counts");
    for (GraphSummary.Count each : graph.kinds()) {
      html.open("li");
      visit.terms().link(each.thing());
      html.text(" ").element("b", visit.messages().number(each.number())).close("li").newLine();
    }
    html.close("ul").close("section").newLine();
  }

  private static void questions(Visit visit) {
    Map<String, List<NamedQuery>> groups = new TreeMap<>();
    for (NamedQuery query : visit.snapshot().queries().queries()) {
      String group = query.group(visit.language().tag()).orElse("");
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(query);
    }
    if (groups.isEmpty()) {
      return;
    }
    Html html = visit.html();
    html.open("section").element("h2", visit.say("home.questions"));
    groups.forEach(
        (name, members) -> {
          html.open("details");
          if (groups.size() == 1) {
            html.attribute("open", "open");
          }
          String shown =
              name.isEmpty()
                  ? visit.say("home.questions.other")
                  : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
          html.element("summary", shown + " (" + members.size() + ")");
          html.open("ul", "class", "questions");
          members.forEach(each -> question(visit, each));
          html.close("ul").close("details").newLine();
        });
    html.close("section").newLine();
  }

  private static void question(Visit visit, NamedQuery query) {
    String title = query.title(visit.language().tag());
    Html html = visit.html();
    html.open("li").element("a", title, "href", SavedQueryPage.address(query)).close("li");
    html.newLine();
  }
}
