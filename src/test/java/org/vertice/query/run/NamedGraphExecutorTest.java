package org.vertice.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are those of Jena's general executor, which goes through all graphs. */
class NamedGraphExecutorTest {

  private static final String DATA =
      """
      PREFIX : <http://example.org/>
      :a :knows :b ; :name "A" . :b :name "B" .
      :g1 { :a :knows :b, :c ; :age 3 . :b :knows :a }
      :g2 { :a :knows :b . :c :age 4 ; :says :g2 . :d :name "D", "E" }
      :g3 { :g3 :knows :a . :a :likes :a ; :age 5 }
      :g1 :source :s1 . :g2 :source :s2 . :g3 :source :s2 .
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // By a pattern of quads
        "GRAPH ?g { ?s ?p ?o }",
        "GRAPH ?g { ?s :knows ?o }",
        "GRAPH ?g { ?s :knows ?o . ?o :knows ?s }",
        "GRAPH ?g { ?s :likes ?s }",
        "GRAPH ?g { :a :age ?age FILTER (?age > 3) }",
        "GRAPH ?g { ?s :knows ?o BIND (STR(?o) AS ?name) }",
        "GRAPH ?g { { ?s :knows ?o } UNION { ?s :age ?o } }",
        "GRAPH ?g { ?s :knows ?o OPTIONAL { ?s :age ?age } }",
        "GRAPH ?g { ?s :knows ?o OPTIONAL { ?s :age ?age FILTER (?age > 3) } }",
        "GRAPH ?g { ?s :knows/:knows ?o }",
        "GRAPH ?g { ?s :knows ?o } ?g :source ?source",
        "?g :source :s2 . GRAPH ?g { ?s ?p ?o }",
        "GRAPH ?g { ?s :knows ?o } GRAPH ?g { ?s :age ?age }",
        "GRAPH ?g { ?s :knows ?o } GRAPH ?h { ?s :knows ?o } FILTER (STR(?g) < STR(?h))",
        "?s :name ?name OPTIONAL { GRAPH ?g { ?s :age ?age } }",
        "?s :name ?name FILTER NOT EXISTS { GRAPH ?g { ?s :age ?age } }",
        "?s :name ?name MINUS { GRAPH ?g { ?s :age ?age } }",
        "{ BIND (:g1 AS ?g) } UNION { BIND (:a AS ?s) } GRAPH ?g { ?s :knows ?o }",
        "VALUES ?p { :age :name } GRAPH ?g { ?s ?p ?o }",
        "VALUES ?g { :g1 :none UNDEF } GRAPH ?g { ?s :knows ?o }",
        "GRAPH ?g { ?s :none ?o }",
        // As Jena does it
        "GRAPH :g1 { ?s ?p ?o }",
        "GRAPH ?g { }",
        "GRAPH ?g { ?g :knows ?o }",
        "GRAPH ?g { ?s :says ?g }",
        "GRAPH ?g { ?s :knows+ ?o }",
        "GRAPH ?g { ?s :knows ?o . ?o :knows* ?x }",
        "GRAPH ?g { ?s :knows|:likes ?o }",
        "GRAPH ?g { ?s :knows ?o FILTER NOT EXISTS { ?o :knows ?s } }",
        "GRAPH ?g { ?s :knows ?o FILTER (?s = :a && EXISTS { ?s :age 3 }) }",
        "GRAPH ?g { ?s :knows ?o BIND (EXISTS { ?s :age ?any } AS ?aged) }",
        "GRAPH ?g { ?s :knows ?o FILTER EXISTS { SELECT ?s { ?s :age 3 } } }",
        "GRAPH ?g { ?s :knows ?o FILTER (?s = :a && EXISTS { SELECT ?s { ?s :age 3 } }) }",
        "GRAPH ?g { ?s :knows ?o BIND (EXISTS { SELECT ?x { ?x :likes ?y } } AS ?liked) }",
        "GRAPH ?g { ?s :knows ?o FILTER EXISTS { SELECT (COUNT(*) AS ?n) { ?x :age 3 } HAVING (?n > 0) } }",
        "GRAPH ?g { ?s :knows ?o FILTER EXISTS { ?x :age 3 MINUS { ?x :likes ?y } } }",
        "GRAPH ?g { ?s :knows ?o FILTER EXISTS { ?s :knows+ ?x } }",
        "GRAPH ?g { ?s :knows ?o FILTER EXISTS { ?o :knows ?s FILTER NOT EXISTS { ?x :likes ?x } } }",
        "GRAPH ?g { ?s :knows ?o FILTER EXISTS { { VALUES ?x { 1 } } UNION { ?x :age 3 } } }",
        "GRAPH ?g { ?s :knows ?o FILTER EXISTS { ?x :says ?g } }",
        "GRAPH ?g { ?s :knows ?o FILTER EXISTS { GRAPH ?h { ?s :age 5 } } }",
        "GRAPH ?g { ?s :knows ?o OPTIONAL { ?s :age ?age FILTER EXISTS { ?o :knows ?x } } }",
        "GRAPH ?g { VALUES ?s { :a } FILTER (?s = :a) }",
        "GRAPH ?g { { ?s :knows ?o } UNION { VALUES ?s { :a } } }",
        "GRAPH ?g { { VALUES ?s { :a } } UNION { ?s :knows ?o } }",
        "GRAPH ?g { GRAPH ?h { ?s :likes ?o } GRAPH ?k { ?s :age ?age } }",
        "GRAPH ?g { OPTIONAL { ?s :likes ?o } }",
        "GRAPH ?g { ?s :knows ?o MINUS { ?x :age 3 } }",
        "GRAPH ?g { ?s :knows ?o MINUS { ?s :age 3 } }",
        "GRAPH ?g { { SELECT ?s (COUNT(*) AS ?n) { ?s :knows ?o } GROUP BY ?s } }",
        "GRAPH ?g { SELECT ?s { ?s :knows ?o } ORDER BY ?s ?o LIMIT 1 }",
        "GRAPH ?g { VALUES ?s { :a } }",
        "GRAPH ?g { BIND (1 AS ?one) }",
        "GRAPH ?g { ?s :knows ?o FILTER (?g = :g1) }",
        "GRAPH ?g { GRAPH ?h { ?s :likes ?o } }",
        "GRAPH ?g { ?s :age ?age GRAPH :g1 { ?s :knows ?o } }",
      })
  void answersAreThoseOfTheGeneralExecutor(String pattern) {
    Query query = QueryFactory.create("PREFIX : <http://example.org/> SELECT * {" + pattern + "}");

    assertThat(rows(filled(NamedGraphExecutor.newStore()), query))
        .containsExactlyInAnyOrderElementsOf(
            rows(filled(DatasetGraphFactory.createTxnMem()), query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s :age 3",
        "?s :age ?age FILTER (?age < 4)",
        "?s :age 3 BIND (STR(?s) AS ?name)",
        "?s :age 3 OPTIONAL { ?s :likes ?x }",
        "{ ?s :age 3 } UNION { ?s :none ?x }",
        "?s :age 3 . ?s :knows+ :a",
        "?s :age 3 FILTER NOT EXISTS { ?s :likes ?x }"
      })
  void graphsAreFoundWithoutIteratingOverThem(String pattern) {
    AtomicInteger listed = new AtomicInteger();
    DatasetGraph watched = new Watched(filled(NamedGraphExecutor.newStore()), listed);
    Query query =
        QueryFactory.create(
            "PREFIX : <http://example.org/> SELECT ?g { ?s :knows ?o GRAPH ?g {" + pattern + "} }");

    assertThat(rows(watched, query)).containsExactly("[?g=http://example.org/g1]");
    assertThat(listed).hasValue(0);
  }

  @Test
  void executionEndsAtTheTimeout() {
    DatasetGraph store = NamedGraphExecutor.newStore();
    Txn.executeWrite(
        store,
        () -> {
          for (int i = 0; i < 3000; i++) {
            Node name = NodeFactory.createURI("http://example.org/" + i);
            store.add(name, name, name, name);
          }
        });
    Query all =
        QueryFactory.create(
            "SELECT (COUNT(*) AS ?n) { GRAPH ?a { ?b ?c ?d } GRAPH ?e { ?f ?g ?h } GRAPH ?i { ?j ?k ?l } }");

    assertThatThrownBy(
            () ->
                Txn.executeRead(
                    store,
                    () -> {
                      try (QueryExec run =
                          QueryExec.dataset(store)
                              .query(all)
                              .overallTimeout(200, TimeUnit.MILLISECONDS)
                              .build()) {
                        run.select().forEachRemaining(row -> {});
                      }
                    }))
        .isInstanceOf(QueryCancelledException.class);
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

  private static DatasetGraph filled(DatasetGraph store) {
    Txn.executeWrite(store, () -> RDFParser.fromString(DATA, Lang.TRIG).parse(store));
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
