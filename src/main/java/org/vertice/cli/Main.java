package org.vertice.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.LogManager;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.ProcessContext;

/** The entry point of the process, and the only place that ends it. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    quietLogs();
    System.exit(code(arguments));
  }

  /** Libraries log through java.util.logging: warnings and errors are printed, one line each. */
  private static void quietLogs() {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int code(String... arguments) {
    try {
      return new Program(ProcessContext.ofProcess()).run(List.of(arguments));
    } catch (NoClassDefFoundError e) {
      // The missing class may be one that reports failures.
      System.err.println(
          "vertice: A part of the program cannot be loaded: "
              + e.getMessage()
              + ".\n  fix: Allow at least 256 open files (ulimit -n 256).");
      return ExitCode.FAILED;
    }
  }
}
