package org.vertice.query.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.vertice.query.expression.BoundedOptimizer;
import org.vertice.query.expression.TextBudget;
import org.vertice.query.result.AnswerHandler;

/**
 * Runs one query until it is cancelled. A graph of {@code FROM} is one of the dataset's own or
 * empty; nothing is ever fetched.
 *
 * <p>Jena's own timeouts are not used: one clock serves all queries, and waits for each that is
 * being planned.
 */
public final class CancellableQuery {

  private final ServiceHosts hosts;
  private final Context settings;

  public CancellableQuery(ServiceHosts hosts) {
    this.hosts = hosts;
    this.settings = BoundedOptimizer.in(new Context());
    settings.set(ARQ.spillToDiskThreshold, (long) QueryLimits.ROWS_IN_MEMORY);
  }

  public void run(DatasetGraph whole, Query query, CancellableTask task, AnswerHandler handler) {
    DatasetGraph all = CancellableDataset.of(whole, task.signal());
    DatasetGraph dataset = all;
    Query plain = query;
    if (query.hasDatasetDescription()) {
      dataset = DynamicDatasets.dynamicDataset(query.getDatasetDescription(), all, false);
      plain = query.cloneQuery();
      plain.getGraphURIs().clear();
      plain.getNamedGraphURIs().clear();
    }
    DatasetGraph source = dataset;
    Function<Query, QueryExec> run =
        each -> execution(source, each, task, all instanceof CancellableDataset);
    try {
      if (plain.isDescribeType()) {
        handler.graph(Description.of(source.getDefaultGraph(), plain, run));
      } else {
        try (QueryExec execution = run.apply(plain)) {
          answer(plain, execution, handler);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private QueryExec execution(
      DatasetGraph source, Query query, CancellableTask task, boolean wrapped) {
    Context context = Context.mergeCopy(source.getContext(), settings);
    TextBudget.in(context);
    hosts.applyTo(context, task);
    context.set(ARQConstants.symCancelQuery, task.signal());
    if (wrapped) {
      CancellableDataset.keepWrapped(context);
    }
    QueryExec execution = QueryExec.dataset(source).query(query).context(context).build();
    task.onCancel(execution::abort);
    return execution;
  }

  /** Passes the answer of an execution on. */
  static void answer(Query query, QueryExec execution, AnswerHandler handler) throws IOException {
    if (query.isSelectType()) {
      RowSet rows = execution.select();
      // What cannot begin fails here, before anything is written.
      boolean unused = rows.hasNext();
      handler.rows(rows);
    } else if (query.isAskType()) {
      handler.answer(execution.ask());
    } else if (query.isDescribeType()) {
      handler.graph(execution.describe());
    } else {
      handler.graph(execution.construct());
    }
  }
}
