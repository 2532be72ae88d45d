package org.vertice.csvw;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Threads that work for the calling one. Closing ends them at once. */
final class WorkerThreads implements AutoCloseable {

  private final int threads;
  private final @Nullable ExecutorService pool;

  /**
   * Starts threads.
   *
   * @param threads the number of threads, including the calling one
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

  /** Queues work, which the caller may still do itself. */
  void submit(FutureTask<Void> work) {
    if (pool != null) {
      pool.execute(work);
    }
  }

  /** The number of pieces of work in progress that keeps all threads busy. */
  int mostInProgress() {
    return pool == null ? 0 : 4 * threads;
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
