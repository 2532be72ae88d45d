package org.vertice.cli.terminal;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Passes one warning of a kind in a minute, and one per query. Otherwise a query that finds a bad
 * value in each row would fill the disk.
 *
 * <p>Warnings of libraries are of the same kind if they have the same logger and begin alike;
 * warnings of Vertice, if they are equal.
 */
public final class RepeatedWarnings implements Filter {

  private static final String OWN = "org.vertice.";

  /** Number of kinds to remember; the oldest is dropped. */
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

  /** When the last of a kind passed, in nanoseconds, and in which thread: a query has its own. */
  private record Passed(long at, String thread) {}

  /** Called by java.util.logging, which is configured by {@code logging.properties}. */
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

  /** Failures at different places are of different kinds, whatever their message. */
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
