package org.vertice.query.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * A task on a thread of its own, beside the thread of its request, which can cancel it, and can
 * abandon it if it does not react.
 *
 * <p>The task either computes or writes its answer. It can be abandoned only while it computes;
 * otherwise an answer could end in the middle.
 */
public final class CancellableTask implements Runnable {

  private final Consumer<CancellableTask> work;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Runnable> onCancel = new ArrayList<>();
  private boolean writing;
  private boolean abandoned;
  private @Nullable QueryThread thread;
  private @Nullable Throwable failure;
  private Runnable afterwards = () -> {};

  public CancellableTask(Consumer<CancellableTask> work) {
    this.work = work;
  }

  @Override
  public void run() {
    synchronized (this) {
      thread = (QueryThread) Thread.currentThread();
      thread.setAbandoned(abandoned);
    }
    try {
      work.accept(this);
    } catch (Throwable e) {
      failure = e;
    } finally {
      Runnable last;
      synchronized (this) {
        thread = null;
        ended.countDown();
        last = afterwards;
      }
      last.run();
    }
  }

  /** The signal that Jena checks between two solutions. */
  AtomicBoolean signal() {
    return cancelled;
  }

  public boolean isCancelled() {
    return cancelled.get();
  }

  /** Runs an action when the task is cancelled; at once if it is already. */
  void onCancel(Runnable action) {
    synchronized (onCancel) {
      if (!cancelled.get()) {
        onCancel.add(action);
        return;
      }
    }
    action.run();
  }

  /**
   * Cancels the task; it ends as soon as it notices.
   *
   * @param helpers run the actions of {@link #onCancel}, which may wait for a lock of the task
   */
  public void cancel(ExecutorService helpers) {
    List<Runnable> actions;
    synchronized (onCancel) {
      cancelled.set(true);
      actions = List.copyOf(onCancel);
      onCancel.clear();
    }
    try {
      actions.forEach(helpers::execute);
    } catch (RejectedExecutionException e) {
      // The server stops: the signal is enough.
    }
  }

  /** Waits for the end; false if the time is up before. */
  public boolean awaitEnd(long nanoseconds) throws InterruptedException {
    return ended.await(Math.max(0, nanoseconds), TimeUnit.NANOSECONDS);
  }

  /**
   * Gives the task up: its result is not waited for any more.
   *
   * @param last is run when it ends after all
   * @return false if it is writing just now, or has ended
   */
  public synchronized boolean abandon(Runnable last) {
    if (writing || ended.getCount() == 0) {
      return false;
    }
    abandoned = true;
    afterwards = last;
    if (thread != null) {
      thread.setAbandoned(true);
    }
    return true;
  }

  /** The task begins to write, or goes on writing. */
  synchronized void beginWriting() {
    if (abandoned || cancelled.get()) {
      throw new QueryCancelledException();
    }
    writing = true;
  }

  /** The task computes again. */
  synchronized void endWriting() {
    writing = false;
  }

  /** What the task threw, if it failed. */
  public @Nullable Throwable failure() {
    return failure;
  }
}
