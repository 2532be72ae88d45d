package org.vertice.cli.terminal;

import java.io.Console;
import java.util.Optional;

/** Asks the person at the keyboard. */
public interface Prompt {

  /** The line that was typed; empty if nobody is there to type. */
  Optional<String> line(String question);

  /** What was typed without showing; empty if nobody is there to type. */
  Optional<String> secret(String question);

  /** Where nobody is there. */
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

  /** The process's console, if the launcher says that somebody is at it. */
  @SuppressWarnings("SystemConsoleNull") // what is not null in newer JDKs may be no terminal
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
