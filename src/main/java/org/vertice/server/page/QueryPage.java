package org.vertice.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.vertice.query.NamedQuery;
import org.vertice.query.QueryParameter;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.server.exec.QueryService;
import org.vertice.server.http.Fault;
import org.vertice.server.http.Html;
import org.vertice.server.http.Text;
import org.vertice.server.site.Page;
import org.vertice.server.site.Site;
import org.vertice.server.site.Visit;

/** A saved query and its answer; its parameters are those of the address. */
public final class QueryPage extends Page {

  /** Where saved queries are, each under its name. */
  public static final String PATH = "/query/";

  private static final long serialVersionUID = 1;

  private final transient QueryService service;

  /** Pages of the saved queries that are served just then. */
  public QueryPage(Site site, QueryService service) {
    super(site);
    this.service = service;
  }

  static String address(NamedQuery query) {
    return PATH + Text.encoded(query.name());
  }

  @Override
  protected String write(Visit visit) throws IOException {
    String path = Optional.ofNullable(visit.request().getPathInfo()).orElse("/");
    NamedQuery query =
        visit
            .snapshot()
            .queries()
            .find(path.substring(1))
            .orElseThrow(
                () -> new Fault(404, "There is no saved query " + path.substring(1) + "."));
    if (query.description().isBlank()) {
      visit.heading(query.title());
    } else {
      visit.heading(query.title(), query.description());
    }
    Map<String, String> values = values(query, visit.request());
    form(visit, query, values);
    Optional<Query> bound = bound(visit, query, values);
    if (bound.isPresent()) {
      visit.html().append(answer(visit, bound.get()));
      forms(visit, bound.get());
    }
    Html html = visit.html();
    html.open("details").element("summary", visit.say("query.text"));
    html.open("pre", "tabindex", "0").element("code", query.text()).close("pre").close("details");
    return query.title();
  }

  private static Map<String, String> values(NamedQuery query, HttpServletRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    for (QueryParameter parameter : query.parameters()) {
      Optional.ofNullable(request.getParameter(parameter.name()))
          .filter(value -> !value.isBlank())
          .or(parameter::defaultValue)
          .ifPresent(value -> values.put(parameter.name(), value));
    }
    return values;
  }

  private static void form(Visit visit, NamedQuery query, Map<String, String> values) {
    Html html = visit.html();
    if (query.parameters().isEmpty()) {
      return;
    }
    html.open("form", "class", "row");
    for (QueryParameter parameter : query.parameters()) {
      String name = parameter.name();
      html.element("label", name, "for", name);
      if (parameter.choices().isEmpty()) {
        html.open("input", "id", name, "name", name, "value", values.getOrDefault(name, ""));
      } else {
        html.open("select", "id", name, "name", name);
        choices(visit, parameter, values.getOrDefault(name, ""));
        html.close("select");
      }
    }
    html.element("button", visit.say("query.ask")).close("form").newLine();
  }

  private static void choices(Visit visit, QueryParameter parameter, String chosen) {
    Html html = visit.html();
    if (!parameter.mustBeGiven() && parameter.defaultValue().isEmpty()) {
      html.element("option", visit.say("query.any"), "value", "");
    }
    for (String choice : parameter.choices()) {
      if (choice.equals(chosen)) {
        html.element("option", choice, "value", choice, "selected", "selected");
      } else {
        html.element("option", choice, "value", choice);
      }
    }
  }

  /** The query with its values; empty while a value is missing or wrong, which the page says. */
  private static Optional<Query> bound(Visit visit, NamedQuery saved, Map<String, String> values) {
    boolean waiting =
        saved.parameters().stream()
            .anyMatch(each -> each.mustBeGiven() && !values.containsKey(each.name()));
    if (waiting) {
      return Optional.empty();
    }
    DiagnosticCollector findings = new DiagnosticCollector();
    Optional<Query> bound = saved.bind(values, findings);
    if (bound.isEmpty()) {
      visit.response().setStatus(HttpServletResponse.SC_BAD_REQUEST);
      findings.findings().stream()
          .map(Diagnostic::message)
          .forEach(
              message -> visit.html().element("p", message, "class", "problem", "role", "alert"));
    }
    return bound;
  }

  private Html answer(Visit visit, Query query) throws IOException {
    Html part = new Html();
    try {
      service.run(
          visit.request(),
          visit.dataset(),
          QueryService.Job.of(query),
          new AnswerPart(visit, part, query.getPrefixMapping()));
      return part;
    } catch (Fault fault) {
      visit.response().setStatus(fault.status());
      return new Html().element("p", fault.message(), "class", "problem", "role", "alert");
    }
  }

  /** The same answer for machines. */
  private static void forms(Visit visit, Query query) {
    if (!query.isSelectType() && !query.isAskType()) {
      return;
    }
    Html html = visit.html();
    html.open("p").text(visit.say("query.answer.as"));
    for (String form : List.of("csv", "tsv", "json", "xml")) {
      html.text(" ")
          .element("a", form.toUpperCase(Locale.ROOT), "href", answer(query.toString(), form));
    }
    html.close("p").newLine();
  }

  /** The address where a query's answer is, in a form that the endpoint knows by this word. */
  private static String answer(String query, String form) {
    return "/vertice/sparql?query=" + Text.encoded(query) + "&output=" + form;
  }
}
