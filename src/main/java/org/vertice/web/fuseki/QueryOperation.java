package org.vertice.web.fuseki;

import java.io.IOException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.vertice.web.http.RequestHandling;

/**
 * Fuseki's operation {@code query}, with the conventions of HTTP: HEAD, 405 with {@code Allow}, a
 * request of limited length, errors in a sentence, and an answer to requests without a query.
 */
public abstract class QueryOperation extends SPARQL_QueryDataset {

  private final int mostBytes;

  /**
   * An operation.
   *
   * @param mostBytes how long a body may be
   */
  protected QueryOperation(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Answers within the transaction of the action.
   *
   * @throws org.vertice.web.http.HttpStatusException if there is no answer
   * @throws IOException if the client has gone
   */
  protected abstract void answer(HttpAction action, SparqlRequest asked) throws IOException;

  @Override
  public final void process(HttpAction action) {
    AbortOnFailure.process(action, RequestHandling.ASKING, () -> executeLifecycle(action));
  }

  @Override
  public final void validate(HttpAction action) {
    AbortOnFailure.counted(() -> SparqlRequest.of(action.getRequest(), mostBytes));
  }

  @Override
  protected final void executeWithParameter(HttpAction action) {
    run(action);
  }

  @Override
  protected final void executeBody(HttpAction action) {
    run(action);
  }

  private void run(HttpAction action) {
    action.beginRead();
    try {
      AbortOnFailure.counted(
          () -> answer(action, SparqlRequest.of(action.getRequest(), mostBytes)));
    } finally {
      action.endRead();
    }
  }
}
