package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.vertice.query.run.QueryLimits;

/** What the queries that feed a view find together. */
class ViewRowsTest {

  private static final String DATA =
      """
      PREFIX : <https://example.org/>
      :a :knows :b . :b :knows :c . :a :hears "a word" . _:x :knows :a .
      """;

  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

  ViewRowsTest() {
    RDFParser.fromString(DATA, Lang.TURTLE).parse(dataset);
  }

  private static NamedQuery query(String name, String view, String select) {
    String text = "#+ summary: S\n#+ description: D\n#+ view: %s\n%s".formatted(view, select);
    return new NamedQueryReader(finding -> {})
        .read(name, "queries/" + name + ".rq", text.getBytes(StandardCharsets.UTF_8))
        .orElseThrow();
  }

  private static final NamedQuery KNOWS =
      query(
          "knows",
          "network",
          "PREFIX : <https://example.org/> SELECT ?from ?to ?relation ?start ?claim ?end {"
              + " ?from :knows ?to BIND(:knows AS ?relation) BIND('1850' AS ?start)"
              + " BIND(:claim AS ?claim) BIND('1851' AS ?end) } ORDER BY ?to");

  private static final NamedQuery HEARS =
      query(
          "hears",
          "network",
          "PREFIX : <https://example.org/> SELECT ?from ?to ?relation ?start {"
              + " ?from :hears ?to BIND('hears' AS ?relation) }");

  private static final NamedQuery TIMES =
      query("times", "timeline", "SELECT ?thing ?kind ?start ?end { ?thing ?kind ?start }");

  private ViewRows rows(int most) throws IOException {
    return ViewRows.of(
        new QueryLibrary(List.of(KNOWS, HEARS, TIMES)),
        dataset,
        QueryHeader.NETWORK,
        QueryLimits.ofExports(),
        most);
  }

  @Test
  void rowsOfAllQueriesOfAViewAreInTheOrderOfTheirNames() throws IOException {
    assertThat(rows(9).rows())
        .extracting(row -> row.get("relation").orElseThrow().toString())
        .containsExactly(
            "\"hears\"",
            "https://example.org/knows",
            "https://example.org/knows",
            "https://example.org/knows");
    assertThat(rows(9).complete()).isTrue();
  }

  @Test
  void rowsSayWhetherTheyAreComplete() throws IOException {
    assertThat(rows(4).complete()).isTrue();
    assertThat(rows(3).rows()).hasSize(3);
    assertThat(rows(3).complete()).isFalse();
    assertThat(rows(1).complete()).isFalse();
  }

  @Test
  void unboundColumnsAreLeftOut() throws IOException {
    ViewRow heard = rows(9).rows().get(0);
    assertThat(heard.get("start")).isEmpty();
    assertThat(heard.text("to")).contains("a word");
    assertThat(heard.thing("to")).isEmpty();
    assertThat(heard.text("from")).isEmpty();
    assertThat(heard.thing("from")).contains(NodeFactory.createURI("https://example.org/a"));
  }

  /** A blank node is no thing that a reader can look at, and a word cannot be linked to. */
  @Test
  void aRowWithTwoThingsIsALink() throws IOException {
    assertThat(NetworkLink.of(rows(9).rows()))
        .extracting(link -> link.from() + " " + link.to())
        .containsExactly(
            "https://example.org/a https://example.org/b",
            "https://example.org/b https://example.org/c");
    NetworkLink first = NetworkLink.of(rows(9).rows()).get(0);
    assertThat(first.relation()).hasToString("https://example.org/knows");
    assertThat(first.claim()).contains(NodeFactory.createURI("https://example.org/claim"));
    assertThat(first.start()).contains("1850");
    assertThat(first.end()).isEqualTo(Optional.of("1851"));
  }

  @Test
  void aTimeoutNamesTheQuery() {
    NamedQuery slow =
        query(
            "slow",
            "network",
            "SELECT ?from ?to ?relation { ?from ?relation ?to . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i ."
                + " ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u . ?v ?w ?x . ?a1 ?b1 ?c1 ."
                + " ?d1 ?e1 ?f1 . ?g1 ?h1 ?i1 . ?j1 ?k1 ?l1 FILTER(STR(?l1) = 'none') }");
    assertThatThrownBy(
            () ->
                ViewRows.of(
                    new QueryLibrary(List.of(slow)),
                    dataset,
                    QueryHeader.NETWORK,
                    QueryLimits.usual().withTime(Duration.ofMillis(50)),
                    9))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("queries/slow.rq: ");
  }
}
