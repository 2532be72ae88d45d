package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vertice.web.Http.encoded;
import static org.vertice.web.limits.Hostile.MARKUP;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vertice.web.Http;
import org.vertice.web.Served;
import org.vertice.web.limits.Hostile;

/** Asking over HTTP without a script, on a graph that tries to break the pages. */
class QueryPagesTest {

  private static final String TERMS = "PREFIX ex: <http://example.org/terms#> ";

  @RegisterExtension static final Served http = Hostile.served();

  private static Document page(String path) throws Exception {
    return Hostile.page(http, path);
  }

  private static Document asked(String query, String view) throws Exception {
    return page("/query?query=" + encoded(TERMS + query) + "&view=" + view);
  }

  @Test
  void theFormAsksWithoutAScript() throws Exception {
    Document page = page("/query");
    assertThat(page.select("form#ask").attr("action")).isEqualTo("/query");
    String query = page.select("textarea[name=query]").text();
    assertThat(page("/query?query=" + encoded(query)).select("#answer table")).hasSize(1);
  }

  @Test
  void anAnswerLinksItsThings() throws Exception {
    Document page = asked("SELECT ?ship ?port { ?ship ex:calls ?port }", "table");
    assertThat(page.select("#answer td a").eachAttr("href")).containsExactly("/id/s", "/id/p");
    assertThat(page.select("#answer td a").eachText())
        .containsExactly(MARKUP + " Anna", MARKUP + " Lagos");
  }

  @Test
  void aNameInAnAnswerLinksItsThingToo() throws Exception {
    Document page =
        asked(
            "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                + " SELECT ?name { ex:x ex:y ?z } VALUES ?z { 1 }",
            "table");
    assertThat(page.select("#answer [role=status]")).hasSize(1);
    page = asked("SELECT (STRLANG('Анна', 'ru') AS ?name) {}", "table");
    assertThat(page.select("#answer td a").attr("href")).isEqualTo("/id/s");
  }

  @Test
  void numbersMakeAChartWithBarsBelowZeroToo() throws Exception {
    Document page = asked("SELECT ?thing ?tons { ?thing ex:tons ?tons }", "chart");
    assertThat(page.select("svg.bars rect.bar")).hasSize(2);
    assertThat(page.select("svg.bars .value").eachText()).containsExactlyInAnyOrder("3", "-2.5");
    assertThat(page.select("svg.bars a").eachAttr("href")).contains("/id/s");
  }

  @Test
  void datesMakeATimeline() throws Exception {
    Document page = asked("SELECT ?thing ?built { ?thing ex:built ?built }", "timeline");
    assertThat(page.select("svg.timeline a[href=/id/s]")).isNotEmpty();
  }

  @Test
  void thingsMakeAGraphAndTriplesToo() throws Exception {
    Document page = asked("SELECT ?ship ?port { ?ship ex:calls ?port }", "graph");
    assertThat(page.select("svg.links circle")).hasSize(2);
    assertThat(asked("CONSTRUCT WHERE { ?a ex:calls ?b }", "graph").select("svg.links circle"))
        .hasSize(2);
  }

  @Test
  void aViewThatDoesNotFitIsATableAndSaysWhy() throws Exception {
    Document page = asked("SELECT ?port { ?ship ex:calls ?port }", "chart");
    assertThat(page.select("#answer table")).hasSize(1);
    assertThat(page.select("#answer").text()).contains("column of numbers");
  }

  @Test
  void askAndConstructHaveAnswersToo() throws Exception {
    assertThat(asked("ASK { ?s ?p ?o }", "table").select(".verdict").text()).isEqualTo("Yes.");
    assertThat(asked("CONSTRUCT WHERE { ?a ex:calls ?b }", "table").select("#answer tbody tr"))
        .hasSize(1);
  }

  @Test
  void aSyntaxErrorIsShownWithItsPlaceAndTheQueryIsKept() throws Exception {
    String query = "SELECT * { ?s <b>" + MARKUP;
    Http.Answer answer = http.get("/query?query=" + encoded(query));
    assertThat(answer.status()).isEqualTo(400);
    Document page = page("/query?query=" + encoded(query));
    assertThat(page.select("[role=alert]").text()).contains("Line 1");
    assertThat(page.select("textarea").text()).isEqualTo(query);
  }

  @Test
  void anUpdateIsRefused() throws Exception {
    Document page = page("/query?query=" + encoded("DELETE WHERE { ?s ?p ?o }"));
    assertThat(page.select("[role=alert]").text()).contains("only read");
  }

  @Test
  void savedQueriesAreListedWithTheirForms() throws Exception {
    Document page = page("/query");
    assertThat(page.select("aside summary").text()).isEqualTo("Calls <b>bold</b>");
    assertThat(page.select("aside form").attr("action")).isEqualTo("/query/calls");
    assertThat(page.select("aside input").attr("name")).isEqualTo("not");
  }

  @Test
  void savedQueriesAreInTheReadersLanguage() throws Exception {
    Document beside = page("/query?lang=it");
    assertThat(beside.select("aside summary").text()).isEqualTo("Scali <b>bold</b>");
    assertThat(beside.select("aside details > p").eachText())
        .contains("<i>Dove</i> le navi fanno scalo");
    assertThat(beside.select("aside label").text()).isEqualTo("tranne <b>bold</b>");
    assertThat(page("/query/calls?lang=it").select("h1").text()).isEqualTo("Scali <b>bold</b>");
    assertThat(page("/?lang=it").select("main summary").text()).contains("<u>etichetta</u> (1)");
    assertThat(page("/query?lang=en").select("aside label").text()).isEqualTo("but <b>bold</b>");
  }

  @Test
  void aSavedQueryOpensInTheEditorWithItsValues() throws Exception {
    Document saved = page("/query/calls?not=" + encoded("x\"y"));
    Document editor = page(saved.select("a[href^=/query?from=]").attr("href"));
    assertThat(editor.select("textarea").text()).contains("x\\\"y");
    assertThat(page("/query?from=calls").select("textarea").text()).contains("?_not");
  }

  @Test
  void anAnswerHasAnAddressFilesAndPrograms() throws Exception {
    Document page = page("/query/calls?not=x&view=graph");
    assertThat(page.select("#answer a:contains(CSV)").attr("href")).endsWith("&output=csv");
    assertThat(page.select("#answer a[href=/query/calls?not=x]")).isNotEmpty();
    assertThat(page.select(".samples h3").eachText())
        .containsExactly("curl", "Python", "R", "Java");
  }

  @Test
  void theEditorAndItsStylesComeFromHereAndOnlyOnItsPage() throws Exception {
    String script = page("/query").select("script[src$=yasqe.js]").attr("src");
    Http.Answer editor = http.get(script);
    assertThat(editor.status()).isEqualTo(200);
    assertThat(editor.header("cache-control")).contains("immutable");
    assertThat(page("/query/calls?not=x").select("script[src$=yasqe.js]")).isEmpty();
    assertThat(page("/search?q=anna").select("script[src$=yasqe.js]")).isEmpty();
  }

  @Test
  void aLongQueryFitsIntoAnAddress() throws Exception {
    String query = "ASK { ?s ?p ?o } #" + "x".repeat(12_000);
    assertThat(http.get("/query?query=" + encoded(query)).status()).isEqualTo(200);
  }
}
