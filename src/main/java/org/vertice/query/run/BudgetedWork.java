package org.vertice.query.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps that may not come to an end, each within the time budget of its owner: a rule, a
 * shape. The steps run in a thread of their own. When an owner's budget is used up, the step is
 * cancelled and its thread abandoned; another thread goes on with the next step, and the owner's
 * other steps are left out. Java cannot end a thread that does not check whether it should: the
 * abandoned thread is a daemon, and what it finds is ignored.
 *
 * @param <T> the owners of steps; those that are equal share a budget
 */
public final class BudgetedWork<T> {

  /** Milliseconds between two looks at the clock. */
  private static final long INTERVAL = 20;

  private final Duration budget;
  private final Map<T, Duration> spent = new HashMap<>();

  /** Work with this time budget for each owner, all its steps together. */
  public BudgetedWork(Duration budget) {
    this.budget = budget;
  }

  /**
   * A piece of work.
   *
   * @param <T> its owner
   */
  public interface Step<T> {
    /** Whose time it takes. */
    T owner();

    /** Does it. */
    void run();

    /** Called from another thread when the time is up: nobody waits for the step any more. */
    void cancel();
  }

  /** Whether an owner has time left. */
  public synchronized boolean hasTimeLeft(T owner) {
    return spent.getOrDefault(owner, Duration.ZERO).compareTo(budget) < 0;
  }

  private synchronized Duration left(T owner) {
    return budget.minus(spent.getOrDefault(owner, Duration.ZERO));
  }

  private synchronized void spend(T owner, Duration time) {
    spent.merge(owner, time, Duration::plus);
  }

  /**
   * Runs steps until there are no more, or one times out. What a step throws is thrown here.
   *
   * @param steps are taken one by one, in the working thread
   * @return the owner of the last step, if it has timed out; the other steps are still to be run
   */
  public Optional<T> run(Iterator<? extends Step<T>> steps) {
    Worker worker = new Worker(steps);
    FutureTask<?> task = new FutureTask<>(worker, null);
    Thread thread = new Thread(task, "budgeted work");
    thread.setDaemon(true);
    thread.start();
    while (true) {
      try {
        task.get(INTERVAL, TimeUnit.MILLISECONDS);
        return Optional.empty();
      } catch (TimeoutException running) {
        Optional<T> late = worker.cancelIfTimedOut();
        if (late.isPresent()) {
          thread.interrupt();
          return late;
        }
      } catch (ExecutionException failed) {
        throw rethrown(failed.getCause());
      } catch (InterruptedException e) {
        worker.abandon();
        thread.interrupt();
        Thread.currentThread().interrupt();
        throw new CancellationException("The build was cancelled.");
      }
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
  }

  /** Runs steps in one thread, and lets another one see how long the current step has taken. */
  private final class Worker implements Runnable {
    private final Iterator<? extends Step<T>> steps;
    private @Nullable Step<T> current;
    private long since;
    private boolean abandoned;

    Worker(Iterator<? extends Step<T>> steps) {
      this.steps = steps;
    }

    @Override
    public void run() {
      for (Step<T> step = next(); step != null; step = next()) {
        step.run();
        done(step);
      }
    }

    private synchronized @Nullable Step<T> next() {
      Step<T> step = null;
      while (!abandoned && step == null && steps.hasNext()) {
        Step<T> candidate = steps.next();
        step = hasTimeLeft(candidate.owner()) ? candidate : null;
      }
      current = step;
      since = System.nanoTime();
      return step;
    }

    private synchronized void done(Step<T> step) {
      if (!abandoned) {
        spend(step.owner(), Duration.ofNanos(System.nanoTime() - since));
        current = null;
      }
    }

    synchronized void abandon() {
      abandoned = true;
    }

    /** The owner of the current step, if its time is up; the step is cancelled then. */
    synchronized Optional<T> cancelIfTimedOut() {
      Step<T> step = current;
      if (step == null
          || Duration.ofNanos(System.nanoTime() - since).compareTo(left(step.owner())) < 0) {
        return Optional.empty();
      }
      abandoned = true;
      spend(step.owner(), budget);
      step.cancel();
      return Optional.of(step.owner());
    }
  }
}
