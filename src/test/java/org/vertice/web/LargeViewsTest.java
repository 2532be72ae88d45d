package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.apache.jena.riot.Lang;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Thousands of things make neither an endless page nor a blot. */
class LargeViewsTest {

  private static final int THINGS = 8000;

  @RegisterExtension
  static final Served http =
      Served.graph(
          () -> Served.parsed(things(), Lang.TURTLE),
          Map.of(
              "timeline",
              feeding(
                  "timeline",
                  "?thing ?kind ?start ?end",
                  "?thing a ?kind ; :at ?start BIND(?start AS ?end)"),
              "network",
              feeding(
                  "network",
                  "?from ?to ?relation",
                  "?from ?relation ?to FILTER(?relation = :knows)"),
              "map",
              feeding(
                  "map",
                  "?thing ?kind ?place ?latitude ?longitude",
                  "?thing a ?kind ; :lat ?latitude ; :long ?longitude BIND(?thing AS ?place)")));

  private static String things() {
    Random random = new Random(1);
    StringBuilder turtle = new StringBuilder("PREFIX : <https://example.org/e/>\n");
    for (int i = 0; i < THINGS; i++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
      turtle
          .append(":t%d a :K%d ; :at \"%s/%s\" ; ".formatted(i, i % 12, day, day.plusDays(i % 900)))
          .append(":lat %d ; :long %d ; ".formatted(i % 170 - 85, random.nextInt(360) - 180))
          .append(":knows :t%d .\n".formatted(random.nextInt(THINGS / 10)));
    }
    return turtle.toString();
  }

  private static String feeding(String view, String columns, String pattern) {
    return "#+ summary: \"%s\"\n#+ view: %s\nPREFIX : <https://example.org/e/>\nSELECT %s { %s }\n"
        .formatted(view, view, columns, pattern);
  }

  private static Document page(String path) throws Exception {
    return http.get(path).page();
  }

  @Test
  void aLaneOfHundredsIsBundledAndTheListIsCut() throws Exception {
    Document page = page("/timeline");
    assertThat(page.select(".wide a.entry.bundle")).isNotEmpty();
    assertThat(page.select(".wide a.entry")).hasSizeLessThan(1500);
    assertThat(page.select("tbody tr")).hasSize(1000);
    assertThat(page.select("main").text()).contains("The first 1000 are listed");
  }

  @Test
  void ofANetworkOfThousandsTheMostConnectedAreDrawn() throws Exception {
    Document page = page("/network");
    assertThat(page.select(".wide a.node")).hasSize(60);
    assertThat(page.select("figcaption").text()).contains("more things are only in the list");
  }

  @Test
  void aMapOfThousandsHasNoTwoMarksInOnePlace() throws Exception {
    Document page = page("/map");
    assertThat(page.select(".wide a.site")).hasSizeBetween(100, 5000);
    assertThat(page.select(".pairs section")).hasSize(1000);
  }
}
