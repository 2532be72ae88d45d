package org.vertice.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** A warning of one kind is written once per query and once a minute. */
class RepeatedWarningsTest {

  private final AtomicLong now = new AtomicLong();
  private final RepeatedWarnings filter = new RepeatedWarnings(now::get);

  private boolean passes(String logger, String message) {
    LogRecord record = new LogRecord(Level.WARNING, message);
    record.setLoggerName(logger);
    return filter.isLoggable(record);
  }

  private void minutes(long minutes) {
    now.addAndGet(Duration.ofMinutes(minutes).toNanos());
  }

  @Test
  void writesAKindOfWarningOnceAMinute() {
    assertThat(passes("jena.NodeValue", "Datatype format exception: \"1\"^^xsd:dateTime")).isTrue();
    assertThat(passes("jena.NodeValue", "Datatype format exception: \"2\"^^xsd:date")).isFalse();
    assertThat(passes("jena.NodeValue", "Another thing")).isTrue();
    assertThat(passes("jena.Other", "Datatype format exception: \"2\"^^xsd:date")).isTrue();
    minutes(1);
    assertThat(passes("jena.NodeValue", "Datatype format exception: \"3\"^^xsd:date")).isTrue();
  }

  @Test
  void writesAWarningOnceForALongQuery() throws InterruptedException {
    boolean[] passed = new boolean[2];
    Thread query =
        new Thread(
            () -> {
              passed[0] = passes("jena.NodeValue", "Datatype format exception");
              minutes(3);
              passed[1] = passes("jena.NodeValue", "Datatype format exception");
            },
            "query-7");
    query.start();
    query.join();
    assertThat(passed).containsExactly(true, false);
    assertThat(passes("jena.NodeValue", "Datatype format exception")).isTrue();
  }

  @Test
  void equalWarningsOfVerticeAreOfTheSameKind() {
    assertThat(passes("org.vertice.web", "A query runs on: a")).isTrue();
    assertThat(passes("org.vertice.web", "A query runs on: b")).isTrue();
    assertThat(passes("org.vertice.web", "A query runs on: b")).isFalse();
  }

  @Test
  void failuresAtDifferentPlacesAreOfDifferentKinds() {
    assertThat(passes(new IllegalStateException())).isTrue();
    assertThat(passes(new IllegalArgumentException())).isTrue();
    assertThat(passes(new IllegalArgumentException())).isFalse();
  }

  private boolean passes(RuntimeException failure) {
    LogRecord record = new LogRecord(Level.SEVERE, "A request failed");
    record.setLoggerName("org.vertice.web");
    failure.setStackTrace(new StackTraceElement[0]);
    record.setThrown(failure);
    return filter.isLoggable(record);
  }
}
