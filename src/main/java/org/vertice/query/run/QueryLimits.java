package org.vertice.query.run;

import java.time.Duration;
import org.vertice.query.expression.BoundedExpressions;

/**
 * The limits of queries: time, number, and length of query and answer.
 *
 * @param time timeout of a query, from its arrival until its answer is written, without the time
 *     that a slow client takes to read it
 * @param atOnce how many queries of clients run at the same time, and how many others beside them
 * @param requestBytes how long a query may be
 * @param resultBytes how long an answer may be
 */
public record QueryLimits(Duration time, int atOnce, int requestBytes, long resultBytes) {

  /**
   * Words and signs of a query. The longest saved one has a few hundred; what takes the square of
   * their number to plan ends with these in seconds, and a list of values has as many as it needs.
   */
  public static final int TOKENS = 20_000;

  /** Brackets in brackets. Planning looks at what is nested once from each level. */
  public static final int DEPTH = 100;

  /** Columns of an answer, and things that one query has described. */
  public static final int COLUMNS = BoundedExpressions.COLUMNS;

  /** How long a query waits for its turn before it is refused. */
  public static final Duration QUEUE_TIMEOUT = Duration.ofSeconds(1);

  /** How long a query may take to react after it was cancelled; then it is abandoned. */
  public static final Duration GRACE = Duration.ofMillis(500);

  /** Most queries that wait for their turn, each with a thread of the server. */
  public static final int QUEUE_LENGTH = 40;

  /** Most abandoned queries that still run; beyond that no other is begun. */
  public static final int ABANDONED = 8;

  /** Timeout of a trivial query. */
  public static final Duration TRIVIAL_TIME = Duration.ofSeconds(2);

  /** Most rows of a view or an export, which are in memory at once. */
  public static final int ROWS_IN_MEMORY = 100_000;

  /** Thirty seconds, twice as many queries as processors, 1 MiB in, 512 MiB out. */
  public static QueryLimits usual() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new QueryLimits(Duration.ofSeconds(30), Math.max(4, 2 * processors), 1 << 20, 1L << 29);
  }

  /** Those of queries that feed an export, which nobody waits for in a browser. */
  public static QueryLimits ofExports() {
    return usual().withTime(Duration.ofMinutes(5));
  }

  /** The same with another time. */
  public QueryLimits withTime(Duration other) {
    return new QueryLimits(other, atOnce, requestBytes, resultBytes);
  }

  /** The same with another number of queries at once. */
  public QueryLimits withAtOnce(int other) {
    return new QueryLimits(time, other, requestBytes, resultBytes);
  }

  /** The same with another length of queries. */
  public QueryLimits withRequestBytes(int other) {
    return new QueryLimits(time, atOnce, other, resultBytes);
  }

  /** The same with another length of answers. */
  public QueryLimits withResultBytes(long other) {
    return new QueryLimits(time, atOnce, requestBytes, other);
  }
}
