package org.vertice.query.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what costs next to nothing is answered before others. */
class TrivialQueryTest {

  /** Its parts must not be loaded by several tests at once. */
  @BeforeAll
  static void loadJena() {
    JenaSystem.init();
  }

  private static boolean isShort(String text) {
    Query query = QueryFactory.create(text);
    return TrivialQuery.is(query, text.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK {}",
        "ASK { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } LIMIT 1",
        "SELECT ?s { ?s a <http://ex.org/Thing> } LIMIT 1000"
      })
  void askingWhetherTheServerAnswersIsTrivial(String text) {
    assertThat(isShort(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 1",
        "CONSTRUCT { ?s ?p 1, 2, 3, 4, 5 } { ?s ?p ?o } LIMIT 1000",
        "DESCRIBE <http://ex.org/1> <http://ex.org/2>",
        "DESCRIBE ?s { ?s ?p ?o } LIMIT 1",
        "SELECT * { ?s ?p ?o } LIMIT 1001",
        "SELECT * { ?s ?s ?s } LIMIT 1",
        "ASK { ?s ?p ?s }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } LIMIT 1",
        "ASK { ?s ?p ?o FILTER(?o > 1) }",
        "ASK { ?s ?p ?o . ?o ?q ?r }",
        "ASK { { SELECT * { ?s ?p ?o } } }"
      })
  void buildingOrComputingIsNotTrivial(String text) {
    assertThat(isShort(text)).isFalse();
  }

  @Test
  void aLongTextIsNotTrivial() {
    assertThat(isShort("ASK {}" + " ".repeat(TrivialQuery.LONGEST))).isFalse();
  }
}
