package org.vertice.cli.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import org.vertice.report.Printable;

/**
 * Formats log records of libraries, one line each, without control characters. A stack trace
 * follows only at {@link Level#SEVERE}: libraries add one to warnings too, for example about an
 * answer of another server that is not well-formed.
 */
public final class LogLines extends Formatter {

  private static final int LONGEST_VALUE = 200;

  private static final int LONGEST_LINE = 1000;

  @Override
  public String format(LogRecord record) {
    Throwable thrown = record.getThrown();
    String line =
        "%s %s: %s%n"
            .formatted(
                record.getLevel().getName(),
                record.getLoggerName(),
                Printable.line(formatMessage(record), LONGEST_VALUE));
    if (thrown == null || record.getLevel().intValue() < Level.SEVERE.intValue()) {
      return line;
    }
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return line
        + trace
            .toString()
            .lines()
            .map(each -> Printable.of(each.substring(0, Math.min(each.length(), LONGEST_LINE))))
            .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
  }
}
