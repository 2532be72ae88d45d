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
 * One piece of work on a thread of its own, beside the thread of its request, which can stop it and
 * can leave it behind if it does not notice.
 *
 * <p>The work either computes or writes its answer, and it can be left behind only while it
 * computes: half a word would else be written.
 */
public final class RunningQuery implements Runnable {

  private final Consumer<RunningQuery> work;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Runnable> whenStopped = new ArrayList<>();
  private boolean writing;
  private boolean leftBehind;
  private @Nullable QueryThread thread;
  private @Nullable Throwable failure;
  private Runnable afterwards = () -> {};

  public RunningQuery(Consumer<RunningQuery> work) {
    this.work = work;
  }

  @Override
  public void run() {
    synchronized (this) {
      thread = (QueryThread) Thread.currentThread();
      thread.setLeftBehind(leftBehind);
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

  /** What Jena looks at between two solutions. */
  AtomicBoolean signal() {
    return stopped;
  }

  public boolean isStopped() {
    return stopped.get();
  }

  /** Has this done when the work is stopped, at once if it is already. */
  void onStop(Runnable action) {
    synchronized (whenStopped) {
      if (!stopped.get()) {
        whenStopped.add(action);
        return;
      }
    }
    action.run();
  }

  /** Stops the work, as soon as it notices. */
  public void stop(ExecutorService helpers) {
    List<Runnable> actions;
    synchronized (whenStopped) {
      stopped.set(true);
      actions = List.copyOf(whenStopped);
      whenStopped.clear();
    }
    // One of these may wait for a lock that the work holds.
    try {
      actions.forEach(helpers::execute);
    } catch (RejectedExecutionException e) {
      // The server stops: the signal will do.
    }
  }

  /** Waits for the end. */
  public boolean hasEndedWithin(long nanoseconds) throws InterruptedException {
    return ended.await(Math.max(0, nanoseconds), TimeUnit.NANOSECONDS);
  }

  /**
   * Goes on without the work.
   *
   * @param last is run when it ends after all
   * @return false if it writes just now, or has ended
   */
  public synchronized boolean leaveBehind(Runnable last) {
    if (writing || ended.getCount() == 0) {
      return false;
    }
    leftBehind = true;
    afterwards = last;
    if (thread != null) {
      thread.setLeftBehind(true);
    }
    return true;
  }

  /** The work begins to write, or goes on writing. */
  synchronized void write() {
    if (leftBehind || stopped.get()) {
      throw new QueryCancelledException();
    }
    writing = true;
  }

  /** The work computes again. */
  synchronized void compute() {
    writing = false;
  }

  /** What the work threw, if it has ended so. */
  public @Nullable Throwable failure() {
    return failure;
  }
}
