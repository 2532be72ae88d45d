package org.vertice.query.run;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph for readers that can be cancelled: from then on reading another triple ends in a {@link
 * QueryCancelledException}. Work that nobody waits for any more stops so as soon as it reads on.
 */
public final class CancellableGraph extends GraphWrapper {

  private final AtomicBoolean cancelled;

  /** A graph that {@link #cancel} closes to its readers. */
  public CancellableGraph(Graph graph) {
    this(graph, new AtomicBoolean());
  }

  /** A graph that a signal closes to its readers. */
  CancellableGraph(Graph graph, AtomicBoolean cancelled) {
    super(graph);
    this.cancelled = cancelled;
  }

  /** From now on nothing can be read. */
  public void cancel() {
    cancelled.set(true);
  }

  private boolean check() {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
    return true;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    check();
    return super.find(pattern).filterKeep(triple -> check());
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return find(Triple.createMatch(subject, predicate, object));
  }

  @Override
  public boolean contains(Triple pattern) {
    return check() && super.contains(pattern);
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    return contains(Triple.createMatch(subject, predicate, object));
  }
}
