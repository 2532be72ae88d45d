package org.vertice.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.vertice.query.NamedQuery;
import org.vertice.query.QueryLibrary;
import org.vertice.server.ask.SavedQueryPage;
import org.vertice.server.http.Html;
import org.vertice.server.http.PerSnapshot;
import org.vertice.server.site.Page;
import org.vertice.server.site.Site;
import org.vertice.server.site.Visit;

/** The page that tells a visitor what is here and how to ask. */
public final class HomePage extends Page {

  private static final long serialVersionUID = 1;

  private static final String EXAMPLE =
      """
      PREFIX vt: <https://w3id.org/vertice/claims#>
      SELECT ?document (COUNT(?claim) AS ?claims) {
        ?claim vt:source ?document
      } GROUP BY ?document ORDER BY DESC(?claims)""";

  /** Counting takes long on a large graph. */
  private final transient PerSnapshot<GraphSummary> summaries =
      new PerSnapshot<>(snapshot -> GraphSummary.of(snapshot.dataset()));

  /** A page about whatever is served just then. */
  public HomePage(Site site) {
    super(site);
  }

  @Override
  protected String write(Visit visit) {
    GraphSummary graph = summaries.of(visit.snapshot());
    visit.heading("Vertice", visit.say("home.lead"));
    about(visit, graph);
    questions(visit);
    own(visit);
    visit.html().data(DatasetMarkup.of(graph, visit.address()));
    return "Vertice";
  }

  private static void about(Visit visit, GraphSummary graph) {
    Html html = visit.html();
    html.open("section");
    for (GraphSummary.Topic topic : graph.topics()) {
      html.element("h2", topic.title()).element("p", topic.description());
    }
    html.open("ul", "class", "figures");
    figure(visit, "home.claims", graph.claims());
    figure(visit, "home.documents", graph.documents().size());
    figure(visit, "home.triples", graph.facts());
    html.close("ul").newLine();
    if (!graph.documents().isEmpty()) {
      html.open("details").element("summary", visit.say("home.documents.list"));
      list(html, graph.documents());
      html.close("details").newLine();
    }
    if (!graph.kinds().isEmpty()) {
      html.open("details").element("summary", visit.say("home.kinds.list"));
      list(html, graph.kinds());
      html.close("details").newLine();
    }
    html.close("section");
  }

  private static void figure(Visit visit, String key, long number) {
    String words = visit.count(key, number);
    int blank = words.indexOf(' ');
    Html html = visit.html();
    html.open("li").element("strong", words.substring(0, blank));
    html.text(words.substring(blank)).close("li");
  }

  private static void list(Html html, List<GraphSummary.Count> counts) {
    html.open("ul", "class", "counts");
    for (GraphSummary.Count each : counts) {
      html.open("li");
      if (each.language().isEmpty() || each.language().equals("en")) {
        html.text(each.label());
      } else {
        html.element("span", each.label(), "lang", each.language());
      }
      html.text(" ").element("b", Long.toString(each.number())).close("li").newLine();
    }
    html.close("ul");
  }

  private static void questions(Visit visit) {
    Html html = visit.html();
    QueryLibrary queries = visit.snapshot().queries();
    if (queries.queries().isEmpty()) {
      return;
    }
    Map<String, List<NamedQuery>> groups = new TreeMap<>();
    for (NamedQuery query : queries.queries()) {
      String group = query.tags().isEmpty() ? "other" : query.tags().get(0);
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(query);
    }
    html.open("section").element("h2", visit.say("home.questions"));
    groups.forEach(
        (name, members) -> {
          if (groups.size() > 1) {
            html.element("h3", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
          }
          html.open("ul", "class", "questions");
          members.forEach(
              query ->
                  html.open("li")
                      .element("a", query.title(), "href", SavedQueryPage.address(query))
                      .close("li")
                      .newLine());
          html.close("ul");
        });
    html.close("section").newLine();
  }

  private static void own(Visit visit) {
    Html html = visit.html();
    html.open("section", "id", "data").element("h2", visit.say("home.ask"));
    html.open("form", "action", "/vertice/sparql");
    html.element("label", "SPARQL 1.1", "for", "query");
    html.element(
        "textarea", EXAMPLE, "id", "query", "name", "query", "rows", "6", "spellcheck", "false");
    html.open("p", "class", "row").element("label", visit.say("home.answer.as"), "for", "output");
    html.open("select", "id", "output", "name", "output");
    List.of("html", "text", "csv", "tsv", "json", "xml")
        .forEach(form -> html.element("option", form, "value", form));
    html.close("select").element("button", visit.say("query.ask")).close("p").close("form");
    html.newLine().element("p", visit.say("home.terminal"));
    html.open("pre", "tabindex", "0");
    html.element(
        "code",
        "curl "
            + visit.address()
            + "/vertice/sparql -H 'Accept: text/csv' \\\n  --data-urlencode 'query="
            + EXAMPLE
            + "'");
    html.close("pre").newLine();
    html.open("p");
    visit.sentence("home.pattern", part -> part.element("code", "GRAPH ?claim { … }"));
    html.text(" ");
    visit.sentence(
        "home.take",
        link(visit.say("home.take.accepted"), "/vertice/data?default"),
        link(visit.say("home.take.all"), "/vertice/data"),
        link(visit.say("home.take.files"), "/.well-known/void"),
        link("API", "/api/openapi.json"));
    html.close("p").close("section");
  }

  private static Consumer<Html> link(String text, String href) {
    return html -> html.element("a", text, "href", href);
  }
}
