package org.vertice.web.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.vertice.query.result.AnswerHandler;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryParameter;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.web.http.AnswerFormat;
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Negotiation;
import org.vertice.web.http.Parameters;
import org.vertice.web.http.PublicAddress;
import org.vertice.web.http.Resource;
import org.vertice.web.http.Snapshot;
import org.vertice.web.limits.BoundedOutput;
import org.vertice.web.limits.QueryService;
import org.vertice.web.site.Paths;

/**
 * Each saved query at {@code /api/NAME}, its parameters in the address. A value becomes a term of
 * the type that the parameter names and takes a variable's place in the parsed query; it is never
 * pasted into text.
 */
public final class SavedQueryApi extends Resource {

  /** Where they are. */
  public static final String PATH = Paths.API;

  private static final long serialVersionUID = 1;
  private static final String DESCRIPTION = "openapi.json";
  private static final List<String> FORM_NAMES = Negotiation.PARAMETERS;

  private final transient Supplier<Snapshot> live;
  private final transient QueryService service;
  private final transient PublicAddress address;
  private final boolean login;

  /**
   * The saved queries of the live snapshot.
   *
   * @param login whether a name and a password are asked for
   */
  public SavedQueryApi(
      Supplier<Snapshot> live, QueryService service, PublicAddress address, boolean login) {
    this.login = login;
    this.live = live;
    this.service = service;
    this.address = address;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Snapshot snapshot = live.get();
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    if (name.isEmpty()) {
      response.setHeader("Location", PATH + DESCRIPTION);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    } else if (name.equals(DESCRIPTION)) {
      describe(request, response, snapshot);
    } else {
      NamedQuery saved = snapshot.queries().find(name).orElseThrow(() -> unknown(name, snapshot));
      run(saved, snapshot, request, response);
    }
  }

  private static HttpStatusException unknown(String name, Snapshot snapshot) {
    return new HttpStatusException(
            404,
            "There is no saved query "
                + name
                + ". The saved queries are\n"
                + snapshot.queries().queries().stream()
                    .map(each -> "  " + PATH + each.name() + "  " + each.title())
                    .collect(Collectors.joining("\n")))
        .worded("fault.query.list", name);
  }

  private void describe(HttpServletRequest request, HttpServletResponse response, Snapshot snapshot)
      throws IOException {
    String document = OpenApi.of(snapshot.queries(), address.of(request), login);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-cache");
    if (!EntityTag.isKnown(request, response, document)) {
      response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void run(
      NamedQuery saved, Snapshot snapshot, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.ofAddress(request);
    Set<String> own =
        saved.parameters().stream().map(QueryParameter::name).collect(Collectors.toSet());
    Query query = bound(saved, parameters, own);
    boolean rows = query.isSelectType() || query.isAskType();
    List<AnswerFormat> offers = rows ? AnswerFormat.OF_ROWS : AnswerFormat.OF_GRAPHS;
    Negotiation.Choice choice = Negotiation.choose(request, parameters.without(own), offers);
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType(choice.header());
    Optional<Paging> paging = query.isSelectType() ? Paging.of(parameters, own) : Optional.empty();
    String key = "api " + query + paging;
    if (EntityTag.isKnown(request, response, snapshot.contentHash(), key)) {
      return;
    }
    BoundedOutput out =
        new BoundedOutput(response.getOutputStream(), service.limits().resultBytes());
    AnswerHandler whole = choice.format().writer(query.getPrefixMapping(), out);
    String path = request.getRequestURI();
    AnswerHandler answer =
        paging
            .map(
                part ->
                    part.part(
                        whole,
                        more -> response.setHeader("Link", part.links(path, parameters, more))))
            .orElse(whole);
    Query asked = paging.map(part -> part.applyTo(query)).orElse(query);
    service.run(request, snapshot.dataset(), QueryService.Job.saved(asked), answer);
  }

  private static Query bound(NamedQuery saved, Parameters parameters, Set<String> own) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : parameters.names()) {
      boolean common = FORM_NAMES.contains(name) || Paging.NAMES.contains(name);
      if (own.contains(name) || !common) {
        parameters.one(name).ifPresent(value -> values.put(name, value));
      }
    }
    DiagnosticCollector findings = new DiagnosticCollector();
    return saved
        .bind(values, findings)
        .orElseThrow(
            () ->
                new HttpStatusException(
                    400,
                    findings.findings().stream()
                            .map(Diagnostic::message)
                            .collect(Collectors.joining("\n"))
                        + "\n"
                        + usage(saved)));
  }

  private static String usage(NamedQuery saved) {
    return saved.parameters().isEmpty()
        ? "It takes no parameters of its own."
        : "Its parameters are "
            + saved.parameters().stream()
                .map(parameter -> parameter.name() + ": " + parameter.summary())
                .collect(Collectors.joining("; "))
            + ".";
  }
}
