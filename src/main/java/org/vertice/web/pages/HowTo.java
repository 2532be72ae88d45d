package org.vertice.web.pages;

import java.util.List;
import java.util.function.Consumer;
import org.vertice.web.http.Html;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Visit;

/** How to ask the graph, to take it home and to cite it. */
final class HowTo {

  private static final String EXAMPLE =
      """
      PREFIX vt: <https://w3id.org/vertice/claims#>
      SELECT ?document (COUNT(?claim) AS ?claims) {
        ?claim vt:source ?document
      } GROUP BY ?document ORDER BY DESC(?claims)\
      """;

  private final Visit visit;
  private final Html html;

  HowTo(Visit visit) {
    this.visit = visit;
    this.html = visit.html();
  }

  void write(String title) {
    html.open("section", "id", "data").element("h2", visit.say("home.ask"));
    form();
    html.element("p", visit.say("home.terminal"));
    html.open("pre", "tabindex", "0");
    html.element(
        "code",
        "curl "
            + visit.address(Paths.SPARQL)
            + " -H 'Accept: text/csv' \\\n  --data-urlencode 'query="
            + EXAMPLE
            + "'");
    html.close("pre").newLine().open("p");
    visit.sentence("home.pattern", part -> part.element("code", "GRAPH ?claim { … }"));
    html.text(" ");
    visit.sentence(
        "home.take",
        link(visit.say("home.take.accepted"), Paths.GRAPHS + "?default"),
        link(visit.say("home.take.all"), Paths.GRAPHS),
        link(visit.say("home.take.files"), "/.well-known/void"),
        link("API", "/api/openapi.json"));
    html.close("p").close("section").newLine();
    cite(title);
  }

  private void form() {
    html.open("form", "action", Paths.SPARQL);
    html.element("label", "SPARQL 1.1", "for", "query");
    html.element(
        "textarea", EXAMPLE, "id", "query", "name", "query", "rows", "5", "spellcheck", "false");
    html.open("p", "class", "row").element("label", visit.say("home.answer.as"), "for", "output");
    html.open("select", "id", "output", "name", "output");
    List.of("html", "text", "csv", "tsv", "json", "xml")
        .forEach(form -> html.element("option", form, "value", form));
    html.close("select").element("button", visit.say("query.ask")).close("p").close("form");
    html.newLine();
  }

  private void cite(String title) {
    html.open("section", "id", "cite").element("h2", visit.say("home.cite"));
    html.open("p", "class", "evidence").text(title).text(". ");
    visit
        .snapshot()
        .contentHash()
        .ifPresent(
            hash ->
                html.text(visit.say("home.version", hash.substring(0, Math.min(12, hash.length()))))
                    .text(" "));
    html.element("span", visit.address() + "/").close("p");
    html.element("p", visit.say("home.cite.claim")).close("section");
  }

  private static Consumer<Html> link(String text, String href) {
    return html -> html.element("a", text, "href", href);
  }
}
