package org.vertice.web.pages;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.vertice.query.saved.NamedQuery;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.web.http.Fault;
import org.vertice.web.http.Html;
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

  /** Pages of the saved queries that are served just then. */
  public SavedQueryPage(Site site, QueryService service) {
    super(site);
    this.service = service;
  }

  /** Where a saved query is. */
  public static String address(NamedQuery query) {
    return PATH + Text.encoded(query.name());
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
    String title = query.title(visit.language().tag());
    if (query.description().isBlank()) {
      visit.heading(title);
    } else {
      visit.heading(title, query.description(visit.language().tag()));
    }
    visit.style("views.css").style("ask.css").script("query.js");
    Map<String, String> values = SavedForm.values(query, visit);
    SavedForm form = new SavedForm(query, values);
    if (!query.parameters().isEmpty()) {
      form.write(visit, visit.html(), "");
    }
    AnswerSection section = new AnswerSection(visit, service);
    if (form.isWaiting()) {
      section.empty();
    } else {
      ask(visit, query, values, section);
    }
    text(visit, query, values);
    return title;
  }

  private static void ask(
      Visit visit, NamedQuery query, Map<String, String> values, AnswerSection section)
      throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    Optional<Query> bound = query.bind(values, findings);
    if (bound.isEmpty()) {
      String problems =
          String.join("\n", findings.findings().stream().map(Diagnostic::message).toList());
      section.problem(new Fault(400, problems));
      return;
    }
    section.write(
        new Asked(
            bound.get().toString(),
            bound.get(),
            SavedForm.address(query, values),
            visit.parameter("view").flatMap(View::named),
            Optional.of(query)));
  }

  private static void text(Visit visit, NamedQuery query, Map<String, String> values) {
    Html html = visit.html();
    html.open("details").element("summary", visit.say("query.text"));
    html.open("pre", "tabindex", "0").element("code", query.text()).close("pre").close("details");
    String address =
        SavedForm.address(query, values)
            .replaceFirst("^/query/([^?]*)\\??", EditorPage.PATH + "?" + EditorPage.FROM + "=$1&")
            .replaceFirst("&$", "");
    html.open("p").element("a", visit.say("query.edit"), "href", address).close("p").newLine();
  }
}
