package org.vertice.web.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.vertice.query.saved.NamedQuery;
import org.vertice.report.DiagnosticCollector;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.UrlEncoding;
import org.vertice.web.limits.QueryService;
import org.vertice.web.site.Page;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;

/** A query in an editor, its answer below, and the saved queries beside it. */
public final class EditorPage extends Page {

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

  /** An editor for queries over the graph that is served. */
  public EditorPage(Site site, QueryService service) {
    super(site);
    this.service = service;
  }

  /** The address of the editor with the text of a saved query. */
  static String address(NamedQuery query) {
    return Paths.QUERY + "?" + FROM + "=" + UrlEncoding.encoded(query.name());
  }

  @Override
  protected String write(PageContext page) throws IOException {
    page.style("views.css", "ask.css", "yasqe.css", "query.css").script("yasqe.js", "query.js");
    Optional<String> given = page.parameter("query");
    String text =
        given.or(() -> saved(page)).orElseGet(() -> EXAMPLE.formatted(page.language().tag()));
    AnswerSection answer = given.isEmpty() ? AnswerSection.EMPTY : answer(page, text);
    Map<String, List<NamedQuery>> groups = SavedQueryPage.groups(page);
    page.show(out -> JteeditorGenerated.render(out, null, page, text, groups, answer));
    return page.say("query.title");
  }

  private AnswerSection answer(PageContext page, String text) throws IOException {
    Query query;
    try {
      query = service.parsed(page.request(), page.dataset(), text);
    } catch (HttpStatusException fault) {
      return AnswerSection.problem(fault, page);
    }
    String address = Paths.QUERY + "?query=" + UrlEncoding.encoded(text);
    return AnswerSection.of(
        new AskedQuery(text, query, address, View.requested(page), Optional.empty()),
        service,
        page);
  }

  /** The text of the saved query that the address names, with its values. */
  private static Optional<String> saved(PageContext page) {
    return page.parameter(FROM)
        .flatMap(name -> page.snapshot().queries().find(name))
        .map(
            query ->
                query.parameters().stream().noneMatch(p -> page.parameter(p.name()).isPresent())
                    ? query.text()
                    : query
                        .bind(SavedQueryPage.values(query, page), new DiagnosticCollector())
                        .map(Query::toString)
                        .orElseGet(query::text));
  }
}
