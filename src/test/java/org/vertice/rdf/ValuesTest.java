package org.vertice.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class ValuesTest {

  private static final Node SHIP = NodeFactory.createURI("http://example.org/ship");
  private static final Node CALLS = NodeFactory.createURI("http://example.org/calls");

  private static Graph saying(String... values) {
    StringBuilder triples = new StringBuilder("(graph");
    for (String value : values) {
      triples.append(" (triple <%s> <%s> %s)".formatted(SHIP, CALLS, value));
    }
    return SSE.parseGraph(triples.append(')').toString());
  }

  @Test
  void comeInTheSameOrderHoweverTheyWereAdded() {
    assertThat(Values.of(saying("'b'", "<urn:x>", "'a'"), SHIP, CALLS))
        .isEqualTo(Values.of(saying("'a'", "'b'", "<urn:x>"), SHIP, CALLS))
        .hasSize(3);
  }

  @Test
  void textIsThatOfTheFirstLiteral() {
    assertThat(Values.text(saying("<urn:x>", "'b'@it", "'a'"), SHIP, CALLS)).contains("a");
    assertThat(Values.text(saying("<urn:x>"), SHIP, CALLS)).isEmpty();
  }

  @Test
  void onlyTheWordTrueIsTrue() {
    assertThat(Values.isTrue(saying("true"), SHIP, CALLS)).isTrue();
    assertThat(Values.isTrue(saying("false", "<urn:true>"), SHIP, CALLS)).isFalse();
    assertThat(Values.isTrue(saying(), SHIP, CALLS)).isFalse();
  }
}
