package org.vertice.query.run;

/**
 * A thread that runs queries. A query that was abandoned must not write any more: the connection
 * may serve another request by then.
 */
public final class QueryThread extends Thread {

  private volatile boolean abandoned;

  public QueryThread(Runnable work, String name) {
    super(work, name);
    setDaemon(true);
  }

  /** Whether the query of the current thread was abandoned, its request answered otherwise. */
  public static boolean isAbandoned() {
    return Thread.currentThread() instanceof QueryThread own && own.abandoned;
  }

  /** Says whether the query that runs now was abandoned. */
  void setAbandoned(boolean value) {
    abandoned = value;
  }
}
