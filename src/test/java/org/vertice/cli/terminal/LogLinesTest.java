package org.vertice.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {

  private static String written(Level level) {
    LogRecord record = new LogRecord(level, "Not well-formed at [4,48]\n  Message: entity\n");
    record.setLoggerName("org.example.Reader");
    record.setThrown(new IllegalStateException("inside"));
    return new LogLines().format(record);
  }

  @Test
  void writesAWarningOfALibraryAsOneLineWithoutStackTrace() {
    assertThat(written(Level.WARNING))
        .isEqualTo(
            "WARNING org.example.Reader: Not well-formed at [4,48] Message: entity"
                + System.lineSeparator());
  }

  @Test
  void writesTheStackTraceOfASevereFailure() {
    assertThat(written(Level.SEVERE))
        .startsWith("SEVERE org.example.Reader: Not well-formed")
        .contains("IllegalStateException: inside", "\tat ");
  }

  @Test
  void cutsLongValuesAndEscapesControlCharacters() {
    LogRecord record = new LogRecord(Level.WARNING, "Bad: \u001b[2J" + "9".repeat(50_000));
    record.setLoggerName("org.example.Reader");
    record.setThrown(new IllegalStateException("\u001b]0;title\u0007"));
    assertThat(new LogLines().format(record))
        .startsWith("WARNING org.example.Reader: Bad: \\u001b[2J999")
        .hasSizeLessThan(300)
        .doesNotContain("\u001b");
    record.setLevel(Level.SEVERE);
    assertThat(new LogLines().format(record))
        .contains("\\u001b]0;title\\u0007")
        .doesNotContain("\u001b");
  }
}
