package org.vertice.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.testing.Tags;

/** Searching, looking a term up, and asking with SPARQL, as a reader does it. */
@Tag(Tags.BROWSER)
@ExtendWith(Desk.class)
class AskingIT {

  /** What one page may weigh without the editor, and what it may with it. */
  private static final int LIGHT = 100_000;

  private static final int WITH_EDITOR = 300_000;

  private static final String COUNTS =
      "PREFIX vt: <https://w3id.org/vertice/claims#>\n"
          + "SELECT ?document (COUNT(?claim) AS ?claims) { ?claim vt:source ?document }"
          + " GROUP BY ?document";

  @ParameterizedTest
  @CsvSource({
    "search, /search",
    "search-found, /search?q=putin",
    "search-nothing, /search?q=zzzzzzzz",
    "saved-query-form, /query/claims-about",
    "saved-query-graph, /query/who-met?view=graph",
    "saved-query-timeline, /query/chronology?view=timeline"
  })
  void everyoneCanUseIt(String name, String path, Desk.Reader reader) {
    try (Look look = reader.open(path)) {
      look.picture(name).mustBeAccessible();
      assertThat(look.weight()).as("bytes of " + path).isLessThan(LIGHT);
    }
    try (Look look = reader.onPhone().inTheDark().open(path)) {
      look.picture(name + "-phone-dark").mustFit();
    }
  }

  private static Look editor(Desk.Reader reader, String path) {
    Look look = reader.open(path);
    look.page().waitForSelector("html[data-editor=ready]");
    return look;
  }

  private static void type(Page page, String text) {
    page.locator(".yasqe .CodeMirror").click();
    page.keyboard().press("Control+A");
    page.keyboard().press("Delete");
    page.keyboard().type(text);
  }

  @Test
  void everyoneCanUseTheEditor(Desk.Reader reader) {
    try (Look look = editor(reader, "/query")) {
      look.picture("query").mustBeAccessible();
      assertThat(look.weight()).isBetween((long) LIGHT, (long) WITH_EDITOR);
    }
    try (Look look = editor(reader.onPhone().inTheDark(), "/query")) {
      look.picture("query-phone-dark").mustFit();
    }
  }

  @BothWays
  void aQueryRunsWithoutLeavingThePageAndHasAnAddress(Desk.Reader reader) {
    try (Look look = editor(reader, "/query")) {
      look.page().keyboard().press("Tab");
      type(look.page(), "ASK { ?s ?p ?o }");
      look.page().keyboard().press("Control+Enter");
      assertThat(look.page().locator("#answer .verdict")).hasText("Yes.");
      assertThat(look.page()).hasURL(Pattern.compile(".*/query\\?query=ASK.*"));
      look.page().reload();
      assertThat(look.page().locator("#answer .verdict")).hasText("Yes.");
    }
  }

  @BothWays
  void theOntologysTermsCompleteAndTheirPrefixComesAlong(Desk.Reader reader) {
    try (Look look = editor(reader, "/query")) {
      Page page = look.page();
      type(page, "SELECT * { ?event ven");
      page.keyboard().press("Control+Space");
      Locator hint =
          page.locator(".CodeMirror-hint", new Page.LocatorOptions().setHasText("dip:venue"));
      assertThat(hint.first()).isVisible();
      look.picture("query-completion");
      hint.first().click();
      assertThat(page.locator(".CodeMirror-code")).containsText("PREFIX dip:");
      assertThat(page.locator(".CodeMirror-code")).containsText("?event dip:venue");
    }
  }

  @Test
  void classesCompleteAfterAByTheirLabelsToo(Desk.Reader reader) {
    try (Look look = editor(reader.reading("it-IT"), "/query")) {
      type(look.page(), "SELECT * { ?x a tratt");
      look.page().keyboard().press("Control+Space");
      assertThat(look.page().locator(".CodeMirror-hint").first()).containsText("dip:Treaty");
    }
  }

  @Test
  void aPrefixThatIsTypedIsDeclared(Desk.Reader reader) {
    try (Look look = editor(reader, "/query")) {
      type(look.page(), "SELECT * { ?s skos:altLabel ?o }");
      assertThat(look.page().locator(".CodeMirror-code"))
          .containsText("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>");
    }
  }

  @BothWays
  void anAnswerBecomesAChartWithoutLeavingThePage(Desk.Reader reader) {
    String address = "/query?query=" + URLEncoder.encode(COUNTS, StandardCharsets.UTF_8);
    try (Look look = editor(reader, address)) {
      look.page().locator("#answer a.chip", new Page.LocatorOptions().setHasText("Chart")).click();
      assertThat(look.page().locator("#answer svg.bars rect.bar")).hasCount(5);
      assertThat(look.page()).hasURL(Pattern.compile(".*view=chart"));
      look.picture("query-chart").mustBeAccessible();
    }
  }

  @BothWays
  void aTableIsSortedByAColumn(Desk.Reader reader) {
    try (Look look = reader.open("/query/leaders-by-documents")) {
      Locator head = look.page().locator("#answer th button").first();
      head.click();
      assertThat(look.page().locator("#answer th").first()).hasAttribute("aria-sort", "ascending");
      head.click();
      assertThat(look.page().locator("#answer th").first()).hasAttribute("aria-sort", "descending");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/query", "/search?q=putin", "/ontology", "/query/who-met"})
  void itIsOfUseWithoutScripts(String path, Desk.Reader reader) {
    try (Look look = reader.withoutScripts().open(path)) {
      assertThat(look.text("main h1")).isNotBlank();
    }
    try (Look look = reader.withoutScripts().open("/query")) {
      look.page().locator("textarea").fill("ASK {}");
      look.page().locator("#ask button").click();
      assertThat(look.page().locator("#answer .verdict")).hasText("Yes.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ким Чен Ын", "김정은", "kim jong un", "金正恩", "Kim Jomg Un"})
  void whateverTheScriptTheSameManIsFound(String typed, Desk.Reader reader) {
    try (Look look = reader.open("/search")) {
      look.page().locator("#q").fill(typed);
      look.page().locator(".searching button").click();
      look.page().locator(".hits .found a").first().click();
      assertThat(look.text("h1")).contains("Kim Jong Un");
    }
  }

  @BothWays
  void whatIsTypedIsCompletedAndChosenByKeys(Desk.Reader reader) {
    try (Look look = reader.open("/search")) {
      Page page = look.page();
      page.locator("#q").pressSequentially("пут");
      assertThat(page.locator(".completions [role=option]").first()).containsText("Vladimir Putin");
      look.picture("search-completion").mustBeAccessible();
      page.locator("#q").focus();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("[role=option]").first()).hasAttribute("aria-selected", "true");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("Vladimir Putin");
    }
  }

  @BothWays
  void theDiagramLeadsToItsTerms(Desk.Reader reader) {
    try (Look look = reader.open("/ontology")) {
      look.page()
          .screenshot(
              new Page.ScreenshotOptions().setPath(Path.of("target", "pages", "ontology.png")));
      look.mustBeAccessible();
      assertThat(look.weight()).isLessThan(LIGHT);
      look.page()
          .locator("svg.diagram a", new Page.LocatorOptions().setHasText("venue"))
          .first()
          .click();
      assertThat(look.page()).hasURL(Pattern.compile(".*#dip:venue"));
    }
  }
}
