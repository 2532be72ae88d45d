package org.vertice.query.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Does work that may not come to an end, step by step, each on account of whom it is done for: a
 * rule, a shape. The steps run in a thread of their own. Where the steps for one take longer
 * together than they may, that thread is left behind, another goes on with the next step, and no
 * more is done for that one. Java cannot end a thread that does not look whether it should: it is a
 * daemon, and what it finds is not taken.
 *
 * @param <T> whom steps are done for; equal where the account is the same
 */
public final class TimedWork<T> {

  /** Milliseconds after which the clock is looked at again. */
  private static final long BETWEEN_LOOKS = 20;

  private final Duration limit;
  private final Map<T, Duration> spent = new HashMap<>();

  /**
   * Work with an account for each.
   *
   * @param limit how long the steps for one may take together
   */
  public TimedWork(Duration limit) {
    this.limit = limit;
  }

  /**
   * A piece of work.
   *
   * @param <T> whom it is done for
   */
  public interface Step<T> {
    /** Whom it is done for. */
    T account();

    /** Does it. */
    void run();

    /** Is called from another thread when it has overstayed: nobody waits for it any more. */
    void abandon();
  }

  /** Whether there is time left for somebody. */
  public synchronized boolean mayGoOn(T account) {
    return spent.getOrDefault(account, Duration.ZERO).compareTo(limit) < 0;
  }

  private synchronized Duration left(T account) {
    return limit.minus(spent.getOrDefault(account, Duration.ZERO));
  }

  private synchronized void spend(T account, Duration time) {
    spent.merge(account, time, Duration::plus);
  }

  /**
   * Does steps until there are no more, or one has overstayed. What a step throws is thrown here.
   *
   * @param steps are taken one by one, in the working thread
   * @return for whom the last one was done, if it has overstayed; the others are still to be taken
   */
  public Optional<T> doNext(Iterator<? extends Step<T>> steps) {
    Worker worker = new Worker(steps);
    Thread thread = new Thread(worker, "timed work");
    thread.setDaemon(true);
    thread.start();
    return worker.await(thread);
  }

  /** Runs steps in a thread, and lets another one see how long the present one has been running. */
  private final class Worker implements Runnable {
    private final Iterator<? extends Step<T>> steps;
    private @Nullable Step<T> current;
    private long since;
    private boolean abandoned;
    private boolean ended;
    private @Nullable Throwable thrown;

    Worker(Iterator<? extends Step<T>> steps) {
      this.steps = steps;
    }

    @Override
    public void run() {
      try {
        for (Step<T> step = next(); step != null; step = next()) {
          step.run();
          done(step);
        }
      } catch (Throwable e) { // what is thrown goes to who waits, errors too
        thrown(e);
      }
    }

    private synchronized @Nullable Step<T> next() {
      Step<T> step = null;
      while (!abandoned && step == null && steps.hasNext()) {
        Step<T> candidate = steps.next();
        step = mayGoOn(candidate.account()) ? candidate : null;
      }
      current = step;
      since = System.nanoTime();
      ended = step == null;
      notifyAll();
      return step;
    }

    private synchronized void done(Step<T> step) {
      if (!abandoned) {
        spend(step.account(), Duration.ofNanos(System.nanoTime() - since));
        current = null;
      }
    }

    private synchronized void thrown(Throwable e) {
      thrown = e;
      current = null;
      ended = true;
      notifyAll();
    }

    synchronized Optional<T> await(Thread thread) {
      try {
        while (!ended) {
          wait(BETWEEN_LOOKS);
          Step<T> step = current;
          if (step != null && hasOverstayed(step)) {
            return Optional.of(abandon(step, thread));
          }
        }
      } catch (InterruptedException e) {
        abandoned = true;
        thread.interrupt();
        Thread.currentThread().interrupt();
        throw new CancellationException("The build was given up.");
      }
      rethrow(thrown);
      return Optional.empty();
    }

    private boolean hasOverstayed(Step<T> step) {
      return Duration.ofNanos(System.nanoTime() - since).compareTo(left(step.account())) >= 0;
    }

    private T abandon(Step<T> step, Thread thread) {
      abandoned = true;
      spend(step.account(), limit);
      step.abandon();
      thread.interrupt();
      return step.account();
    }
  }

  private static void rethrow(@Nullable Throwable thrown) {
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
    if (thrown != null) {
      throw new IllegalStateException(thrown);
    }
  }
}
