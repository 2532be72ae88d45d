package org.vertice.web.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.vertice.query.saved.NamedQuery;
import org.vertice.report.DiagnosticCollector;
import org.vertice.web.http.Fault;
import org.vertice.web.http.Html;
import org.vertice.web.http.Text;
import org.vertice.web.limits.QueryService;
import org.vertice.web.site.Page;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;
import org.vertice.web.site.Visit;

/** A query in an editor, its answer below, and the saved queries beside it. */
public final class EditorPage extends Page {

  /** Where it is; the parameter {@code query} makes the address of a query. */
  public static final String PATH = Paths.QUERY;

  /** Names a saved query whose text the editor begins with. */
  static final String FROM = "from";

  private static final long serialVersionUID = 1;

  private static final String EXAMPLE =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX vt: <https://w3id.org/vertice/claims#>

      # How many claims rest on each document
      SELECT ?document ?title (COUNT(?claim) AS ?claims) {
        ?claim vt:source ?document .
        OPTIONAL { ?document rdfs:label ?title FILTER(LANG(?title) = "%s") }
      }
      GROUP BY ?document ?title
      ORDER BY DESC(?claims)\
      """;

  private final transient QueryService service;

  /** An editor for queries over whatever is served just then. */
  public EditorPage(Site site, QueryService service) {
    super(site);
    this.service = service;
  }

  @Override
  protected String write(Visit visit) throws IOException {
    Html html = visit.html();
    visit.heading(visit.say("query.title"), visit.say("query.lead"));
    visit
        .style("views.css")
        .style("ask.css")
        .style("yasqe.css")
        .style("query.css")
        .script("yasqe.js")
        .script("query.js");
    Optional<String> text = visit.parameter("query");
    html.open("div", "class", "asking").newLine();
    editor(visit, text.or(() -> saved(visit)).orElseGet(() -> example(visit)));
    beside(visit);
    html.close("div").newLine();
    AnswerSection section = new AnswerSection(visit, service);
    if (text.isEmpty()) {
      section.empty();
    } else {
      answer(visit, text.get(), section);
    }
    return visit.say("query.title");
  }

  private void answer(Visit visit, String text, AnswerSection section) throws IOException {
    try {
      Query query = service.parsed(visit.request(), visit.dataset(), text);
      section.write(
          new Asked(
              text,
              query,
              PATH + "?query=" + Text.encoded(text),
              visit.parameter("view").flatMap(View::named),
              Optional.empty()));
    } catch (Fault fault) {
      section.problem(fault);
    }
  }

  private static String example(Visit visit) {
    return EXAMPLE.formatted(visit.language().tag());
  }

  /** The text of the saved query that the address names, with its values. */
  private static Optional<String> saved(Visit visit) {
    Optional<NamedQuery> named =
        visit.parameter(FROM).flatMap(name -> visit.snapshot().queries().find(name));
    return named.map(
        query -> {
          Map<String, String> values = SavedForm.values(query, visit);
          boolean plain =
              query.parameters().stream().noneMatch(p -> visit.parameter(p.name()).isPresent());
          return plain
              ? query.text()
              : query
                  .bind(values, new DiagnosticCollector())
                  .map(Query::toString)
                  .orElseGet(query::text);
        });
  }

  private static void editor(Visit visit, String text) {
    Html html = visit.html();
    html.open("form", "class", "editor", "action", PATH, "id", "ask");
    html.element("label", visit.say("query.label"), "for", "query");
    html.open("textarea", "id", "query", "name", "query", "rows", "14", "spellcheck", "false");
    html.attribute("data-terms", TermsResource.PATH).attribute("data-sparql", Paths.SPARQL);
    html.attribute("data-failed", visit.say("query.failed")).newLine();
    html.text(text).close("textarea").newLine();
    html.open("p", "class", "row").element("button", visit.say("query.run"), "type", "submit");
    html.element("span", visit.say("query.keys"), "class", "quiet keys").close("p");
    html.close("form").newLine();
  }

  private static void beside(Visit visit) {
    Html html = visit.html();
    List<NamedQuery> all = visit.snapshot().queries().queries();
    if (all.isEmpty()) {
      return;
    }
    Map<String, List<NamedQuery>> groups = new TreeMap<>();
    for (NamedQuery query : all) {
      String group = query.group(visit.language().tag()).orElse(visit.say("query.other"));
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(query);
    }
    html.open("aside", "class", "saved").element("h2", visit.say("query.saved"), "id", "saved");
    html.open("div", "class", "list", "tabindex", "0", "role", "region");
    html.attribute("aria-labelledby", "saved").newLine();
    groups.forEach(
        (name, members) -> {
          if (groups.size() > 1) {
            html.element("h3", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
          }
          members.forEach(query -> saved(visit, query));
        });
    html.close("div").close("aside").newLine();
  }

  private static void saved(Visit visit, NamedQuery query) {
    String language = visit.language().tag();
    Html html = visit.html();
    html.open("details").element("summary", query.title(language));
    if (!query.description().isBlank()) {
      html.element("p", query.description(language), "class", "quiet");
    }
    new SavedForm(query, SavedForm.values(query, visit)).write(visit, html, query.name() + "-");
    html.open("p")
        .element(
            "a",
            visit.say("query.edit"),
            "href",
            PATH + "?" + FROM + "=" + Text.encoded(query.name()));
    html.close("p").close("details").newLine();
  }
}
