package org.vertice.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.testing.Tags;

/** What holds for every page. */
@Tag(Tags.BROWSER)
@ExtendWith(Desk.class)
class PagesIT {

  private static final int LIGHT = 100_000;

  @ParameterizedTest
  @CsvSource({
    "home, /",
    "person, /page/id/person/kim-jong-un",
    "claim, /page/claim/mtg-001",
    "saved-query, /query/chronology",
    "plan, /page/id/event/special-units-kursk",
    "treaty, /page/id/treaty/partnership-2024",
    "document, /page/source/alleanza",
    "sources, /sources",
    "source, /sources/alleanza",
    "source-chosen, /sources/alleanza?claim=dep-003",
    "disagreements, /disagreements",
    "terms, /page/diplomacy"
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

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/page/id/person/kim-jong-un", "/sources/alleanza", "/disagreements"})
  void itIsOfUseWithoutScripts(String path, Desk.Reader reader) {
    try (Look look = reader.withoutScripts().open(path)) {
      assertThat(look.text("main h1")).isNotBlank();
    }
  }

  @BothWays
  void theReadersLanguageIsKeptOnceItIsChosen(Desk.Reader reader) {
    try (Look look = reader.open("/page/id/country/north-korea")) {
      assertThat(look.text("h1")).isEqualTo("North Korea");
      look.page().locator("footer >> text=Italiano").click();
      assertThat(look.text("h1")).isEqualTo("Corea del Nord");
      look.page().navigate("http://localhost:" + reader.port() + "/");
      assertThat(look.page().locator("html").getAttribute("lang")).isEqualTo("it");
    }
  }

  @BothWays
  void aMarkBesideAFactLeadsToItsPassageInTheDocument(Desk.Reader reader) {
    try (Look look = reader.open("/page/id/person/kim-jong-un")) {
      look.page().locator(".incoming a.mark").first().click();
      String note = look.page().url().replaceFirst(".*#", "");
      // the words may run over two lines: a click between them would miss
      look.page().locator("#" + note + " a.passage").first().dispatchEvent("click");
      look.page().waitForURL("**/sources/**");
      assertThat(look.page().url()).contains("/sources/").contains("?claim=");
      assertThat(look.count(".chosen")).isPositive();
    }
  }

  @BothWays
  void aSavedQueryIsAskedWithAValueInTheReadersLanguage(Desk.Reader reader) {
    try (Look look = reader.reading("it-IT").open("/query/disagreements")) {
      look.picture("saved-query-it").mustBeAccessible();
      assertThat(look.text("h1"))
          .isEqualTo("Dove i documenti danno valori diversi per la stessa cosa");
      int all = look.count("#answer tbody tr");
      look.page().locator("main form select").selectOption("contradiction");
      look.page().locator("main form button").click();
      look.page().waitForURL("**?kind=contradiction");
      assertThat(look.count("#answer tbody tr")).isPositive().isLessThan(all);
    }
  }

  @BothWays
  void aDisagreementLeadsToItsPassage(Desk.Reader reader) {
    try (Look look = reader.open("/disagreements")) {
      look.page().locator(".comparison blockquote a").first().dispatchEvent("click");
      look.page().waitForURL("**/sources/**");
      assertThat(look.count(".chosen")).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/page/id/person/kim-jong-un",
        "/sources/alleanza",
        "/disagreements",
        "/query/disagreements",
        "/query/where-stated",
        "/timeline",
        "/network",
        "/map",
        "/ontology"
      })
  void onPaperThereIsNothingToPressAndNothingIsCutOff(String path, Desk.Reader reader) {
    try (Look look = reader.open(path)) {
      look.onPaper();
      assertThat(look.count("nav:visible, form:visible, button:not(th button):visible")).isZero();
      assertThat(look.text(".paper")).endsWith(path);
      look.mustFit();
    }
  }

  @Test
  void itCanBeWalkedByKeyboardFromTheFirstLink(Desk.Reader reader) {
    try (Look look = reader.open("/")) {
      look.page().keyboard().press("Tab");
      assertThat(look.page().locator(":focus").innerText()).isEqualTo("Skip to the content");
      look.page().keyboard().press("Enter");
      look.page().waitForURL(address -> address.endsWith("#main"));
      assertThat(look.page().locator("main:focus").count()).isEqualTo(1);
    }
  }
}
