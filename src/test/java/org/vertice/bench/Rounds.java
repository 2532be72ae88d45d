package org.vertice.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs candidates in turn, round after round, and keeps the times: by the clock, and of the
 * processors.
 */
final class Rounds {

  private final List<Timed> all = new ArrayList<>();

  /** Something to be done. */
  @FunctionalInterface
  interface Work {
    /** Does it once. */
    void run() throws Exception;
  }

  /** What a run took: seconds by the clock, and seconds of the processors. */
  record Cost(double seconds, double work) {

    /** Does something, and measures it. */
    static Cost of(Work work) throws Exception {
      long start = System.nanoTime();
      long before = processorTime();
      work.run();
      return new Cost((System.nanoTime() - start) / 1e9, (processorTime() - before) / 1e9);
    }

    private static long processorTime() {
      return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
  }

  /** Something to be timed. */
  @FunctionalInterface
  interface Candidate {
    /** Runs it once. */
    Cost run() throws Exception;
  }

  /** A candidate, whether it needs a round to get warm, and what its rounds took. */
  record Timed(String name, Candidate candidate, boolean warmsUp, List<Cost> costs) {

    private double[] seconds() {
      return costs.stream().mapToDouble(Cost::seconds).sorted().toArray();
    }

    /** The fastest round. */
    double fastest() {
      return seconds()[0];
    }

    /** Seconds of processor time of the round with the least, of all threads together. */
    double leastWork() {
      return costs.stream().mapToDouble(Cost::work).min().orElseThrow();
    }

    /** The round in the middle. */
    double median() {
      return seconds()[costs.size() / 2];
    }
  }

  /** Adds a candidate. */
  Timed add(String name, Work work) {
    return add(new Timed(name, () -> Cost.of(work), true, new ArrayList<>()));
  }

  /** Adds a candidate that runs in a process of its own, which is as cold each time. */
  Timed addOwnProcess(String name, Candidate candidate) {
    return add(new Timed(name, candidate, false, new ArrayList<>()));
  }

  private Timed add(Timed timed) {
    all.add(timed);
    return timed;
  }

  /** Runs each candidate some times, after a round to get warm, which does not count. */
  void run(int rounds) throws Exception {
    for (int round = 0; round <= rounds; round++) {
      for (Timed one : all) {
        if (round > 0) {
          one.costs().add(one.candidate().run());
        } else if (one.warmsUp()) {
          one.candidate().run();
        }
      }
    }
  }

  /** All candidates, in order. */
  List<Timed> all() {
    return List.copyOf(all);
  }
}
