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

  /** Something to be timed. */
  @FunctionalInterface
  interface Candidate {
    /** Runs it once. */
    void run() throws Exception;
  }

  /** A candidate and the seconds that each of its rounds took. */
  record Timed(String name, Candidate candidate, List<Double> seconds, List<Double> work) {

    /** The fastest round. */
    double fastest() {
      return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** Seconds of processor time of the round with the least, of all threads together. */
    double leastWork() {
      return work.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** The round in the middle. */
    double median() {
      return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
    }
  }

  /** Adds a candidate. */
  Timed add(String name, Candidate candidate) {
    Timed timed = new Timed(name, candidate, new ArrayList<>(), new ArrayList<>());
    all.add(timed);
    return timed;
  }

  /** Runs each candidate some times; the first round warms up and does not count. */
  void run(int rounds) throws Exception {
    for (int round = 0; round <= rounds; round++) {
      for (Timed one : all) {
        long start = System.nanoTime();
        long work = processorTime();
        one.candidate().run();
        if (round > 0) {
          one.seconds().add((System.nanoTime() - start) / 1e9);
          one.work().add((processorTime() - work) / 1e9);
        }
      }
    }
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** All candidates, in order. */
  List<Timed> all() {
    return List.copyOf(all);
  }
}
