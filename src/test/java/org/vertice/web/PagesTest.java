package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.web.Http.Answer;

/** The pages for people, on a graph that tries to break them. */
class PagesTest {

  private static final String MARKUP = "<script>alert('1')</script> & \"quotes\"";

  @RegisterExtension
  static final Served http =
      Served.graph(
          PagesTest::hostileGraph,
          Map.of(
              "labels",
              query("labels", "SELECT ?thing ?label { ?thing rdfs:label ?label }"),
              "of",
              query(
                  "of",
                  "SELECT ?label { ?thing rdfs:label ?label FILTER(STR(?label) = STR(?_word)) }"),
              "any",
              query("any", "ASK { ?s ?p ?o }")));

  private static DatasetGraph hostileGraph() {
    DatasetGraph dataset = NamedGraphExecutor.newStore();
    Txn.executeWrite(
        dataset,
        () -> {
          quad(dataset, "<urn:paper> rdf:type <https://w3id.org/vertice/claims#Document>");
          quad(dataset, "<urn:paper> rdfs:label \"" + MARKUP.replace("\"", "\\\"") + "\"@la");
          quad(dataset, "<urn:c1> rdf:type <https://w3id.org/vertice/claims#Claim>");
          quad(dataset, "<urn:c1> <https://w3id.org/vertice/claims#source> <urn:paper>");
          String text = '"' + MARKUP.replace("\"", "\\\"") + '"';
          for (String property : List.of("passage", "rankReason")) {
            quad(dataset, "<urn:c1> <https://w3id.org/vertice/claims#" + property + "> " + text);
          }
          quad(dataset, "<urn:c1> <http://www.w3.org/2004/02/skos/core#note> " + text);
          dataset.add(SSE.parseQuad("(<urn:c1> <urn:ship> <urn:name> " + text + ")"));
          String differ = "(<https://w3id.org/vertice/graph/disagreements> <urn:d1> ";
          String vt = "<https://w3id.org/vertice/claims#";
          dataset.add(SSE.parseQuad(differ + "rdf:type " + vt + "Disagreement>)"));
          dataset.add(SSE.parseQuad(differ + vt + "about> <urn:ship>)"));
          dataset.add(SSE.parseQuad(differ + vt + "disagreementKind> <urn:kind>)"));
          dataset.add(SSE.parseQuad(differ + vt + "property> <urn:name>)"));
          dataset.add(SSE.parseQuad(differ + vt + "value> " + text + ")"));
          dataset.add(SSE.parseQuad(differ + vt + "settlement> " + text + ")"));
          dataset.add(SSE.parseQuad(differ + vt + "involves> <urn:c1>)"));
        });
    return dataset;
  }

  private static void quad(DatasetGraph dataset, String triple) {
    dataset.add(SSE.parseQuad("(_ " + triple + ")"));
  }

  private static String query(String name, String text) {
    return "#+ summary: \"%s <b>&amp;\"\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n%s\n"
        .formatted(name, text);
  }

  private static Answer get(String path) throws Exception {
    return http.get(path, "Accept", "text/html");
  }

  private static Document page(String path) throws Exception {
    return get(path).page();
  }

  @Test
  void theHomePageShowsFiguresAndQueries() throws Exception {
    Document home = page("/");
    assertThat(home.select("h1").text()).isEqualTo("Vertice");
    assertThat(home.select(".figures li").eachText())
        .containsExactly("1 claim", "1 document", "1 disagreement", "7 triples");
    assertThat(home.select(".questions a").eachAttr("href"))
        .containsExactly("/query/any", "/query/labels", "/query/of");
  }

  @Test
  void markupInDataStaysText() throws Exception {
    assertThat(page("/").select(".ranked span[lang=la]").text()).isEqualTo(MARKUP);
    assertThat(page("/query/labels").select("td").eachText()).contains(MARKUP);
    assertThat(page("/query/labels").select("h1").text()).isEqualTo("labels <b>&amp;");
    assertThat(get("/").text() + get("/query/labels").text()).doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sources",
        "/sources/paper",
        "/sources/paper?claim=c1",
        "/disagreements",
        "/page?iri=urn:paper",
        "/page?iri=urn:c1",
        "/page?iri=urn:ship"
      })
  void labelsPassagesAndNotesWithMarkupStayText(String path) throws Exception {
    assertThat(page(path).select("script:not([type=application/ld+json])")).isEmpty();
    assertThat(get(path).text()).doesNotContain("<script>").doesNotContain("alert('1')<");
    assertThat(page(path).text()).contains(MARKUP);
  }

  @Test
  void theLanguageIsTheChosenElseTheRememberedElseThePreferred() throws Exception {
    assertThat(language("/", "Accept-Language", "de, it;q=0.8, en;q=0.5")).isEqualTo("it");
    assertThat(language("/", "Cookie", "lang=it")).isEqualTo("it");
    assertThat(language("/?lang=en", "Cookie", "lang=it")).isEqualTo("en");
    assertThat(language("/?lang=xx", "Accept-Language", "de")).isEqualTo("en");
  }

  @Test
  void aChosenLanguageIsRememberedByACookieThatNoScriptReads() throws Exception {
    Answer chosen = get("/?lang=it");
    assertThat(chosen.header("set-cookie"))
        .startsWith("lang=it;")
        .contains("HttpOnly", "SameSite=Lax", "Path=/");
    assertThat(chosen.header("vary")).contains("Accept-Language", "Cookie");
    assertThat(get("/").header("set-cookie")).isEmpty();
  }

  private static String language(String path, String header, String value) throws Exception {
    return http.get(path, header, value).page().select("html").attr("lang");
  }

  @Test
  void markupInAnAddressStaysText() throws Exception {
    String word = Http.encoded(MARKUP);
    Document page = page("/query/of?word=" + word);
    assertThat(page.select("input[name=word]").attr("value")).isEqualTo(MARKUP);
    assertThat(page.select("td").text()).isEqualTo(MARKUP);
    assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
  }

  @Test
  void aQueryThatNeedsAValueAsksForItFirst() throws Exception {
    Document page = page("/query/of");
    assertThat(page.select("form input[name=word]")).hasSize(1);
    assertThat(page.select("table")).isEmpty();
  }

  @Test
  void theSameAnswerIsThereForMachines() throws Exception {
    String csv = page("/query/labels").select("a:contains(CSV)").attr("href");
    assertThat(get(csv).text()).startsWith("thing,label\r\nurn:paper,");
  }

  @Test
  void aThingLeadsToWhatTheGraphSaysOfIt() throws Exception {
    String about = page("/query/labels").select("td a").attr("href");
    assertThat(page(about).select("h1").text()).isEqualTo(MARKUP);
    assertThat(page(about).select(".facts dd a").eachText()).contains("urn:c1");
  }

  @Test
  void aYesIsAYes() throws Exception {
    assertThat(page("/query/any").select(".verdict").text()).isEqualTo("Yes.");
  }

  @Test
  void anUnknownQuestionIsNotFound() throws Exception {
    assertThat(get("/query/nothing").status()).isEqualTo(404);
    assertThat(page("/query/nothing").select("a[href=/]")).isNotEmpty();
  }

  @Test
  void everythingComesFromThisServer() throws Exception {
    for (String path : new String[] {"/", "/query/labels", "/query/of"}) {
      assertThat(
              page(path)
                  .select(
                      "[src]:not([src^=/assets/]),"
                          + " script:not([src]):not([type=application/ld+json]), [style],"
                          + " [onclick]"))
          .as(path)
          .isEmpty();
      assertThat(page(path).select("link[href], form[action]"))
          .as(path)
          .allMatch(each -> (each.attr("href") + each.attr("action")).startsWith("/"));
    }
    assertThat(get("/").header("content-security-policy")).contains("default-src 'none'");
    String style = page("/").select("link[rel=stylesheet]").attr("href");
    assertThat(get(style).header("cache-control")).contains("immutable");
  }
}
