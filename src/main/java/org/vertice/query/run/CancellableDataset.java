package org.vertice.query.run;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.mem.DatasetGraphInMemory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/**
 * A dataset in memory that can be read until a query is cancelled. Jena checks the cancel signal
 * between two solutions only; a path in a path is followed for hours before there is one.
 */
final class CancellableDataset extends DatasetGraphWrapper {

  private final AtomicBoolean cancelled;

  private CancellableDataset(DatasetGraph dataset, AtomicBoolean cancelled) {
    super(dataset);
    this.cancelled = cancelled;
  }

  /** Wraps a dataset; not a database, whose query engine would not know the wrapper. */
  static DatasetGraph of(DatasetGraph dataset, AtomicBoolean cancelled) {
    return unwrap(dataset) instanceof DatasetGraphInMemory
        ? new CancellableDataset(dataset, cancelled)
        : dataset;
  }

  /** Sets the general query engine: another one would unwrap the dataset. */
  static void keepWrapped(Context context) {
    QueryEngineRegistry engines = new QueryEngineRegistry();
    engines.add(QueryEngineMain.getFactory());
    context.set(ARQConstants.registryQueryEngines, engines);
  }

  private void check() {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    check();
    return super.find(quad);
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    check();
    return super.find(graph, subject, predicate, object);
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    check();
    return super.findNG(graph, subject, predicate, object);
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    check();
    return super.contains(graph, subject, predicate, object);
  }

  @Override
  public boolean contains(Quad quad) {
    check();
    return super.contains(quad);
  }
}
