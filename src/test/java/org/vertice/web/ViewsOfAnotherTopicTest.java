package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The drawn pages of a graph of quite another topic, whose names try to break them. */
class ViewsOfAnotherTopicTest {

  private static final String MARKUP = "<script>alert('1')</script> & \"quotes\"";

  private static final String LIGHTS =
      """
      PREFIX : <https://example.org/lights/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      <https://example.org/lights> a owl:Ontology ; rdfs:label "Lighthouses"@en .
      :a a :Light ; rdfs:label "MARKUP"@en ; :lit "18XX" ; geo:lat 43.3 ; geo:long 5.35 ; :seenFrom :b .
      :b a :Light ; rdfs:label "Fastnet"@en ; :lit "1904-06-27" ; :dark "1990?" ; geo:lat 51.4 ; geo:long -9.6 .
      :c a :Light ; rdfs:label "Cape Horn"@en ; geo:lat 99 ; geo:long -67.2 .
      :lightship a :Light ; :lit "1911" ; :seenFrom :b ; geo:lat 50.2 ; geo:long -9 .
      :Light rdfs:label "MARKUP"@en .
      PREFIX vt: <https://w3id.org/vertice/claims#>
      [] vt:source :log .
      :log rdfs:label "Journal du phare"@fr .
      """;

  @RegisterExtension
  static final Served http =
      Served.graph(
          ViewsOfAnotherTopicTest::lights,
          Map.of(
              "time",
              feeding(
                  "timeline",
                  "?thing ?kind ?start ?end",
                  "?thing a ?kind OPTIONAL { ?thing :lit ?start } OPTIONAL { ?thing :dark ?end }"),
              "net",
              feeding(
                  "network",
                  "?from ?to ?relation",
                  "?from ?relation ?to FILTER(?relation = :seenFrom)"),
              "where",
              feeding(
                  "map",
                  "?thing ?kind ?place ?latitude ?longitude",
                  "?thing a ?kind ; geo:lat ?latitude ; geo:long ?longitude BIND(?thing AS"
                      + " ?place)")));

  @RegisterExtension static final Served without = Served.graph(ViewsOfAnotherTopicTest::lights);

  private static DatasetGraph lights() {
    return Served.parsed(LIGHTS.replace("MARKUP", MARKUP.replace("\"", "\\\"")), Lang.TURTLE);
  }

  private static String feeding(String view, String columns, String pattern) {
    return """
    #+ summary: "Of lights"
    #+ view: %s
    PREFIX : <https://example.org/lights/>
    PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
    SELECT %s { %s }
    """
        .formatted(view, columns, pattern);
  }

  private static String text(String path) throws Exception {
    return http.get(path).text();
  }

  private static Document page(String path) throws Exception {
    return http.get(path).page();
  }

  @Test
  void markupInNamesStaysText() throws Exception {
    for (String path : new String[] {"/timeline", "/network", "/map"}) {
      assertThat(text(path)).as(path).doesNotContain("<script>alert");
      assertThat(page(path).select("main").text()).as(path).contains("<script>alert('1')</script>");
    }
  }

  @Test
  void markupInTheAddressStaysText() throws Exception {
    String markup = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    for (String path : new String[] {"/timeline", "/network", "/map"}) {
      assertThat(text(path + "?kind=" + markup + "&from=" + markup + "&to=" + markup))
          .as(path)
          .doesNotContain("<script>alert");
    }
  }

  @Test
  void datesOfAnyFormAreDrawn() throws Exception {
    assertThat(page("/timeline").select(".wide a.entry").eachAttr("aria-label"))
        .anyMatch(name -> name.endsWith("from 1800 – 1899"))
        .anyMatch(name -> name.contains("27 June 1904 – 1990 (?)"));
    assertThat(page("/timeline").select(".columns a").eachText()).contains("Cape Horn");
  }

  @Test
  void aThingWithoutANameGoesByWhatItIsInEveryView() throws Exception {
    for (String path : new String[] {"/timeline", "/network", "/map"}) {
      assertThat(page(path).select("main").text())
          .as(path)
          .contains("quotes\": Fastnet")
          .doesNotContain("lightship");
    }
  }

  /** Without a description, which few ontologies have. */
  @Test
  void theHomePageBearsTheOntologysName() throws Exception {
    assertThat(page("/").select("h1").text()).isEqualTo("Lighthouses");
  }

  /** Of a topic that is in none of the interface's languages. */
  @Test
  void theEditorsFirstQueryHasAnAnswer() throws Exception {
    String query = page("/query").select("textarea[name=query]").text();
    assertThat(page("/query?query=" + Http.encoded(query)).select("#answer tbody tr")).hasSize(1);
  }

  @Test
  void aPlaceWithoutACoordinateThatCanBeIsListed() throws Exception {
    Document page = page("/map");
    assertThat(page.select(".wide a.site")).hasSize(3);
    assertThat(page.select("h2:contains(without coordinates) + .pairs h3").eachText())
        .containsExactly("Cape Horn");
  }

  @Test
  void aProjectWithoutSuchAQueryLearnsHowToMakeOne() throws Exception {
    for (String view : new String[] {"timeline", "network", "map"}) {
      assertThat(without.get("/" + view).text()).contains("&quot;view: " + view + "&quot;");
    }
  }
}
