package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.Served;
import org.vertice.web.ServerOptions;
import org.vertice.web.ServerSetup;

/** SPARQL 1.1 Federated Query, clause by clause, towards a server that may be asked. */
class FederationTest {

  /** Where nobody listens. */
  private static final String NOBODY = "http://localhost:9/sparql";

  @RegisterExtension static final Served other = Served.graph(() -> blooms("rose", "May"));

  private static GraphServer server;
  private static Http http;

  private static DatasetGraph blooms(String flower, String month) {
    return SSE.parseDatasetGraph(
        "(dataset (graph (triple <http://ex.org/%s> <http://ex.org/blooms> '%s')))"
            .formatted(flower, month));
  }

  @BeforeAll
  static void start() throws Exception {
    ServerOptions options =
        new ServerSetup()
            .serviceHosts(Set.of("localhost:" + other.port(), "localhost:9"))
            .options();
    server = GraphServer.start(options, Served.snapshot(blooms("aster", "August")));
    http = new Http(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String peer() {
    return "<http://localhost:" + other.port() + "/vertice/sparql>";
  }

  private static String rows(String query) throws Exception {
    Answer answer = http.ask(query, "Accept", "text/csv");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text().replace("\r\n", " ").strip();
  }

  @Test
  void section2WhatTheOtherAnswersJoinsWithWhatIsHere() throws Exception {
    assertThat(rows("SELECT ?here ?there { ?a ?p ?here SERVICE " + peer() + " { ?b ?p ?there } }"))
        .isEqualTo("here,there August,May");
  }

  @Test
  void section2OptionalServiceLeavesARow() throws Exception {
    assertThat(
            rows(
                "SELECT ?here ?there { ?a ?p ?here OPTIONAL { SERVICE "
                    + peer()
                    + " { ?a ?p ?there } } }"))
        .isEqualTo("here,there August,");
  }

  @Test
  void section24AFailureFailsTheQueryAndSilentMakesItOneEmptySolution() throws Exception {
    String query =
        "SELECT ?here ?there { ?a ?p ?here SERVICE %s <" + NOBODY + "> { ?b ?p ?there } }";
    Answer failed = http.ask(query.formatted(""));
    assertThat(failed.status()).isEqualTo(502);
    assertThat(failed.text()).contains("SERVICE");
    assertThat(rows(query.formatted("SILENT"))).isEqualTo("here,there August,");
  }

  @Test
  void section24SilentHoldsForAServerThatMayNotBeAsked() throws Exception {
    String query =
        "SELECT ?here ?there { ?a ?p ?here SERVICE %s <http://elsewhere.example/> { ?b ?p ?there } }";
    assertThat(http.ask(query.formatted("")).status()).isEqualTo(403);
    assertThat(rows(query.formatted("SILENT"))).isEqualTo("here,there August,");
    assertThat(
            new Http(other.port())
                .ask(query.formatted("SILENT"), "Accept", "text/csv")
                .text()
                .replace("\r\n", " "))
        .isEqualTo("here,there May, ");
  }

  @Test
  void section3ValuesConstrainWhatTheOtherAnswers() throws Exception {
    assertThat(
            rows(
                "SELECT ?there { SERVICE "
                    + peer()
                    + " { ?b ?p ?there } VALUES ?there { 'May' 'June' } }"))
        .isEqualTo("there May");
    assertThat(
            rows(
                "SELECT ?there { SERVICE "
                    + peer()
                    + " { ?b ?p ?there VALUES ?there { 'June' } } }"))
        .isEqualTo("there");
  }

  @Test
  void section4AVariableThatIsBoundNamesTheServer() throws Exception {
    assertThat(rows("SELECT ?there { VALUES ?s { " + peer() + " } SERVICE ?s { ?b ?p ?there } }"))
        .isEqualTo("there May");
  }

  @Test
  void section4AVariableThatIsNotBoundAsksNobody() throws Exception {
    Answer answer = http.ask("SELECT ?there { SERVICE ?s { ?b ?p ?there } }", "Accept", "text/csv");
    assertThat(answer.status()).isBetween(400, 499);
  }
}
