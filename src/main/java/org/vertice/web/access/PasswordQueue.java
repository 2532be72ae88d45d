package org.vertice.web.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Checks a few passwords at a time, so that guessing cannot take all processors, and lets a few
 * more wait, so that it cannot take all threads of the server.
 */
final class PasswordQueue {

  private final Semaphore places;
  private final Semaphore running;

  /** The last of those that wait does so for seconds. */
  private static final int WAITING = 16;

  /** A queue that leaves half of the processors free. */
  static PasswordQueue usual() {
    return new PasswordQueue(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING);
  }

  /**
   * A queue.
   *
   * @param atOnce how many are checked at the same time
   * @param waiting how many more may wait
   */
  PasswordQueue(int atOnce, int waiting) {
    this.places = new Semaphore(atOnce + waiting);
    this.running = new Semaphore(atOnce, true);
  }

  /** The result of a check when its turn has come; empty at once if too many wait already. */
  Optional<Boolean> result(BooleanSupplier trial) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    try {
      running.acquireUninterruptibly();
      try {
        return Optional.of(trial.getAsBoolean());
      } finally {
        running.release();
      }
    } finally {
      places.release();
    }
  }
}
