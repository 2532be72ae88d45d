package org.vertice.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.LogManager;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.ProcessContext;

/** The process: the only place that ends it. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    quietLogs();
    System.exit(code(arguments));
  }

  /** Libraries' logs go through java.util.logging: only what is wrong is printed, on one line. */
  static void quietLogs() {
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
      // What tells of failures may be what cannot be loaded.
      System.err.println(
          "vertice: A part of the program cannot be loaded: "
              + e.getMessage()
              + ".\n  fix: Let more files be open at once (ulimit -n, 256 or more).");
      return ExitCode.FAILED;
    }
  }
}
