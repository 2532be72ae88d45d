package org.vertice.query.run;

import java.time.Duration;

/** A query took longer than it may. */
public final class QueryTimeoutException extends Exception {

  private static final long serialVersionUID = 1L;

  QueryTimeoutException(Duration limit) {
    super("The query took longer than " + limit.toSeconds() + " s and was stopped.");
  }
}
