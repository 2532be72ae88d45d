package org.vertice.web.limits;

import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes answers as fast as they are written, and sends them as fast as the clients read. So a
 * client that reads slowly holds neither a thread nor a slot for queries; what it has not read yet
 * waits in a file. Only an answer longer than a limit waits for its client, as it would without
 * this.
 */
public final class SpoolingHandler extends Handler.Wrapper {

  /** A number of answers of the greatest length that may wait together. */
  private static final int ANSWERS = 4;

  private final long mostOfOne;
  private final Semaphore threads;
  private final AtomicLong waiting = new AtomicLong();
  private final Set<SpooledResponse> answers = ConcurrentHashMap.newKeySet();

  /**
   * A handler.
   *
   * @param most bytes of an answer that may wait
   * @param threads that may be held by clients for whom that is not enough
   */
  public SpoolingHandler(long most, int threads) {
    this.mostOfOne = most;
    this.threads = new Semaphore(threads);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SpooledResponse spooled = new SpooledResponse(request, response, callback, this);
    return super.handle(request, spooled, spooled.end());
  }

  /** Whether this number of bytes of one answer may wait. */
  boolean allows(long ofOne) {
    return ofOne <= mostOfOne;
  }

  /** Notes that more waits. Where it is too much, the answer that waits most is given up. */
  void more(SpooledResponse answer, long more) {
    answers.add(answer);
    forgetIfDone(answer);
    if (waiting.addAndGet(more) > ANSWERS * mostOfOne) {
      answers.stream()
          .max(Comparator.comparingLong(SpooledResponse::waits))
          .ifPresent(
              largest -> largest.giveUp(new IOException("Too much waits for slow clients.")));
    }
  }

  /** Notes that less waits. */
  void less(SpooledResponse answer, long less) {
    waiting.addAndGet(-less);
    forgetIfDone(answer);
  }

  private void forgetIfDone(SpooledResponse answer) {
    if (answer.waits() == 0) {
      answers.remove(answer);
    }
  }

  /** Whether one more thread may wait for its client. */
  boolean mayHoldThread() {
    return threads.tryAcquire();
  }

  void freeThread() {
    threads.release();
  }
}
