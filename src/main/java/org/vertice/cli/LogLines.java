package org.vertice.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * What libraries warn of, each in a line. They warn with stack traces of what is no fault of this
 * program, such as an answer of another server that is not well-formed; only what the program
 * itself failed at ({@link Level#SEVERE}) is followed by one.
 */
public final class LogLines extends Formatter {

  @Override
  public String format(LogRecord record) {
    Throwable thrown = record.getThrown();
    String line =
        "%s %s: %s%n"
            .formatted(
                record.getLevel().getName(),
                record.getLoggerName(),
                formatMessage(record).strip().replaceAll("\\s*\\R\\s*", " "));
    if (thrown == null || record.getLevel().intValue() < Level.SEVERE.intValue()) {
      return line;
    }
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return line + trace;
  }
}
