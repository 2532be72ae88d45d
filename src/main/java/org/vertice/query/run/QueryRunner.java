package org.vertice.query.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.vertice.query.expression.BoundedOptimizer;
import org.vertice.query.expression.QueryRefused;
import org.vertice.query.result.AnswerHandler;

/**
 * Runs queries on a dataset, in a read transaction and within a time. {@code SERVICE} is off: a
 * query reads this graph and nothing else.
 *
 * @param timeout how long a query may take in all, its answer written
 */
public record QueryRunner(DatasetGraph dataset, Duration timeout) {

  /**
   * Runs a query and passes its answer on.
   *
   * @throws QueryTimeoutException when the time is up; a part of the answer may be written already
   * @throws IOException when the handler cannot write
   * @throws org.apache.jena.query.QueryException when the query asks for what is not allowed here
   */
  public void run(Query query, AnswerHandler handler) throws QueryTimeoutException, IOException {
    try {
      Txn.executeRead(dataset, () -> execute(query, handler));
    } catch (QueryRefused refused) {
      throw refused;
    } catch (QueryCancelledException timeUp) {
      throw new QueryTimeoutException(timeout);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private void execute(Query query, AnswerHandler handler) {
    Context settings = BoundedOptimizer.in(Context.mergeCopy(dataset.getContext(), new Context()));
    settings.set(ARQ.httpServiceAllowed, false);
    try (QueryExec execution =
        QueryExec.dataset(dataset)
            .query(query)
            .context(settings)
            .overallTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      CancellableQuery.answer(query, execution, handler);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
