package org.vertice.cli.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import org.vertice.report.Printable;

/**
 * What libraries warn of, each in a line, in which nothing is obeyed by a terminal. They warn with
 * stack traces of what is no fault of this program, such as an answer of another server that is not
 * well-formed; only what the program itself failed at ({@link Level#SEVERE}) is followed by one.
 */
public final class LogLines extends Formatter {

  /** A value is shown as far as it tells it from others. */
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
