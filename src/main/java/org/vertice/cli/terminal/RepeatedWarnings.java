package org.vertice.cli.terminal;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Lets one warning of a kind pass in a minute, and one while a query runs: a query that meets a bad
 * value in each row would else fill the disk.
 *
 * <p>Warnings of libraries are of a kind if they come from the same place and begin alike; those of
 * the program itself, if they are the same.
 */
public final class RepeatedWarnings implements Filter {

  private static final String OWN = "org.vertice.";

  /** Kinds that are remembered; the oldest is forgotten. */
  private static final int KINDS = 1000;

  private static final int BEGINNING = 40;

  private final LongSupplier clock;
  private final Map<String, Passed> passed =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Passed> eldest) {
          return size() > KINDS;
        }
      };

  /**
   * The last that passed.
   *
   * @param at when, in nanoseconds
   * @param thread where; a query runs on one thread
   */
  private record Passed(long at, String thread) {}

  /** Made by the logging of Java, which reads its name in a file. */
  public RepeatedWarnings() {
    this(System::nanoTime);
  }

  RepeatedWarnings(LongSupplier nanoseconds) {
    this.clock = nanoseconds;
  }

  @Override
  public synchronized boolean isLoggable(LogRecord record) {
    String kind = kind(record);
    String thread = Thread.currentThread().getName();
    long now = clock.getAsLong();
    Passed last = passed.get(kind);
    if (last != null) {
      long minutes = Duration.ofNanos(now - last.at).toMinutes();
      boolean sameQuery = last.thread.equals(thread) && thread.startsWith("query");
      if (minutes < 1 || (sameQuery && minutes < 10)) {
        return false;
      }
    }
    passed.put(kind, new Passed(now, thread));
    return true;
  }

  /** Two failures at different places are of two kinds, whatever is said of them. */
  private static String cause(LogRecord record) {
    Throwable thrown = record.getThrown();
    if (thrown == null) {
      return "";
    }
    StackTraceElement[] frames = thrown.getStackTrace();
    return thrown.getClass().getName() + (frames.length == 0 ? "" : frames[0].toString());
  }

  private static String kind(LogRecord record) {
    String logger = String.valueOf(record.getLoggerName());
    String message = String.valueOf(record.getMessage());
    if (logger.startsWith(OWN)) {
      Object[] values = record.getParameters();
      return logger + message + (values == null ? "" : Arrays.toString(values)) + cause(record);
    }
    StringBuilder beginning = new StringBuilder(logger).append(' ');
    int end = logger.length() + BEGINNING;
    for (int i = 0; i < message.length() && beginning.length() < end; i++) {
      char sign = message.charAt(i);
      if (sign == '"' || sign == '<' || sign == '\'') {
        break;
      }
      if (Character.isLetter(sign)) {
        beginning.append(sign);
      }
    }
    return beginning.toString();
  }
}
