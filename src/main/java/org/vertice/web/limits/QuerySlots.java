package org.vertice.web.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.vertice.query.run.QueryLimits;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Outcome;

/** Slots for queries that run at the same time, and a few in which others wait for one. */
final class QuerySlots {

  /** When a request began to wait: a request that waits twice does not wait longer. */
  private static final String SINCE = "org.vertice.waiting.since";

  private final int number;
  private final Semaphore free;
  private final AtomicInteger waiting = new AtomicInteger();

  QuerySlots(int number) {
    this.number = number;
    this.free = new Semaphore(number, true);
  }

  /** How many are taken. */
  int taken() {
    return number - free.availablePermits();
  }

  /**
   * Takes a slot.
   *
   * @throws HttpStatusException 503 if none becomes free in time
   */
  void take(HttpServletRequest request) {
    if (free.tryAcquire()) {
      return;
    }
    try {
      if (waiting.incrementAndGet() <= QueryLimits.QUEUE_LENGTH
          && free.tryAcquire(patience(request).toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
    throw busy(request, number);
  }

  void leave() {
    free.release();
  }

  /** The error where no slot is free. */
  private static HttpStatusException busy(HttpServletRequest request, int number) {
    Outcome.BUSY.note(request);
    return new HttpStatusException(
            503, number + " queries are running, which is the maximum. Try again in a moment.")
        .with("Retry-After", "5")
        .worded("fault.busy", number);
  }

  /** Too many queries go on although they were stopped. */
  static HttpStatusException abandoned(HttpServletRequest request) {
    Outcome.BUSY.note(request);
    return new HttpStatusException(
            503, "Stopped queries are still using the server. Try again in a moment.")
        .with("Retry-After", "5")
        .worded("fault.abandoned");
  }

  private static Duration patience(HttpServletRequest request) {
    long now = System.nanoTime();
    if (!(request.getAttribute(SINCE) instanceof Long since)) {
      request.setAttribute(SINCE, now);
      return QueryLimits.QUEUE_TIMEOUT;
    }
    return QueryLimits.QUEUE_TIMEOUT.minusNanos(now - since);
  }
}
