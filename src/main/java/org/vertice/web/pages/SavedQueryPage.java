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
import org.vertice.web.http.Fault;
import org.vertice.web.http.Text;
import org.vertice.web.limits.QueryService;
import org.vertice.web.site.Page;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;
import org.vertice.web.site.Visit;

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
    return PATH + Text.encoded(query.name()) + parameters("?", values);
  }

  private static String parameters(String before, Map<String, String> values) {
    return values.entrySet().stream()
        .map(each -> Text.encoded(each.getKey()) + "=" + Text.encoded(each.getValue()))
        .reduce((one, other) -> one + "&" + other)
        .map(before::concat)
        .orElse("");
  }

  /** The values that an address gives, and the defaults of the others. */
  static Map<String, String> values(NamedQuery query, Visit visit) {
    Map<String, String> values = new LinkedHashMap<>();
    for (QueryParameter parameter : query.parameters()) {
      visit
          .parameter(parameter.name())
          .or(parameter::defaultValue)
          .ifPresent(value -> values.put(parameter.name(), value));
    }
    return values;
  }

  /** The type of a parameter in words. */
  static String type(QueryParameter parameter, Visit visit) {
    String word = parameter.type().word();
    return visit.messages().has("query.type." + word) ? visit.say("query.type." + word) : word;
  }

  /** All saved queries by the groups that their headers name, in the order of the groups' names. */
  static Map<String, List<NamedQuery>> groups(Visit visit) {
    return visit.snapshot().queries().queries().stream()
        .collect(
            Collectors.groupingBy(
                query -> {
                  String name =
                      query.group(visit.language().tag()).orElse(visit.say("query.other"));
                  return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
                },
                TreeMap::new,
                Collectors.toList()));
  }

  @Override
  protected String write(Visit visit) throws IOException {
    String name =
        Text.decoded(Optional.ofNullable(visit.request().getPathInfo()).orElse("/")).substring(1);
    NamedQuery query =
        visit
            .snapshot()
            .queries()
            .find(name)
            .orElseThrow(
                () ->
                    new Fault(404, "There is no saved query " + name + ".")
                        .worded("fault.query", name));
    Map<String, String> values = values(query, visit);
    boolean waiting =
        query.parameters().stream()
            .anyMatch(each -> each.mustBeGiven() && !values.containsKey(each.name()));
    AnswerSection answer = waiting ? AnswerSection.EMPTY : answer(visit, query, values);
    String edit = EditorPage.address(query) + parameters("&", values);
    visit.style("views.css", "ask.css").script("query.js");
    visit.show(out -> JtesavedQueryGenerated.render(out, null, visit, query, answer, edit));
    return query.title(visit.language().tag());
  }

  private AnswerSection answer(Visit visit, NamedQuery query, Map<String, String> values)
      throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    Optional<Query> bound = query.bind(values, findings);
    if (bound.isEmpty()) {
      String problems =
          String.join("\n", findings.findings().stream().map(Diagnostic::message).toList());
      return AnswerSection.problem(new Fault(400, problems), visit);
    }
    return AnswerSection.of(
        new AskedQuery(
            bound.get().toString(),
            bound.get(),
            address(query, values),
            View.requested(visit),
            Optional.of(query)),
        service,
        visit);
  }
}
