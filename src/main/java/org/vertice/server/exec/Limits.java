package org.vertice.server.exec;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param time how long a query may take, its answer written; a client that reads it slowly does not
 *     count
 * @param atOnce how many queries run at the same time
 * @param requestBytes how long a query may be
 * @param resultBytes how long an answer may be
 */
public record Limits(Duration time, int atOnce, int requestBytes, long resultBytes) {

  /** How long a query waits for its turn before it is sent away. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Thirty seconds, twice as many queries as processors, 1 MiB in, 512 MiB out. */
  public static Limits usual() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Limits(Duration.ofSeconds(30), Math.max(4, 2 * processors), 1 << 20, 1L << 29);
  }

  /** The same with another time. */
  public Limits withTime(Duration other) {
    return new Limits(other, atOnce, requestBytes, resultBytes);
  }

  /** The same with another number of queries at once. */
  public Limits withAtOnce(int other) {
    return new Limits(time, other, requestBytes, resultBytes);
  }

  /** The same with another length of queries. */
  public Limits withRequestBytes(int other) {
    return new Limits(time, atOnce, other, resultBytes);
  }

  /** The same with another length of answers. */
  public Limits withResultBytes(long other) {
    return new Limits(time, atOnce, requestBytes, other);
  }
}
