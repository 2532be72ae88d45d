package org.vertice.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.query.QueryLibrary;

/** Thousands of things make neither an endless page nor a blot. */
class LargeViewsTest {

  private static final int THINGS = 8000;

  @TempDir static Path folder;

  private static GraphServer server;

  @BeforeAll
  static void start() throws Exception {
    Random random = new Random(1);
    StringBuilder turtle = new StringBuilder("PREFIX : <https://example.org/e/>\n");
    for (int i = 0; i < THINGS; i++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
      turtle
          .append(":t%d a :K%d ; :at \"%s/%s\" ; ".formatted(i, i % 12, day, day.plusDays(i % 900)))
          .append(":lat %d ; :long %d ; ".formatted(i % 170 - 85, random.nextInt(360) - 180))
          .append(":knows :t%d .\n".formatted(random.nextInt(THINGS / 10)));
    }
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset, () -> RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(dataset));
    write(
        "timeline", "?thing ?kind ?start ?end", "?thing a ?kind ; :at ?start BIND(?start AS ?end)");
    write("network", "?from ?to ?relation", "?from ?relation ?to FILTER(?relation = :knows)");
    write(
        "map",
        "?thing ?kind ?place ?latitude ?longitude",
        "?thing a ?kind ; :lat ?latitude ; :long ?longitude BIND(?thing AS ?place)");
    server = GraphServer.start(0, dataset, QueryLibrary.load(folder, finding -> {}));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void write(String view, String columns, String pattern) throws Exception {
    Files.writeString(
        folder.resolve(view + ".rq"),
        "#+ summary: \"%s\"\n#+ view: %s\nPREFIX : <https://example.org/e/>\nSELECT %s { %s }\n"
            .formatted(view, view, columns, pattern));
  }

  private static Document page(String path) throws Exception {
    return new Http(server.port()).get(path).page();
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
    assertThat(page.select("figcaption").text()).contains("more stand in the list only");
  }

  @Test
  void aMapOfThousandsHasNoTwoMarksInOnePlace() throws Exception {
    Document page = page("/map");
    assertThat(page.select(".wide a.site")).hasSizeBetween(100, 5000);
    assertThat(page.select(".pairs section")).hasSize(1000);
  }
}
