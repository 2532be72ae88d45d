package org.vertice.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.terminal.Channel;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.Failure;
import org.vertice.cli.terminal.FailureMessages;
import org.vertice.cli.terminal.UsageException;
import org.vertice.report.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints to stderr why a command failed, with a fix, and returns the exit code. */
final class ErrorReporter {

  private final RootCommand root;

  ErrorReporter(RootCommand root) {
    this.root = root;
  }

  /** The arguments cannot be parsed. */
  int misused(ParameterException error) {
    CommandSpec command = error.getCommandLine().getCommandSpec();
    String help = "vertice".equals(command.name()) ? "vertice" : "vertice " + command.name();
    String fix = suggestion(error).map(word -> "Did you mean " + word + "?").orElse("");
    say(message(error), fix.isEmpty() ? "See " + help + " --help." : fix);
    trace(error);
    return ExitCode.USAGE;
  }

  /** The command ended with an error. */
  int failed(Throwable error) {
    if (FailureMessages.isBrokenPipe(error)) {
      return ExitCode.BROKEN_PIPE;
    }
    Optional<Failure> failure = FailureMessages.failure(error);
    if (failure.isPresent()) {
      say(String.valueOf(failure.get().getMessage()), failure.get().fix());
    } else {
      say(
          error.toString(),
          root.debug() ? "" : "This is a bug in Vertice. Run it with --debug to see where.");
    }
    trace(error);
    return failure.isEmpty()
        ? ExitCode.CRASH
        : failure.get() instanceof UsageException ? ExitCode.USAGE : ExitCode.FAILED;
  }

  private void say(String message, String fix) {
    Channel channel = root.err();
    Help.Ansi ansi = root.colours(channel) ? Help.Ansi.ON : Help.Ansi.OFF;
    PrintWriter err = channel.messages();
    err.println(ansi.string("@|bold,red vertice:|@") + wrapped("vertice:", message, channel));
    if (!fix.isEmpty()) {
      err.println(ansi.string("  @|green fix:|@") + wrapped("  fix:", fix, channel));
    }
  }

  /** The text after a label, in lines that fit the terminal. */
  private static String wrapped(String label, String text, Channel channel) {
    StringBuilder lines = new StringBuilder();
    int used = label.length();
    for (String word : List.of(text.strip().split("\\s+"))) {
      boolean full = channel.columns() > 0 && used + 1 + word.length() > channel.columns();
      lines.append(full ? "\n    " : " ").append(word);
      used = (full ? 4 : used + 1) + word.length();
    }
    return lines.toString();
  }

  private void trace(Throwable error) {
    if (root.debug()) {
      error.printStackTrace(root.err().messages());
    }
  }

  private static String message(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().get(0);
      if (argument.startsWith("-")) {
        return "There is no option " + argument + ".";
      }
      return error.getCommandLine().getSubcommands().isEmpty()
          ? "The argument \"" + argument + "\" is not expected."
          : "There is no command \"" + argument + "\".";
    }
    String message = String.valueOf(error.getMessage());
    return message.endsWith(".") ? message : message + ".";
  }

  private static Optional<String> suggestion(ParameterException error) {
    if (!(error instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    CommandLine command = error.getCommandLine();
    List<String> known = new ArrayList<>(command.getSubcommands().keySet());
    for (OptionSpec option : command.getCommandSpec().options()) {
      known.addAll(List.of(option.names()));
    }
    String word = unmatched.getUnmatched().get(0);
    int end = word.indexOf('=') < 0 ? word.length() : word.indexOf('=');
    return Nearest.to(word.substring(0, end), known);
  }
}
