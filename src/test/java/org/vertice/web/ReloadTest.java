package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.Http.Answer;
import org.vertice.web.http.Snapshot;

/** A new graph takes the old one's place between two requests. */
class ReloadTest {

  /** A graph of so many triples in the default graph and as many in a named one. */
  private static Snapshot of(int triples) {
    DatasetGraph dataset = NamedGraphExecutor.newStore();
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < triples; i++) {
            for (String graph : List.of(Quad.defaultGraphIRI.getURI(), "http://ex.org/g")) {
              dataset.add(
                  new Quad(
                      NodeFactory.createURI(graph),
                      NodeFactory.createURI("http://ex.org/" + i),
                      NodeFactory.createURI("http://ex.org/p"),
                      NodeFactory.createLiteralString("x")));
            }
          }
        });
    return Snapshot.of(dataset, new QueryLibrary(List.of()));
  }

  private static int count(Http http) {
    try {
      Answer answer =
          http.ask(
              "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
              "Accept",
              "text/csv");
      assertThat(answer.status()).isEqualTo(200);
      return Integer.parseInt(answer.text().lines().toList().get(1));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noRequestFailsOrSeesHalfOfAGraphWhileItIsReplaced() throws IOException {
    List<Snapshot> graphs = Stream.of(100, 300).map(ReloadTest::of).toList();
    try (GraphServer server = GraphServer.start(new ServerSetup().options(), graphs.get(0))) {
      Http http = new Http(server.port());
      AtomicBoolean over = new AtomicBoolean();
      AtomicInteger asked = new AtomicInteger();
      List<CompletableFuture<Void>> clients =
          Stream.of(1, 2)
              .map(
                  client ->
                      CompletableFuture.runAsync(
                          () -> {
                            while (!over.get()) {
                              asked.incrementAndGet();
                              assertThat(count(http)).isIn(200, 600);
                            }
                          }))
              .toList();
      long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
      boolean going = true;
      for (int i = 0; going && (System.nanoTime() < end || asked.get() <= 20); i++) {
        server.replace(graphs.get(i % 2), List.of());
        Thread.onSpinWait();
        going = clients.stream().noneMatch(CompletableFuture::isDone);
      }
      over.set(true);
      clients.forEach(CompletableFuture::join);
    }
  }

  @Test
  void theStatusShowsWhichGraphIsServedAndWhyANewerOneIsNot() throws Exception {
    try (GraphServer server = GraphServer.start(new ServerSetup().options(), of(10))) {
      Http http = new Http(server.port());
      assertThat(http.get("/status").text()).contains("\"number\":1", "\"served\":true");
      server.status().refused(List.of("ships.csv:3: \"Alma\" is there twice."));
      assertThat(http.get("/status").text())
          .contains("\"number\":1", "\"served\":false", "is there twice");
      assertThat(count(http)).isEqualTo(20);
      server.replace(of(20), List.of());
      assertThat(http.get("/status").text()).contains("\"number\":2", "\"served\":true");
      assertThat(count(http)).isEqualTo(40);
    }
  }
}
