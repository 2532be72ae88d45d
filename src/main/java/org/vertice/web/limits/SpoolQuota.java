package org.vertice.web.limits;

import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** What waits for slow clients all together. */
final class SpoolQuota {

  private final long mostOfOne;
  private final long mostOfAll;
  private final Semaphore threads;
  private final AtomicLong bytes = new AtomicLong();
  private final Set<SpooledResponse> answers = ConcurrentHashMap.newKeySet();

  SpoolQuota(long mostOfOne, long mostOfAll, int threads) {
    this.mostOfOne = mostOfOne;
    this.mostOfAll = mostOfAll;
    this.threads = new Semaphore(threads);
  }

  /** Whether so many bytes of one answer may wait. */
  boolean allows(long ofOne) {
    return ofOne <= mostOfOne;
  }

  /** Notes that more waits. Where it is too much, the answer that waits most is given up. */
  void more(SpooledResponse answer, long more) {
    answers.add(answer);
    forgetIfDone(answer);
    if (bytes.addAndGet(more) > mostOfAll) {
      answers.stream()
          .max(Comparator.comparingLong(SpooledResponse::waits))
          .ifPresent(
              largest -> largest.giveUp(new IOException("Too much waits for slow clients.")));
    }
  }

  /** Notes that less waits. */
  void less(SpooledResponse answer, long less) {
    bytes.addAndGet(-less);
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
