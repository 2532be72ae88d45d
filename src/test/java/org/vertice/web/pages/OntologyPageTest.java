package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vertice.web.limits.Hostile.MARKUP;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vertice.web.Http;
import org.vertice.web.Served;
import org.vertice.web.limits.Hostile;

/** The reference over HTTP, on a graph that tries to break it. */
class OntologyPageTest {

  @RegisterExtension static final Served http = Hostile.served();

  private static Document page = Document.createShell("");

  @BeforeAll
  static void open() throws Exception {
    page = Hostile.page(http, "/ontology");
  }

  @Test
  void explainsClassesAndPropertiesWithExamples() {
    assertThat(page.select("article h4").eachText())
        .anyMatch(each -> each.startsWith(MARKUP + " ship"))
        .anyMatch(each -> each.startsWith(MARKUP + " calls"));
    assertThat(page.select("article a").eachAttr("href")).contains("/id/s", "/id/p");
  }

  @Test
  void drawsClassesAndLinksEachRowToItsProperty() {
    assertThat(page.select("svg.diagram rect")).hasSize(2);
    String anchor = page.select("svg.diagram a:has(.row)").attr("href");
    Element property = page.getElementById(anchor.substring(1));
    assertThat(property).isNotNull();
    assertThat(page.select("svg.diagram .lines path")).isNotEmpty();
  }

  @Test
  void listsCodesWithTheirUses() {
    assertThat(page.select("details.codes summary").text()).contains(MARKUP + " flags");
    assertThat(page.select("details.codes tbody th").text()).isEqualTo(MARKUP + " red");
  }

  @Test
  void everyNumberLinksToAQueryThatListsIt() throws Exception {
    for (Element link : page.select("a[href^=/query?query=]")) {
      Document answer = Hostile.page(http, link.attr("href"));
      assertThat(answer.select("#answer tbody tr")).as(link.text()).isNotEmpty();
    }
  }

  @Test
  void everyAnchorExists() {
    for (Element link : page.select("main a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
    }
  }

  @Test
  void ontologiesCanBeDownloaded() throws Exception {
    String file = page.select("a[download][href$=.ttl]").attr("href");
    Http.Answer answer = http.get(file);
    assertThat(answer.status()).as(file).isEqualTo(200);
    assertThat(answer.text()).contains("calls");
  }

  @Test
  void editorsGetTheTermsAsJson() throws Exception {
    String text = http.get("/ontology/terms.json").text();
    JsonObject terms = Json.createReader(new StringReader(text)).readObject();
    assertThat(terms.getJsonArray("terms").getValuesAs(JsonObject.class))
        .anySatisfy(
            term -> {
              assertThat(term.getString("iri")).isEqualTo("http://example.org/terms#calls");
              assertThat(term.getString("kind")).isEqualTo("property");
              assertThat(term.getString("range")).isEqualTo(MARKUP + " port");
            });
    assertThat(terms.getJsonObject("prefixes").getString("ex"))
        .isEqualTo("http://example.org/terms#");
  }
}
