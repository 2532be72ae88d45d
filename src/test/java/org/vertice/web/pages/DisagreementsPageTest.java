package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.RealTables;
import org.vertice.web.ServerSetup;
import org.vertice.web.http.Snapshot;
import org.vertice.web.site.Paths;

/** Disagreements, with their values side by side. */
class DisagreementsPageTest {

  private static final String HARBOUR =
      """
      PREFIX vt: <https://w3id.org/vertice/claims#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX : <http://example.org/>
      :pier rdfs:label "<b>North</b> pier" .
      :c1 a vt:Claim ; vt:source :log ; vt:passage "<script>alert(1)</script> … end" .
      :c2 a vt:Claim ; vt:source :chart ; vt:passage "Built … later" .
      :c1 { :pier :built 1901 } :c2 { :pier :built 1902 }
      <https://w3id.org/vertice/graph/disagreements> {
        :d1 a vt:Disagreement ; vt:about :pier ; vt:property :built ; vt:value 1901, 1902 ; vt:involves :c1, :c2 ;
          vt:settled false ; vt:disagreementKind <https://w3id.org/vertice/code/disagreement-kind/contradiction>
      }
      """;

  private static Document page(Snapshot snapshot, String language) throws Exception {
    try (GraphServer server = GraphServer.start(new ServerSetup().options(), snapshot)) {
      Http.Answer answer =
          new Http(server.port()).get(Paths.DISAGREEMENTS, "Accept-Language", language);
      assertThat(answer.status()).isEqualTo(200);
      return Jsoup.parse(answer.text());
    }
  }

  private static Snapshot invented(String trig) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(trig, Lang.TRIG).parse(dataset);
    return Snapshot.of(dataset, new QueryLibrary(List.of()));
  }

  @Test
  void putsTheYearsOfTheTreatyBesideEachOtherWithPassageRankAndReason() throws Exception {
    Document page = page(RealTables.snapshot(), "en");
    List<String> sides = page.select("section:has(#contradiction) .value").eachText();
    assertThat(sides).containsExactly("2023", "2024", "June 2024");
    assertThat(page.select("section:has(#contradiction) .claim.out").text())
        .contains("Nel 2023, Russia … mutua assistenza")
        .contains("deprecated: In error")
        .contains("seeds/treaty-claims.csv");
    assertThat(page.select("section:has(#contradiction) .settled").text()).isEqualTo("Settled.");
  }

  @Test
  void distinguishesAnApproximateNumberFromTheExactOne() throws Exception {
    Document page =
        page(
            invented(
                HARBOUR
                        .replace(":pier :built 1901", ":pier :built 1902 ; :reading :about")
                        .replace("vt:value 1901, 1902", "vt:value 1902")
                    + ":built vt:qualifiedBy :reading . :about rdfs:label 'about'@en ."),
            "en");
    assertThat(page.select(".value").eachText()).containsExactly("1902", "1902 (about)");
  }

  @Test
  void putsABoundBesideANumber() throws Exception {
    assertThat(page(RealTables.snapshot(), "it").select(".value").eachText())
        .contains("24 (più di)", "decine di");
  }

  @Test
  void anOpenContradictionComesFirstAndIsCalledOpen() throws Exception {
    Document page = page(invented(HARBOUR), "en");
    assertThat(page.select("main h2").eachText()).containsExactly("open contradictions");
    assertThat(page.select(".value").eachText()).containsExactly("1901", "1902");
    assertThat(page.select(".unsettled").text()).startsWith("Open");
  }

  @Test
  void markupInNamesAndPassagesStaysText() throws Exception {
    Document page = page(invented(HARBOUR), "en");
    assertThat(page.select("script, article b")).isEmpty();
    assertThat(page.select("article").text())
        .contains("<b>North</b> pier")
        .contains("<script>alert(1)</script>");
  }

  @Test
  void saysThatNoClaimsDiffer() throws Exception {
    assertThat(page(invented(""), "it").select("main").text())
        .contains("Nessuna affermazione è in disaccordo");
  }
}
