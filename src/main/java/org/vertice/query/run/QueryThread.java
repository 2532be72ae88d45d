package org.vertice.query.run;

/**
 * A thread that runs queries. One that is left behind may write to nobody any more: the connection
 * is another request's by then.
 */
public final class QueryThread extends Thread {

  private volatile boolean leftBehind;

  public QueryThread(Runnable work, String name) {
    super(work, name);
    setDaemon(true);
  }

  /** Whether this thread writes for a request that has been answered otherwise. */
  public static boolean isLeftBehind() {
    return Thread.currentThread() instanceof QueryThread own && own.leftBehind;
  }

  /** Notes that its request has been answered, or that it works for another. */
  void setLeftBehind(boolean value) {
    leftBehind = value;
  }
}
