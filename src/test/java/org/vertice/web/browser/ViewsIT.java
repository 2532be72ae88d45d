package org.vertice.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.testing.Tags;

/** Timeline, network and map in a browser: looked at, used with keys, on a phone, on paper. */
@Tag(Tags.BROWSER)
@ExtendWith(Desk.class)
class ViewsIT {

  private static final int LIGHT = 100_000;

  @ParameterizedTest
  @CsvSource({
    "timeline, /timeline",
    "timeline-2025, /timeline?from=2025&to=2025",
    "timeline-day, /timeline?from=2025-09-03&to=2025-09-03",
    "network, /network",
    "network-chosen, /network?kind=dip:met&kind=dip:signedWith",
    "map, /map"
  })
  void everyoneCanUseIt(String name, String path, Desk.Reader reader) {
    try (Look look = reader.open(path)) {
      look.picture(name).mustBeAccessible().mustFit();
      assertThat(look.weight()).as("bytes of " + path).isLessThan(LIGHT);
    }
    try (Look look = reader.onPhone().inTheDark().open(path)) {
      look.picture(name + "-phone-dark").mustFit();
    }
    try (Look look = reader.onPhone().withoutScripts().open(path)) {
      assertThat(look.page().locator("svg.narrow").last().isVisible()).isTrue();
    }
  }

  /** As the browser's own fonts have it: what the server reckoned with must hold. */
  @ParameterizedTest
  @ValueSource(strings = {"/timeline", "/timeline?from=2025-09-03&to=2025-09-03", "/map"})
  void namesDoNotCoverEachOther(String path, Desk.Reader reader) {
    try (Look look = reader.open(path)) {
      apart(look.page().locator("figure svg.wide text.name").all());
    }
    try (Look look = reader.onPhone().open(path)) {
      apart(look.page().locator("figure svg.narrow text.name").all());
    }
  }

  @Test
  void noNameLeavesItsBoxInTheNetwork(Desk.Reader reader) {
    try (Look look = reader.open("/network")) {
      for (Locator node : look.page().locator("figure svg.wide a.node").all()) {
        BoundingBox box = node.locator("rect").boundingBox();
        BoundingBox name = node.locator("text").boundingBox();
        assertThat(name.width).as(node.textContent()).isLessThanOrEqualTo(box.width);
      }
    }
  }

  private static void apart(List<Locator> texts) {
    List<BoundingBox> boxes = new ArrayList<>();
    for (Locator text : texts) {
      BoundingBox box = text.boundingBox();
      for (BoundingBox other : boxes) {
        boolean overlap =
            box.x < other.x + other.width - 1
                && other.x < box.x + box.width - 1
                && box.y < other.y + other.height - 5
                && other.y < box.y + box.height - 5;
        assertThat(overlap).as(text.textContent()).isFalse();
      }
      boxes.add(box);
    }
    assertThat(boxes).isNotEmpty();
  }

  @BothWays
  void theTimelineIsFollowedDownToAThing(Desk.Reader reader) {
    try (Look look = reader.open("/timeline")) {
      look.page().locator("nav.zoom >> text=2020 – 2029").click();
      look.page().locator("svg.wide a.when[aria-label='2025']").click();
      assertThat(look.text("nav.zoom [aria-current]")).isEqualTo("2025");
      look.page().locator("figure svg.wide a.entry[href$='parade-moscow-2025']").click();
      assertThat(look.text("h1")).contains("9 May 2025");
    }
  }

  @Test
  void marksAreReachedAndOpenedWithKeys(Desk.Reader reader) {
    try (Look look = reader.open("/timeline?from=2025-09-03&to=2025-09-03")) {
      Locator mark = look.page().locator("figure svg.wide a.entry[href*='/event/']").first();
      String name = mark.locator("text.name").textContent();
      mark.focus();
      look.page().keyboard().press("Enter");
      look.page().waitForURL("**/page/id/event/**");
      assertThat(look.text("h1")).startsWith(name.replace("…", ""));
    }
  }

  @BothWays
  void anEdgeOpensItsClaims(Desk.Reader reader) {
    try (Look look = reader.open("/network")) {
      look.page()
          .locator("figure svg.wide a.edge[href='#edge-person-kim-jong-un-person-vladimir-putin']")
          .focus();
      look.page().keyboard().press("Enter");
      Locator section = look.page().locator("section:target");
      assertThat(section.locator("h3").innerText()).isEqualTo("Kim Jong Un – Vladimir Putin");
      section.locator("a.claim").first().click();
      look.page().waitForURL("**/page/claim/**");
    }
  }

  @BothWays
  void aPlaceOpensWhatTookPlaceThere(Desk.Reader reader) {
    try (Look look = reader.open("/map")) {
      look.page().locator("figure svg.wide a.site[href='#at-place-moscow']").click();
      assertThat(look.page().locator("section:target h3").innerText()).isEqualTo("Moscow");
    }
  }

  @Test
  void onPaperTheWideDrawingIsPrinted(Desk.Reader reader) {
    try (Look look = reader.onPhone().open("/timeline")) {
      look.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(look.page().locator("figure svg.wide").isVisible()).isTrue();
      assertThat(look.page().locator("figure svg.narrow").isVisible()).isFalse();
      look.picture("timeline-print");
    }
  }

  @Test
  void kindsAreChosenInAForm(Desk.Reader reader) {
    try (Look look = reader.open("/network")) {
      look.page().locator("details.filter summary").click();
      look.page().locator("label:has-text('met') input").first().check();
      look.page().locator("details.filter button").click();
      look.page().waitForURL("**/network?kind=*");
      assertThat(look.page().locator("figure svg.wide a.node text").allTextContents())
          .containsExactlyInAnyOrder("Kim Jong Un", "Vladimir Putin", "Xi Jinping");
    }
  }
}
