package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.query.saved.NamedQuery;
import org.vertice.web.http.Snapshot;

/** {@code GRAPH ?g} over the real tables, and as the endpoint runs it. */
class NamedGraphsTest {

  static Stream<Query> savedQueries() {
    return RealTables.snapshot().queries().queries().stream()
        .map(NamedQuery::query)
        .filter(Query::isSelectType);
  }

  @ParameterizedTest
  @MethodSource("savedQueries")
  void giveWhatAnyExecutorGivesToTheSavedQueries(Query query) throws IOException {
    Snapshot real = RealTables.snapshot();
    DatasetGraph plain = DatasetGraphFactory.createTxnMem();
    Txn.executeRead(
        real.dataset(),
        () -> Txn.executeWrite(plain, () -> real.dataset().find().forEachRemaining(plain::add)));

    assertThat(rows(real.dataset(), query)).containsExactlyInAnyOrderElementsOf(rows(plain, query));
  }

  @Test
  void areFoundWithoutGoingThroughTheGraphs() throws Exception {
    AtomicInteger listed = new AtomicInteger();
    DatasetGraph watched = new Watched(twoGraphs(), listed);
    try (GraphServer server =
        GraphServer.start(new ServerSetup().options(), Served.snapshot(watched))) {
      Http http = new Http(server.port());
      // With the first query the server looks for the data's base, in the names of graphs.
      http.ask("ASK { }");
      listed.set(0);

      String answer =
          http.ask(
                  "PREFIX : <http://example.org/> SELECT ?g { ?s :knows ?o GRAPH ?g { ?s :age 3 } }",
                  "Accept",
                  "text/csv")
              .text();

      assertThat(answer.lines()).containsExactly("g", "http://example.org/g1");
      assertThat(listed).hasValue(0);
    }
  }

  /** Counts who asks for the names of all graphs. As a view it is not unwrapped for a query. */
  private static final class Watched extends DatasetGraphWrapper
      implements DatasetGraphWrapperView {
    private final AtomicInteger listed;

    Watched(DatasetGraph all, AtomicInteger listed) {
      super(all);
      this.listed = listed;
    }

    @Override
    public Iterator<Node> listGraphNodes() {
      listed.incrementAndGet();
      return super.listGraphNodes();
    }
  }

  private static DatasetGraph twoGraphs() {
    DatasetGraph store = NamedGraphExecutor.newStore();
    String data =
        "PREFIX : <http://example.org/> :a :knows :b . :g1 { :a :age 3 } :g2 { :a :age 4 }";
    Txn.executeWrite(store, () -> RDFParser.fromString(data, Lang.TRIG).parse(store));
    return store;
  }

  private static List<String> rows(DatasetGraph dataset, Query query) {
    return Txn.calculateRead(
        dataset,
        () -> {
          List<String> rows = new ArrayList<>();
          try (QueryExec run = QueryExec.dataset(dataset).query(query).build()) {
            run.select().forEachRemaining(row -> rows.add(shown(row)));
          }
          return rows;
        });
  }

  private static String shown(Binding row) {
    List<String> values = new ArrayList<>();
    row.forEach((variable, value) -> values.add(variable + "=" + value));
    values.sort(null);
    return values.toString();
  }
}
