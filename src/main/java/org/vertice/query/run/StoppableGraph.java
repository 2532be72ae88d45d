package org.vertice.query.run;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph that can be closed to its readers: whoever asks for another triple is ended by an
 * exception. Work that was given up stops so as soon as it reads on.
 */
public final class StoppableGraph extends GraphWrapper {

  private volatile boolean stopped;

  /** The graph, open at first. */
  public StoppableGraph(Graph graph) {
    super(graph);
  }

  /** From now on nothing can be read. */
  public void stop() {
    stopped = true;
  }

  private boolean open(Triple triple) {
    if (stopped) {
      throw new QueryCancelledException();
    }
    return true;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple wanted) {
    open(wanted);
    return super.find(wanted).filterKeep(this::open);
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return find(Triple.createMatch(subject, predicate, object));
  }

  @Override
  public boolean contains(Triple wanted) {
    return open(wanted) && super.contains(wanted);
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    return contains(Triple.createMatch(subject, predicate, object));
  }
}
