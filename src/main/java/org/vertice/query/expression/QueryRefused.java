package org.vertice.query.expression;

import org.apache.jena.query.QueryCancelledException;

/**
 * A query asks for what is not done here: an unknown function, a pattern that is not regular, a
 * number without bound. The message is a sentence for the user.
 *
 * <p>It is thrown before a query runs where that is known, otherwise while it runs. It is the one
 * kind of exception that Jena lets through from everywhere.
 */
public final class QueryRefused extends QueryCancelledException {

  private static final long serialVersionUID = 1;

  private final String reason;

  /** With a reason. */
  public QueryRefused(String reason) {
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return reason;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
