package org.vertice.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vertice.web.Http.encoded;
import static org.vertice.web.limits.Hostile.MARKUP;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vertice.web.Http;
import org.vertice.web.Served;
import org.vertice.web.limits.Hostile;

/** The search over HTTP, on a graph that tries to break it. */
class SearchPageTest {

  @RegisterExtension static final Served http = Hostile.served();

  private static Document page(String path) throws Exception {
    return Hostile.page(http, path, "Accept", "text/html");
  }

  /** On a busy machine the index takes longer than a reader is kept waiting. */
  @BeforeAll
  static void waitForTheIndex() throws Exception {
    for (int i = 0; i < 20 && http.get("/search?q=quotes").text().contains("is being made"); i++) {
      Thread.sleep(500);
    }
  }

  private static JsonObject json(String path) throws Exception {
    Http.Answer answer = http.get(path, "Accept", "application/json");
    assertThat(answer.type()).isEqualTo("application/json");
    return Json.createReader(new StringReader(answer.text())).readObject();
  }

  @Test
  void findsAThingUnderTheNameInAnotherScriptAndLinksToIt() throws Exception {
    Document page = page("/search?q=" + encoded("анна"));
    assertThat(page.select(".hits .found a").eachAttr("href")).containsExactly("/id/s");
    assertThat(page.select("mark").text()).isEqualTo("Анна");
  }

  @Test
  void groupsWhatWasFoundByKindAndLeadsToClaims() throws Exception {
    Document page = page("/search?q=quotes");
    assertThat(page.select("section.kind h2").eachText()).contains(MARKUP + " ship");
    assertThat(page.select("section.kind a").eachAttr("href")).contains("/id/c1", "/id/paper");
  }

  @Test
  void showsOneKindAloneInPages() throws Exception {
    Document page = page("/search?q=quotes&kind=property&limit=1");
    assertThat(page.select(".hits li")).hasSize(1);
    assertThat(page.select("h2")).hasSize(1);
  }

  @Test
  void markupInTheQueryStaysText() throws Exception {
    Document page = page("/search?q=" + encoded(MARKUP + "zzz"));
    assertThat(page.select("#q").attr("value")).isEqualTo(MARKUP + "zzz");
  }

  @Test
  void withoutASearchTextItShowsWhatCanBeFound() throws Exception {
    assertThat(page("/search").select("main a[href^=/search?q=]")).isNotEmpty();
  }

  @Test
  void withoutAResultItHelps() throws Exception {
    Document page = page("/search?q=qqqqqqqq");
    assertThat(page.select("[role=status]").text()).contains("qqqqqqqq");
    assertThat(page.select(".advice li")).isNotEmpty();
  }

  @Test
  void speaksItalian() throws Exception {
    assertThat(page("/search?q=quotes&lang=it").select("h1").text()).isEqualTo("Ricerca");
  }

  @Test
  void givesProgramsJsonWithMarksAndTheNextPage() throws Exception {
    JsonObject answer = json("/search?q=quotes&limit=2");
    assertThat(answer.getJsonArray("results")).hasSize(2);
    JsonObject matched = answer.getJsonArray("results").getJsonObject(0).getJsonObject("matched");
    int start = matched.getJsonArray("marks").getJsonArray(0).getInt(0);
    assertThat(matched.getString("text").substring(start)).startsWith("quotes");
    JsonObject next = json(answer.getString("next"));
    assertThat(next.getJsonArray("results").getJsonObject(0))
        .isNotEqualTo(answer.getJsonArray("results").getJsonObject(0));
  }

  @Test
  void knowsAnAnswerThatTheClientHas() throws Exception {
    String tag = http.get("/search?q=anna&format=json").header("etag");
    assertThat(http.get("/search?q=anna&format=json", "If-None-Match", tag).status())
        .isEqualTo(304);
  }

  @Test
  void refusesWhatIsTooLongOrNoNumber() throws Exception {
    assertThat(http.get("/search?q=" + "a".repeat(501)).status()).isEqualTo(400);
    assertThat(http.get("/search?q=a&limit=x").status()).isEqualTo(400);
    assertThat(http.get("/search?q=%FF").status()).isEqualTo(400);
  }
}
