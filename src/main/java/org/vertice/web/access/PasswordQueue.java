package org.vertice.web.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Passwords are tried a few at a time, so that guessing cannot take all processors, and a few more
 * wait, so that it cannot take all threads of the server.
 */
final class PasswordQueue {

  private final Semaphore places;
  private final Semaphore running;

  /** So many wait at most; the last of them waits seconds. */
  private static final int WAITING = 16;

  /** The usual ones: at once as many as leave half of the processors free. */
  static PasswordQueue usual() {
    return new PasswordQueue(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING);
  }

  /**
   * Trials.
   *
   * @param atOnce how many go on at once
   * @param waiting how many more may wait
   */
  PasswordQueue(int atOnce, int waiting) {
    this.places = new Semaphore(atOnce + waiting);
    this.running = new Semaphore(atOnce, true);
  }

  /** The result of a trial, when its turn has come; empty at once if too many wait already. */
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
