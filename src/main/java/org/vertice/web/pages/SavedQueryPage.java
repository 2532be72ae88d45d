package org.vertice.web.pages;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryParameter;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.UrlEncoding;
import org.vertice.web.limits.QueryService;
import org.vertice.web.site.Page;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;

/** A saved query and its answer; its parameters are those of the address. */
public final class SavedQueryPage extends Page {

  /** Where saved queries are, each under its name. */
  public static final String PATH = Paths.QUERY + "/";

  private static final long serialVersionUID = 1;

  private final transient QueryService service;

  /** Pages of the saved queries that are served. */
  public SavedQueryPage(Site site, QueryService service) {
    super(site);
    this.service = service;
  }

  /** The address of a saved query with values. */
  public static String address(NamedQuery query, Map<String, String> values) {
    return PATH + UrlEncoding.encoded(query.name()) + parameters("?", values);
  }

  private static String parameters(String before, Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            each -> UrlEncoding.encoded(each.getKey()) + "=" + UrlEncoding.encoded(each.getValue()))
        .reduce((one, other) -> one + "&" + other)
        .map(before::concat)
        .orElse("");
  }

  /** The values that an address gives, and the defaults of the others. */
  static Map<String, String> values(NamedQuery query, PageContext page) {
    Map<String, String> values = new LinkedHashMap<>();
    for (QueryParameter parameter : query.parameters()) {
      page.parameter(parameter.name())
          .or(parameter::defaultValue)
          .ifPresent(value -> values.put(parameter.name(), value));
    }
    return values;
  }

  /** The type of a parameter in words. */
  static String type(QueryParameter parameter, PageContext page) {
    String word = parameter.type().word();
    return page.messages().has("query.type." + word) ? page.say("query.type." + word) : word;
  }

  /** All saved queries by the groups that their headers name, in the order of the groups' names. */
  static Map<String, List<NamedQuery>> groups(PageContext page) {
    return page.snapshot().queries().queries().stream()
        .collect(
            Collectors.groupingBy(
                query -> {
                  String name = query.group(page.language().tag()).orElse(page.say("query.other"));
                  return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
                },
                TreeMap::new,
                Collectors.toList()));
  }

  @Override
  protected String write(PageContext page) throws IOException {
    String name =
        UrlEncoding.decoded(Optional.ofNullable(page.request().getPathInfo()).orElse("/"))
            .substring(1);
    NamedQuery query =
        page.snapshot()
            .queries()
            .find(name)
            .orElseThrow(
                () ->
                    new HttpStatusException(404, "There is no saved query " + name + ".")
                        .worded("fault.query", name));
    Map<String, String> values = values(query, page);
    boolean waiting =
        query.parameters().stream()
            .anyMatch(each -> each.mustBeGiven() && !values.containsKey(each.name()));
    AnswerSection answer = waiting ? AnswerSection.EMPTY : answer(page, query, values);
    String edit = EditorPage.address(query) + parameters("&", values);
    page.style("views.css", "ask.css").script("query.js");
    page.show(out -> JtesavedQueryGenerated.render(out, null, page, query, answer, edit));
    return query.title(page.language().tag());
  }

  private AnswerSection answer(PageContext page, NamedQuery query, Map<String, String> values)
      throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    Optional<Query> bound = query.bind(values, findings);
    if (bound.isEmpty()) {
      String problems =
          String.join("\n", findings.findings().stream().map(Diagnostic::message).toList());
      return AnswerSection.problem(new HttpStatusException(400, problems), page);
    }
    return AnswerSection.of(
        new AskedQuery(
            bound.get().toString(),
            bound.get(),
            address(query, values),
            View.requested(page),
            Optional.of(query)),
        service,
        page);
  }
}
