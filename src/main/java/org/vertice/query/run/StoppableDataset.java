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
 * A dataset in memory that answers until a query is stopped. Jena looks at the signal between two
 * solutions; a path in a path is followed for hours before there is one.
 */
final class StoppableDataset extends DatasetGraphWrapper {

  private final AtomicBoolean stopped;

  private StoppableDataset(DatasetGraph dataset, AtomicBoolean stopped) {
    super(dataset);
    this.stopped = stopped;
  }

  /** The same dataset; a database has an execution of its own, which would not know the wrapper. */
  static DatasetGraph of(DatasetGraph dataset, AtomicBoolean stopped) {
    return unwrap(dataset) instanceof DatasetGraphInMemory
        ? new StoppableDataset(dataset, stopped)
        : dataset;
  }

  /** Has the engine ask what it is given, where it would else take the wrapper off. */
  static void keepIn(Context context) {
    QueryEngineRegistry engines = new QueryEngineRegistry();
    engines.add(QueryEngineMain.getFactory());
    context.set(ARQConstants.registryQueryEngines, engines);
  }

  private void look() {
    if (stopped.get()) {
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
    look();
    return super.find(quad);
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    look();
    return super.find(graph, subject, predicate, object);
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    look();
    return super.findNG(graph, subject, predicate, object);
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    look();
    return super.contains(graph, subject, predicate, object);
  }

  @Override
  public boolean contains(Quad quad) {
    look();
    return super.contains(quad);
  }
}
