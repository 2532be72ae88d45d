package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.Http;
import org.vertice.web.Served;

/** The saved queries on the project's own tables, before a reader of Italian. */
class AnswersInItalianTest {

  private static final Set<String> SAME = Set.of("file", "leader", "record", "area");

  @RegisterExtension static final Served http = Served.realTables();

  private static Document page(String path) throws Exception {
    return Jsoup.parse(http.get(path, "Accept", "text/html").text());
  }

  @Test
  void namesAndColumnsAreItalian() throws Exception {
    Document page = page("/query/who-said?word=nazismo&lang=it");
    assertThat(page.select("#answer th").eachText()).contains("chi parla", "documento", "passo");
    assertThat(page.select("#answer td:eq(0)").eachText())
        .containsExactly("Kim Jong-un", "Vladimir Putin");
    assertThat(page.select("#answer td:eq(0) a").eachAttr("href"))
        .containsExactly("/id/person/kim-jong-un", "/id/person/vladimir-putin");
    assertThat(page.select("#answer td:eq(1)").eachText())
        .containsExactly("neonazismo", "nazismo moderno");
  }

  @Test
  void anEnglishReaderHasTheSameAnswerInEnglish() throws Exception {
    Document page = page("/query/who-said?word=nazismo&lang=en");
    assertThat(page.select("#answer th").eachText()).contains("speaker", "document", "passage");
    assertThat(page.select("#answer td:eq(0)").eachText())
        .containsExactly("Kim Jong Un", "Vladimir Putin");
  }

  @Test
  void datesAreShownInWordsAndKeptForScripts() throws Exception {
    Document page = page("/query/who-said?word=nazismo&lang=it");
    assertThat(page.select("#answer td time").eachText())
        .containsExactly("15 agosto 2025", "3 settembre 2025");
    assertThat(page.select("#answer td time").eachAttr("datetime"))
        .containsExactly("2025-08-15", "2025-09-03");
    assertThat(page("/page/id/treaty/partnership-2024?lang=it").select("main time").eachText())
        .contains("giugno 2024", "30 giugno 2024");
  }

  @Test
  void aPassageOpensInItsDocument() throws Exception {
    Document page = page("/query/treaty-year?lang=it");
    List<String> links = page.select("#answer td a:contains( … )").eachAttr("href");
    assertThat(links)
        .hasSize(5)
        .contains("/sources/colloquio?claim=idn-001&claim=trt-001&claim=trt-002#passage");
    assertThat(page(links.get(0)).select(".panel .claim-id, .panel code, .panel").text())
        .contains("trt-006", "idn-005");
  }

  @Test
  void theEditorShowsTheColumnsOfTheQuery() throws Exception {
    String query = "SELECT (STRLANG('Beijing', 'en') AS ?place) {}";
    Document page = page("/query?lang=it&query=" + Http.encoded(query));
    assertThat(page.select("#answer th, #answer td").eachText())
        .containsExactly("place", "Beijing");
  }

  @Test
  void everyColumnHasAnItalianName() throws Exception {
    Map<String, List<String>> unnamed = new TreeMap<>();
    for (NamedQuery saved : QueryLibrary.load(Path.of("queries"), finding -> {}).queries()) {
      unnamed.put(saved.name(), unnamed(saved));
    }
    unnamed.values().removeIf(List::isEmpty);
    assertThat(unnamed).isEmpty();
  }

  private static List<String> unnamed(NamedQuery saved) {
    List<String> columns =
        saved.query().isSelectType() ? saved.query().getResultVars() : List.<String>of();
    return columns.stream()
        .filter(each -> !SAME.contains(each) && saved.column(each, "it").equals(each))
        .toList();
  }
}
