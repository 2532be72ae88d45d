package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timeline, network and map on the real tables. */
class ViewsTest {

  @RegisterExtension static final Served http = Served.realTables();

  private static Document page(String path) throws Exception {
    return http.get(path).page();
  }

  private static Element first(Document page, String query) {
    return Objects.requireNonNull(page.selectFirst(query), query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/timeline",
        "/timeline?from=2025&to=2025&lang=it",
        "/timeline?from=2025-09-03&to=2025-09-03",
        "/network",
        "/network?lang=it",
        "/map",
        "/map?lang=it"
      })
  void aDrawnPageIsWholeSmallAndFreeOfScripts(String path) throws Exception {
    Document page = page(path);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("figure svg")).as("one wide, one narrow").hasSize(2);
    assertThat(page.select("[style], [onclick], [src]")).isEmpty();
    assertThat(page.select("svg a").eachAttr("href")).isNotEmpty().noneMatch(String::isEmpty);
    assertThat(page.select("svg a")).allMatch(link -> !link.attr("aria-label").isBlank());
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .allMatch(link -> ids.contains(link.substring(1)));
    assertThat(http.get(path).response().body().length).isLessThan(100_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/timeline", "/network", "/map"})
  void whatIsDrawnStandsInTheListToo(String path) throws Exception {
    Document page = page(path);
    List<String> listed = page.select("main a:not(svg a)").eachAttr("href");
    assertThat(page.select("svg a[href*=/id/]").eachAttr("href")).allMatch(listed::contains);
    assertThat(page.select("main a.claim").eachAttr("href"))
        .isNotEmpty()
        .allMatch(link -> link.startsWith("/claim/"));
    assertThat(http.get(page.select("main a.claim").attr("href")).status()).isEqualTo(303);
  }

  @Test
  void theTimelineDrawsAYearAsASpanAndADayAsADot() throws Exception {
    Document page = page("/timeline");
    Element advance = first(page, ".wide a.entry[href$=soviet-advance-1945]");
    assertThat(advance.attr("aria-label")).endsWith(", 1945");
    assertThat(advance.select("rect.maybe")).hasSize(1);
    assertThat(advance.select(".sure")).isEmpty();
    Element treaty = first(page, ".wide a.entry[aria-label$=June 2024]");
    assertThat(treaty.select(".maybe")).as("a month, however narrow").hasSize(1);
    assertThat(treaty.select(".sure")).isEmpty();
    Element parade = first(page, ".wide a.entry[href$=parade-beijing-2025]");
    assertThat(parade.select("circle.sure")).hasSize(1);
  }

  @Test
  void whatGoesOnHasAnOpenEnd() throws Exception {
    Element war = first(page("/timeline"), ".wide a.entry[href$=war-in-ukraine]");
    assertThat(war.select("path.open")).hasSize(1);
    assertThat(war.attr("aria-label")).endsWith("from 2022");
  }

  @Test
  void aDateInErrorIsDrawnHollowAndACoarserOneOnlyListed() throws Exception {
    Document page = page("/timeline");
    assertThat(page.select(".wide a.entry[href$=partnership-2024]").eachAttr("class"))
        .containsExactlyInAnyOrder("entry", "entry doubted");
    assertThat(page.select("table tr:has(a[href$=partnership-2024]) td.date").eachText())
        .containsExactly("2023", "2024", "June 2024");
    assertThat(page.select("table tr:has(a[href$=partnership-2024]) .badge").eachText())
        .containsExactly("not accepted as a fact", "less precise");
  }

  @Test
  void theTimelineIsFollowedDownToADay() throws Exception {
    String path = "/timeline";
    for (String step : List.of("2020 – 2029", "2025", "September 2025", "3 September 2025")) {
      Element link = first(page(path), "nav.zoom ul a:contains(" + step + ")");
      path = link.attr("href");
    }
    Document day = page(path);
    assertThat(day.select(".wide.timeline a.entry:not(.bundle)")).hasSizeGreaterThan(12);
    assertThat(day.select("nav.zoom ol a").eachText())
        .containsExactly("All dates", "2020 – 2029", "2025", "September 2025");
    assertThat(day.select("svg.strip rect.shown")).hasSize(2);
  }

  @Test
  void kindsCanBeChosen() throws Exception {
    Document page = page("/timeline?kind=dip%3ATreaty");
    assertThat(page.select(".wide text.kind").eachText()).containsExactly("treaty");
    assertThat(page.select("input[type=checkbox][checked]").eachAttr("value"))
        .containsExactly("dip:Treaty");
    assertThat(page.select("nav.zoom a").eachAttr("href"))
        .allMatch(link -> link.contains("kind=dip%3ATreaty"));
  }

  @Test
  void anInvalidDateIsReportedAndEverythingIsShown() throws Exception {
    Document page = page("/timeline?from=soon");
    assertThat(page.select("[role=alert]").text()).contains("2025-09-03");
    assertThat(page.select("nav.zoom [aria-current]").text()).isEqualTo("1945 – 2025");
  }

  @Test
  void whatHasNoDateIsListed() throws Exception {
    assertThat(page("/timeline").select(".columns a").eachText()).contains("Cold War");
  }

  @Test
  void anEdgeLeadsToItsClaims() throws Exception {
    Document page = page("/network");
    Element edge = first(page, ".wide a.edge[aria-label*=Vladimir Putin][aria-label*=Kim Jong Un]");
    Element list = first(page, edge.attr("href"));
    assertThat(list.select("h3").text()).isEqualTo("Kim Jong Un – Vladimir Putin");
    assertThat(list.select("dt").eachText()).anyMatch(text -> text.startsWith("met"));
    assertThat(list.select("a.claim")).hasSizeGreaterThan(20);
  }

  @Test
  void theMapOfATimeHasWhatTookPlaceThen() throws Exception {
    Document page = page("/map?from=2025-05&to=2025-08");
    assertThat(page.select(".pairs h3").eachText())
        .containsExactly("Arch of Triumph square", "Moscow");
    assertThat(page.select(".pairs li").eachText())
        .anyMatch(text -> text.contains("celebration, 15 August 2025"));
    assertThat(page.select("details.filter[open] input[name=from]").val()).isEqualTo("2025-05");
    assertThat(page("/map?from=1800&to=1801").select("svg")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/map", "/network"})
  void anInvalidTimeIsReportedAndHidesNothing(String view) throws Exception {
    Document page = page(view + "?to=2025&from=soon");
    assertThat(page.select("[role=alert]").text()).contains("2025-09-03");
    assertThat(page.select("svg")).isNotEmpty();
  }

  @Test
  void theNetworkOfATimeHasTheRelationsOfThatTime() throws Exception {
    Document page = page("/network?from=1961&to=1961");
    assertThat(page.select(".wide a.node text").eachText())
        .containsExactlyInAnyOrder("North Korea", "Soviet Union");
    assertThat(page("/network?from=1800&to=1801").select("svg")).isEmpty();
  }

  @Test
  void theMapBundlesThePlacesOfATownAndDrawsWhereForcesWent() throws Exception {
    Document page = page("/map");
    assertThat(page.select(".wide a.site text.name").eachText()).contains("Beijing +3", "Moscow");
    assertThat(page.select(".wide a.way").eachAttr("aria-label"))
        .anyMatch(name -> name.startsWith("North Korea → Kursk Oblast"));
    assertThat(page.select(".wide .area").eachAttr("href"))
        .contains("#at-place-kursk-region", "#at-country-russia");
    assertThat(page.select("figcaption").text()).contains("Natural Earth");
  }

  @Test
  void theSamePagesSpeakItalian() throws Exception {
    assertThat(page("/timeline?lang=it").select("h1").text()).isEqualTo("Cronologia");
    assertThat(page("/timeline?lang=it").select(".wide text.kind").eachText()).contains("trattato");
    assertThat(page("/map?lang=it").select(".wide text.name").eachText()).contains("Mosca");
    assertThat(page("/network?lang=it").select(".wide a.node text").eachText()).contains("Cina");
  }
}
