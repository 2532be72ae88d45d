package org.vertice.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.web.Http;
import org.vertice.web.Served;
import org.vertice.web.limits.Hostile;

/** Problems: for readers in their language, for programs in English. */
class ProblemPagesTest {

  private static final String[] FOR_ALL = {
    "/id/nobody",
    "/query/none",
    "/sources/none",
    "/assets/none.css",
    "/download/none.ttl",
    "/api/none",
    "/vertice/data?graph=urn:none",
    "/id/s?format=png",
    "/search?q=a&q=b",
    "/search?limit=x",
    "/search?q=%ff"
  };

  @RegisterExtension static final Served http = Hostile.served();

  static String[] addresses() {
    return FOR_ALL;
  }

  private static Document page(String path, String language) throws Exception {
    return Jsoup.parse(
        http.get(path, "Accept", "text/html,*/*;q=0.8", "Accept-Language", language).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/id/nobody | Non c’è una pagina all’indirizzo /id/nobody, e il grafo non contiene nulla su http",
        "/query/none | La query salvata none non esiste.",
        "/sources/none | Il documento none non esiste.",
        "/api/none | La query salvata none non esiste. Le query salvate sono",
        "/id/s?format=png | Non è disponibile come png. È disponibile, con Accept",
        "/search?q=a&q=b | Il parametro q è indicato più di una volta.",
        "/search?q=%ff | La richiesta non è in UTF-8.",
        "/query?query=SELECT | Line 1"
      })
  void anItalianReaderGetsTheProblemInItalian(String path, String words) throws Exception {
    Document page = page(path, "it");
    assertThat(page.select("html").attr("lang")).isEqualTo("it");
    assertThat(page.select("[role=alert]").text()).contains(words);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void theEnglishPageSaysWhatProgramsGet(String path) throws Exception {
    Http.Answer plain = http.get(path, "Accept", "*/*", "Accept-Language", "it");
    assertThat(plain.type()).isEqualTo("text/plain");
    Document page = page(path, "en");
    assertThat(page.select("[role=alert] p").text())
        .isEqualTo(plain.text().lines().findFirst().orElse(""));
    assertThat(page.select("[role=alert] pre").text().strip().replaceAll("\\s+", " "))
        .isEqualTo(plain.text().replaceFirst("^[^\n]*\n", "").strip().replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/query/%3Cb%3E", "/sources/%3Cb%3E", "/id/%3Cb%3E"})
  void theRequestedAddressStaysText(String path) throws Exception {
    Document page = page(path, "it");
    assertThat(page.select("main b")).isEmpty();
    assertThat(page.select("[role=alert]").text()).containsAnyOf("<b>", "%3Cb%3E");
  }

  @Test
  void detailsForProgramsAreMarkedAsEnglish() throws Exception {
    assertThat(page("/api/none", "it").select("[role=alert] pre").attr("lang")).isEqualTo("en");
  }
}
