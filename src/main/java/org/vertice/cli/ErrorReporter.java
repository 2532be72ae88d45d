package org.vertice.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vertice.cli.project.Vertice;
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

/** Says on stderr, in a sentence and a fix, why a command was not carried out. */
final class ErrorReporter {

  private final Vertice vertice;

  ErrorReporter(Vertice vertice) {
    this.vertice = vertice;
  }

  /** The command was not understood. */
  int misused(ParameterException error) {
    CommandSpec command = error.getCommandLine().getCommandSpec();
    String help = "vertice".equals(command.name()) ? "vertice" : "vertice " + command.name();
    String fix = suggestion(error).map(word -> "Did you mean " + word + "?").orElse("");
    say(message(error), fix.isEmpty() ? "See " + help + " --help." : fix);
    trace(error);
    return ExitCode.USAGE;
  }

  /** The command was understood, and its arguments do not fit the project. */
  int misused(UsageException error) {
    say(String.valueOf(error.getMessage()), error.fix());
    trace(error);
    return ExitCode.USAGE;
  }

  /** The command was carried out in part or not at all. */
  int failed(Throwable error) {
    if (FailureMessages.readerGone(error)) {
      return ExitCode.READER_GONE;
    }
    Optional<Failure> failure = FailureMessages.failure(error);
    if (failure.isPresent()) {
      say(String.valueOf(failure.get().getMessage()), failure.get().fix().orElse(""));
    } else {
      say(
          error.toString(),
          vertice.debug()
              ? ""
              : "This is a bug in Vertice; run with --debug to see where it happened.");
    }
    trace(error);
    return failure.isPresent() ? ExitCode.FAILED : ExitCode.CRASH;
  }

  private void say(String message, String fix) {
    Channel channel = vertice.surroundings().err();
    Help.Ansi ansi = vertice.colours(channel) ? Help.Ansi.ON : Help.Ansi.OFF;
    PrintWriter err = channel.messages();
    err.println(ansi.string("@|bold,red vertice:|@") + wrapped("vertice:", message, channel));
    if (!fix.isEmpty()) {
      err.println(ansi.string("  @|green fix:|@") + wrapped("  fix:", fix, channel));
    }
  }

  /** The text as it follows a label, in lines that fit the terminal. */
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
    if (vertice.debug()) {
      error.printStackTrace(vertice.surroundings().err().messages());
    }
  }

  private static String message(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().get(0);
      if (argument.startsWith("-")) {
        return "There is no option " + argument + ".";
      }
      return error.getCommandLine().getSubcommands().isEmpty()
          ? "The argument \"" + argument + "\" is one too many."
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
