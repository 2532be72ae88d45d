package org.vertice.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes which tests were skipped, and why, into the file that the system property {@code
 * skipped.tests} names; Maven prints it at the end. A test that is skipped without a word looks
 * like one that passed.
 */
public final class SkippedTests implements TestExecutionListener {

  /** Classes by reason: many tests of a class are skipped for the same one. */
  private final Map<String, Set<String>> classes = new TreeMap<>();

  private int skipped;

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    file().ifPresent(SkippedTests::forget);
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    note(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      note(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason is given"));
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (skipped > 0) {
      file().ifPresent(this::write);
    }
  }

  private synchronized void note(TestIdentifier test, String reason) {
    skipped++;
    String plain = reason.replaceFirst("^Assumption failed: ", "");
    classes
        .computeIfAbsent(plain, each -> new TreeSet<>())
        .add(test.getSource().map(SkippedTests::className).orElseGet(test::getDisplayName));
  }

  private static String className(TestSource source) {
    String name =
        source instanceof MethodSource method
            ? method.getClassName()
            : source instanceof ClassSource type ? type.getClassName() : source.toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Optional<Path> file() {
    return Optional.ofNullable(System.getProperty("skipped.tests")).map(Path::of);
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void write(Path file) {
    String list =
        classes.entrySet().stream()
            .map(entry -> "  " + String.join(", ", entry.getValue()) + ": " + entry.getKey())
            .collect(Collectors.joining("\n"));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(
          file,
          Stream.of("Skipped (" + skipped + " by " + file.getFileName() + "):", list).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
