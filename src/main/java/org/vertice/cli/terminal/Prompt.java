package org.vertice.cli.terminal;

import java.io.Console;
import java.util.Optional;

/** Asks the user at the keyboard. */
public interface Prompt {

  /** The typed line; empty if there is no keyboard. */
  Optional<String> line(String question);

  /** The line that was typed without being shown; empty if there is no keyboard. */
  Optional<String> secret(String question);

  /** No keyboard. */
  static Prompt nobody() {
    return new Prompt() {
      @Override
      public Optional<String> line(String question) {
        return Optional.empty();
      }

      @Override
      public Optional<String> secret(String question) {
        return Optional.empty();
      }
    };
  }

  /** The console of the process, if the launcher says that stdin is a terminal. */
  @SuppressWarnings("SystemConsoleNull") // in newer JDKs it may be not null and no terminal
  static Prompt ofProcess() {
    Console console = System.console();
    if (console == null || !"terminal".equals(System.getProperty("vertice.stdin"))) {
      return nobody();
    }
    return new Prompt() {
      @Override
      public Optional<String> line(String question) {
        return Optional.ofNullable(console.readLine("%s: ", question));
      }

      @Override
      public Optional<String> secret(String question) {
        return Optional.ofNullable(console.readPassword("%s: ", question)).map(String::valueOf);
      }
    };
  }
}
