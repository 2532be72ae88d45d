package org.vertice.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.vertice.query.NamedQuery;
import org.vertice.query.QueryParameter;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.server.exec.QueryService;
import org.vertice.server.http.Fault;
import org.vertice.server.http.Html;
import org.vertice.server.http.Snapshot;

/** A saved query and its answer; its parameters are those of the address. */
public final class QueryPage extends Page {

  /** Where saved queries are, each under its name. */
  public static final String PATH = "/query/";

  private static final long serialVersionUID = 1;

  private final transient Supplier<Snapshot> live;
  private final transient QueryService service;

  /** Pages of the saved queries that are served just then. */
  public QueryPage(Supplier<Snapshot> live, QueryService service) {
    this.live = live;
    this.service = service;
  }

  static String address(NamedQuery query) {
    return PATH + encoded(query.name());
  }

  @Override
  protected String write(Html html, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    html.open("header").open("p").element("a", "Vertice", "href", "/").close("p");
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Snapshot snapshot = live.get();
    Optional<NamedQuery> saved = snapshot.queries().find(path.substring(1));
    if (saved.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      html.element("h1", "There is no such question").close("header");
      html.open("main").open("p").element("a", "The questions that there are", "href", "/");
      html.close("p").close("main");
      return "Not found";
    }
    NamedQuery query = saved.get();
    html.element("h1", query.title());
    if (!query.description().isBlank()) {
      html.element("p", query.description(), "class", "lead");
    }
    html.close("header").newLine().open("main");
    Map<String, String> values = values(query, request);
    form(html, query, values);
    Optional<Query> bound = bound(html, query, values, response);
    if (bound.isPresent()) {
      html.append(answer(request, snapshot, bound.get(), response));
      forms(html, bound.get());
    }
    html.open("details").element("summary", "The query");
    html.open("pre", "tabindex", "0").element("code", query.text()).close("pre").close("details");
    html.close("main");
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

  private static void form(Html html, NamedQuery query, Map<String, String> values) {
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
        choices(html, parameter, values.getOrDefault(name, ""));
        html.close("select");
      }
    }
    html.element("button", "Ask").close("form").newLine();
  }

  private static void choices(Html html, QueryParameter parameter, String chosen) {
    if (!parameter.mustBeGiven() && parameter.defaultValue().isEmpty()) {
      html.element("option", "any", "value", "");
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
  private static Optional<Query> bound(
      Html html, NamedQuery saved, Map<String, String> values, HttpServletResponse response) {
    boolean waiting =
        saved.parameters().stream()
            .anyMatch(each -> each.mustBeGiven() && !values.containsKey(each.name()));
    if (waiting) {
      return Optional.empty();
    }
    DiagnosticCollector findings = new DiagnosticCollector();
    Optional<Query> bound = saved.bind(values, findings);
    if (bound.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      findings.findings().stream()
          .map(Diagnostic::message)
          .forEach(message -> html.element("p", message, "class", "problem", "role", "alert"));
    }
    return bound;
  }

  private Html answer(
      HttpServletRequest request, Snapshot snapshot, Query query, HttpServletResponse response)
      throws IOException {
    Html part = new Html();
    try {
      service.run(
          request,
          snapshot.dataset(),
          QueryService.Job.of(query),
          new AnswerPart(part, query.getPrefixMapping()));
      return part;
    } catch (Fault fault) {
      response.setStatus(fault.status());
      return new Html().element("p", fault.message(), "class", "problem", "role", "alert");
    }
  }

  /** The same answer for machines. */
  private static void forms(Html html, Query query) {
    if (!query.isSelectType() && !query.isAskType()) {
      return;
    }
    html.open("p").text("This answer as");
    for (String form : List.of("csv", "tsv", "json", "xml")) {
      html.text(" ")
          .element("a", form.toUpperCase(Locale.ROOT), "href", answer(query.toString(), form));
    }
    html.close("p").newLine();
  }
}
