package org.vertice.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page. */
@ExtendWith(Desk.class)
class PagesIT {

  private static final int LIGHT = 100_000;

  @ParameterizedTest
  @CsvSource({
    "home, /",
    "person, /page/id/person/kim-jong-un",
    "claim, /page/claim/mtg-001",
    "saved-query, /query/chronology",
    "terms, /page/diplomacy",
    "disagreements, /disagreements"
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
  @ValueSource(strings = {"/", "/page/id/person/kim-jong-un"})
  void itIsOfUseWithoutScripts(String path, Desk.Reader reader) {
    try (Look look = reader.withoutScripts().open(path)) {
      assertThat(look.text("main h1")).isNotBlank();
    }
  }

  @Test
  void theReadersLanguageIsKeptOnceItIsChosen(Desk.Reader reader) {
    try (Look look = reader.open("/page/id/country/north-korea")) {
      assertThat(look.text("h1")).isEqualTo("North Korea");
      look.page().locator("footer >> text=Italiano").click();
      assertThat(look.text("h1")).isEqualTo("Corea del Nord");
      look.page().navigate("http://localhost:" + reader.port() + "/");
      assertThat(look.page().locator("html").getAttribute("lang")).isEqualTo("it");
    }
  }
}
