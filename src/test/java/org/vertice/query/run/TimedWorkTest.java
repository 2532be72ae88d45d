package org.vertice.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Steps have the time of their account; one that overstays holds nobody up. */
@Timeout(60)
class TimedWorkTest {

  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch interrupted = new CountDownLatch(1);

  private interface Action {
    void run() throws InterruptedException;
  }

  private record TestStep(String account, List<String> log, Action action)
      implements TimedWork.Step<String> {
    @Override
    public void run() {
      log.add(account);
      try {
        action.run();
      } catch (InterruptedException e) {
        log.add("interrupted " + account);
      }
    }

    @Override
    public void abandon() {
      log.add("abandoned " + account);
    }
  }

  private TestStep step(String account, Action action) {
    return new TestStep(account, log, action);
  }

  private TestStep endless(String account) {
    return step(
        account,
        () -> {
          try {
            Thread.sleep(LONG.toMillis());
          } finally {
            interrupted.countDown();
          }
        });
  }

  @Test
  void isDoneInTurn() {
    TimedWork<String> work = new TimedWork<>(LONG);
    Iterator<TestStep> steps =
        Stream.of("a", "b", "a").map(account -> step(account, () -> {})).iterator();

    assertThat(work.doNext(steps)).isEmpty();

    assertThat(log).containsExactly("a", "b", "a");
    assertThat(work.mayGoOn("a")).isTrue();
  }

  /** So that what never ends does not keep the program from ending. */
  @Test
  void isDoneByADaemon() {
    new TimedWork<String>(LONG)
        .doNext(
            List.of(step("a", () -> log.add("daemon " + Thread.currentThread().isDaemon())))
                .iterator());
    assertThat(log).containsExactly("a", "daemon true");
  }

  @Test
  void isLeftBehindWhereItOverstaysAndGoesOnForOthers() throws InterruptedException {
    TimedWork<String> work = new TimedWork<>(SHORT);
    Iterator<TestStep> steps =
        List.of(endless("slow"), step("slow", () -> {}), step("quick", () -> {})).iterator();

    assertThat(work.doNext(steps)).contains("slow");
    interrupted.await();
    assertThat(log).startsWith("slow").contains("abandoned slow");
    assertThat(work.mayGoOn("slow")).isFalse();
    assertThat(work.mayGoOn("quick")).isTrue();

    log.clear();
    assertThat(work.doNext(steps)).isEmpty();
    assertThat(log).contains("quick").doesNotContain("slow");
  }

  @Test
  void addsUpForAnAccount() {
    TimedWork<String> work = new TimedWork<>(SHORT);
    Iterator<TestStep> steps =
        Stream.generate(() -> step("many", () -> Thread.sleep(30))).limit(100).iterator();

    work.doNext(steps);

    assertThat(work.mayGoOn("many")).isFalse();
    assertThat(log).hasSizeLessThan(100);
  }

  @Test
  void ofOneDoesNotTakeTheTimeOfAnother() {
    TimedWork<Integer> work = new TimedWork<>(Duration.ofSeconds(2));
    List<Integer> done = new ArrayList<>();
    Iterator<TimedWork.Step<Integer>> steps =
        Stream.iterate(0, each -> each + 1).limit(30).map(each -> sleeping(each, done)).iterator();

    assertThat(work.doNext(steps)).isEmpty();
    assertThat(done).hasSize(30);
  }

  private static TimedWork.Step<Integer> sleeping(int account, List<Integer> done) {
    return new TimedWork.Step<>() {
      @Override
      public Integer account() {
        return account;
      }

      @Override
      public void run() {
        try {
          Thread.sleep(80);
        } catch (InterruptedException e) {
          return;
        }
        done.add(account);
      }

      @Override
      public void abandon() {}
    };
  }

  @Test
  void throwsWhatAStepThrows() {
    TimedWork<String> work = new TimedWork<>(LONG);
    RuntimeException wrong = new IllegalStateException("wrong");
    Error bad = new StackOverflowError();
    assertThatThrownBy(() -> work.doNext(throwing(wrong))).isSameAs(wrong);
    assertThatThrownBy(() -> work.doNext(throwing(bad))).isSameAs(bad);
  }

  private Iterator<TestStep> throwing(Throwable thrown) {
    return List.of(
            step(
                "any",
                () -> {
                  if (thrown instanceof Error error) {
                    throw error;
                  }
                  throw (RuntimeException) thrown;
                }))
        .iterator();
  }

  @Test
  void isGivenUpWhereWhoWaitsIsInterrupted() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    List<Boolean> stillInterrupted = Collections.synchronizedList(new ArrayList<>());
    Thread waiting =
        new Thread(
            () -> {
              try {
                new TimedWork<String>(LONG)
                    .doNext(List.of(endless("a"), step("b", () -> {})).iterator());
              } catch (RuntimeException e) {
                thrown.set(e);
                stillInterrupted.add(Thread.currentThread().isInterrupted());
              }
            });
    waiting.start();
    while (log.isEmpty()) {
      Thread.sleep(5);
    }
    waiting.interrupt();
    waiting.join();
    interrupted.await();
    assertThat(thrown.get()).isInstanceOf(CancellationException.class);
    assertThat(stillInterrupted).containsExactly(true);
    Thread.sleep(50);
    assertThat(log).doesNotContain("b");
  }
}
