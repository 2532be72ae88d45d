package org.vertice.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.vertice.query.NamedQuery;
import org.vertice.query.QueryLibrary;
import org.vertice.server.http.Html;
import org.vertice.server.http.PerSnapshot;
import org.vertice.server.http.PublicAddress;
import org.vertice.server.http.Snapshot;

/** The page that tells a visitor what is here and how to ask. */
public final class HomePage extends Page {

  private static final long serialVersionUID = 1;

  private static final String EXAMPLE =
      """
      PREFIX vt: <https://w3id.org/vertice/claims#>
      SELECT ?document (COUNT(?claim) AS ?claims) {
        ?claim vt:source ?document
      } GROUP BY ?document ORDER BY DESC(?claims)""";

  private final transient Supplier<Snapshot> live;
  private final transient PublicAddress address;

  /** Counting takes long on a large graph. */
  private final transient PerSnapshot<GraphSummary> summaries =
      new PerSnapshot<>(snapshot -> GraphSummary.of(snapshot.dataset()));

  /** A page about whatever is served just then. */
  public HomePage(Supplier<Snapshot> live, PublicAddress address) {
    this.live = live;
    this.address = address;
  }

  @Override
  protected String write(Html html, HttpServletRequest request, HttpServletResponse response) {
    Snapshot snapshot = live.get();
    GraphSummary graph = summaries.of(snapshot);
    html.open("header").element("h1", "Vertice");
    html.element(
        "p",
        "CSV in, SPARQL out, and every fact opens on the passage it came from.",
        "class",
        "lead");
    html.close("header").newLine().open("main");
    about(html, graph);
    questions(html, snapshot.queries());
    own(html, address.of(request));
    html.close("main");
    html.data(DatasetMarkup.of(graph, address.of(request)));
    return "Vertice";
  }

  private static void about(Html html, GraphSummary graph) {
    html.open("section");
    for (GraphSummary.Topic topic : graph.topics()) {
      html.element("h2", topic.title()).element("p", topic.description());
    }
    html.open("ul", "class", "figures");
    figure(html, graph.claims(), "claim");
    figure(html, graph.documents().size(), "document");
    figure(html, graph.facts(), "triple");
    html.close("ul").newLine();
    if (!graph.documents().isEmpty()) {
      html.open("details").element("summary", "The documents, and the claims from each");
      list(html, graph.documents());
      html.close("details").newLine();
    }
    if (!graph.kinds().isEmpty()) {
      html.open("details").element("summary", "What they tell of");
      list(html, graph.kinds());
      html.close("details").newLine();
    }
    html.close("section");
  }

  private static void figure(Html html, long number, String noun) {
    String words = plural(number, noun);
    int blank = words.indexOf(' ');
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

  private static void questions(Html html, QueryLibrary queries) {
    if (queries.queries().isEmpty()) {
      return;
    }
    Map<String, List<NamedQuery>> groups = new TreeMap<>();
    for (NamedQuery query : queries.queries()) {
      String group = query.tags().isEmpty() ? "other" : query.tags().get(0);
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(query);
    }
    html.open("section").element("h2", "Questions");
    groups.forEach(
        (name, members) -> {
          if (groups.size() > 1) {
            html.element("h3", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
          }
          html.open("ul", "class", "questions");
          members.forEach(
              query ->
                  html.open("li")
                      .element("a", query.title(), "href", QueryPage.address(query))
                      .close("li")
                      .newLine());
          html.close("ul");
        });
    html.close("section").newLine();
  }

  private static void own(Html html, String base) {
    html.open("section").element("h2", "Ask it yourself");
    html.open("form", "action", "/vertice/sparql");
    html.element("label", "SPARQL 1.1", "for", "query");
    html.element(
        "textarea", EXAMPLE, "id", "query", "name", "query", "rows", "6", "spellcheck", "false");
    html.open("p", "class", "row").element("label", "Answer as", "for", "output");
    html.open("select", "id", "output", "name", "output");
    List.of("text", "csv", "tsv", "json", "xml")
        .forEach(form -> html.element("option", form, "value", form));
    html.close("select").element("button", "Ask").close("p").close("form").newLine();
    html.element("p", "Or from a terminal:");
    html.open("pre", "tabindex", "0");
    html.element(
        "code",
        "curl "
            + base
            + "/vertice/sparql -H 'Accept: text/csv' \\\n  --data-urlencode 'query="
            + EXAMPLE
            + "'");
    html.close("pre").newLine();
    html.open("p")
        .text("A plain pattern asks the accepted view; ")
        .element("code", "GRAPH ?claim { … }");
    html.text(" asks what each claim says. Take all of it: ");
    html.element("a", "the accepted view", "href", "/vertice/data?default").text(" (Turtle), ");
    html.element("a", "everything", "href", "/vertice/data").text(" (TriG), as ");
    html.element("a", "compressed files", "href", "/.well-known/void");
    html.text(" with checksums, or by the ").element("a", "API", "href", "/api/openapi.json");
    html.text(". Nothing can be written here.");
    html.close("p").close("section");
  }
}
