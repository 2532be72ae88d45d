package org.vertice.csvw;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Threads that help the one that calls. Closing it ends them, at once. */
final class WorkerThreads implements AutoCloseable {

  private final int threads;
  private final @Nullable ExecutorService pool;

  /**
   * Makes helpers.
   *
   * @param threads how many threads work in all, the caller's counted
   */
  WorkerThreads(int threads) {
    this.threads = threads;
    this.pool =
        threads < 2
            ? null
            : Executors.newFixedThreadPool(
                threads - 1,
                work -> {
                  Thread thread = new Thread(work, "csvw");
                  thread.setDaemon(true);
                  return thread;
                });
  }

  /** Offers work, which the caller may still do itself. */
  void take(FutureTask<Void> work) {
    if (pool != null) {
      pool.execute(work);
    }
  }

  /** How many pieces of work may wait or be done at a time, so that nobody need wait. */
  int mostOnTheWay() {
    return pool == null ? 0 : 4 * threads;
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
