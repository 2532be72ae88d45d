package org.vertice.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.vertice.query.expression.BoundedExpressions;
import org.vertice.query.result.AnswerHandler;
import org.vertice.query.result.ResultFormat;

/** What ends a query before its answer is whole. */
class QueryRunnerTest {

  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

  private void run(String query, Duration timeout, OutputStream out)
      throws IOException, QueryTimeoutException {
    new QueryRunner(dataset, timeout)
        .run(
            BoundedExpressions.in(QueryFactory.create(query)),
            AnswerHandler.to(out, ResultFormat.TABLE, PrefixMapping.Factory.create(), 80));
  }

  @Test
  void aRefusedPatternIsNoTimeout() {
    assertThatThrownBy(
            () ->
                run(
                    "SELECT (REGEX('aa', CONCAT('(a)', STR('\\\\1'))) AS ?x) {}",
                    Duration.ofMinutes(1),
                    OutputStream.nullOutputStream()))
        .isNotInstanceOf(QueryTimeoutException.class)
        .hasMessageContaining("refers back");
  }

  @Test
  void theTimeIsUp() {
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < 1000; i++) {
            var name = NodeFactory.createURI("https://example.org/" + i);
            dataset.getDefaultGraph().add(name, name, name);
          }
        });
    assertThatThrownBy(
            () ->
                run(
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                    Duration.ofMillis(100),
                    OutputStream.nullOutputStream()))
        .isInstanceOf(QueryTimeoutException.class);
  }

  @Test
  void itAsksAnotherServer() {
    assertThatThrownBy(
            () ->
                run(
                    "ASK { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
                    Duration.ofMinutes(1),
                    OutputStream.nullOutputStream()))
        .isInstanceOf(QueryException.class);
  }

  @Test
  void theAnswerCannotBeWritten() {
    IOException full = new IOException("no room");
    OutputStream disk =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw full;
          }
        };
    assertThatThrownBy(() -> run("ASK {}", Duration.ofMinutes(1), disk)).isSameAs(full);
    assertThat(dataset.isInTransaction()).isFalse();
  }
}
