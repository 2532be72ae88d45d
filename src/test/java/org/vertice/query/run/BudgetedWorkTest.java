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

/** Steps have the time of their owner; one that overstays holds nobody up. */
@Timeout(60)
class BudgetedWorkTest {

  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch interrupted = new CountDownLatch(1);

  private interface Action {
    void run() throws InterruptedException;
  }

  private record TestStep(String owner, List<String> log, Action action)
      implements BudgetedWork.Step<String> {
    @Override
    public void run() {
      log.add(owner);
      try {
        action.run();
      } catch (InterruptedException e) {
        log.add("interrupted " + owner);
      }
    }

    @Override
    public void cancel() {
      log.add("abandoned " + owner);
    }
  }

  private TestStep step(String owner, Action action) {
    return new TestStep(owner, log, action);
  }

  private TestStep endless(String owner) {
    return step(
        owner,
        () -> {
          try {
            Thread.sleep(LONG.toMillis());
          } finally {
            interrupted.countDown();
          }
        });
  }

  @Test
  void stepsRunInTurn() {
    BudgetedWork<String> work = new BudgetedWork<>(LONG);
    Iterator<TestStep> steps =
        Stream.of("a", "b", "a").map(owner -> step(owner, () -> {})).iterator();

    assertThat(work.run(steps)).isEmpty();

    assertThat(log).containsExactly("a", "b", "a");
    assertThat(work.hasTimeLeft("a")).isTrue();
  }

  /** So that what never ends does not keep the program from ending. */
  @Test
  void stepsRunInADaemonThread() {
    new BudgetedWork<String>(LONG)
        .run(
            List.of(step("a", () -> log.add("daemon " + Thread.currentThread().isDaemon())))
                .iterator());
    assertThat(log).containsExactly("a", "daemon true");
  }

  @Test
  void aStepThatTimesOutIsAbandonedAndTheOthersGoOn() throws InterruptedException {
    BudgetedWork<String> work = new BudgetedWork<>(SHORT);
    Iterator<TestStep> steps =
        List.of(endless("slow"), step("slow", () -> {}), step("quick", () -> {})).iterator();

    assertThat(work.run(steps)).contains("slow");
    interrupted.await();
    assertThat(log).startsWith("slow").contains("abandoned slow");
    assertThat(work.hasTimeLeft("slow")).isFalse();
    assertThat(work.hasTimeLeft("quick")).isTrue();

    log.clear();
    assertThat(work.run(steps)).isEmpty();
    assertThat(log).contains("quick").doesNotContain("slow");
  }

  @Test
  void theTimesOfAnOwnerAddUp() {
    BudgetedWork<String> work = new BudgetedWork<>(SHORT);
    Iterator<TestStep> steps =
        Stream.generate(() -> step("many", () -> Thread.sleep(30))).limit(100).iterator();

    work.run(steps);

    assertThat(work.hasTimeLeft("many")).isFalse();
    assertThat(log).hasSizeLessThan(100);
  }

  @Test
  void oneOwnerDoesNotTakeTheTimeOfAnother() {
    BudgetedWork<Integer> work = new BudgetedWork<>(Duration.ofSeconds(2));
    List<Integer> done = new ArrayList<>();
    Iterator<BudgetedWork.Step<Integer>> steps =
        Stream.iterate(0, each -> each + 1).limit(30).map(each -> sleeping(each, done)).iterator();

    assertThat(work.run(steps)).isEmpty();
    assertThat(done).hasSize(30);
  }

  private static BudgetedWork.Step<Integer> sleeping(int owner, List<Integer> done) {
    return new BudgetedWork.Step<>() {
      @Override
      public Integer owner() {
        return owner;
      }

      @Override
      public void run() {
        try {
          Thread.sleep(80);
        } catch (InterruptedException e) {
          return;
        }
        done.add(owner);
      }

      @Override
      public void cancel() {}
    };
  }

  @Test
  void anExceptionOfAStepIsRethrown() {
    BudgetedWork<String> work = new BudgetedWork<>(LONG);
    RuntimeException wrong = new IllegalStateException("wrong");
    Error bad = new StackOverflowError();
    assertThatThrownBy(() -> work.run(throwing(wrong))).isSameAs(wrong);
    assertThatThrownBy(() -> work.run(throwing(bad))).isSameAs(bad);
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
  void anInterruptCancelsTheWork() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    List<Boolean> stillInterrupted = Collections.synchronizedList(new ArrayList<>());
    Thread waiting =
        new Thread(
            () -> {
              try {
                new BudgetedWork<String>(LONG)
                    .run(List.of(endless("a"), step("b", () -> {})).iterator());
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
