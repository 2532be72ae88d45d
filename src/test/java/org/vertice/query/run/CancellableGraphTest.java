package org.vertice.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** A graph is what it was until it is closed; then whoever reads on is ended. */
class CancellableGraphTest {

  private static final Node A = NodeFactory.createURI("x:a");
  private static final Node B = NodeFactory.createURI("x:b");
  private static final Triple STATED = Triple.create(A, A, A);
  private static final Triple OTHER = Triple.create(A, A, B);

  private final CancellableGraph graph = new CancellableGraph(twoTriples());

  private static Graph twoTriples() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(STATED);
    graph.add(Triple.create(B, B, B));
    return graph;
  }

  @Test
  void aGraphIsReadUntilItIsCancelled() {
    assertThat(graph.contains(STATED)).isTrue();
    assertThat(graph.contains(OTHER)).isFalse();
    assertThat(graph.contains(A, A, A)).isTrue();
    assertThat(graph.contains(A, A, B)).isFalse();
    assertThat(graph.find(A, Node.ANY, Node.ANY).toList()).containsExactly(STATED);
    assertThat(graph.find(Triple.ANY).toList()).hasSize(2);
  }

  @Test
  void readingACancelledGraphThrows() {
    Iterator<Triple> begun = graph.find();
    graph.cancel();
    assertThatThrownBy(begun::next).isInstanceOf(QueryCancelledException.class);
    assertThatThrownBy(() -> graph.find(OTHER)).isInstanceOf(QueryCancelledException.class);
    assertThatThrownBy(() -> graph.contains(STATED)).isInstanceOf(QueryCancelledException.class);
    assertThatThrownBy(() -> graph.contains(A, A, A)).isInstanceOf(QueryCancelledException.class);
  }
}
