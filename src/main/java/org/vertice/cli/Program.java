package org.vertice.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Parses the arguments and runs the command. */
final class Program {

  private final Surroundings surroundings;
  private final Vertice vertice;
  private final Complaints complaints;
  private final CommandLine commandLine;

  Program(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.vertice = new Vertice(surroundings);
    this.complaints = new Complaints(vertice);
    this.commandLine = commandLine();
  }

  /** Runs one command and returns its {@link ExitCode}; never throws, never ends the process. */
  int run(List<String> arguments) {
    int code;
    try {
      code = commandLine.execute(arguments.toArray(String[]::new));
    } catch (Error e) {
      code = complaints.failed(e);
    }
    try {
      surroundings.out().stream().flush();
      return code;
    } catch (IOException | RuntimeException e) {
      return code == ExitCode.CLEAN ? complaints.failed(e) : code;
    }
  }

  private CommandLine commandLine() {
    CommandLine top = new CommandLine(vertice);
    top.addSubcommand(new CheckCommand(vertice));
    top.addSubcommand(new BuildCommand(vertice));
    top.addSubcommand(new ConvertCommand(vertice));
    top.addSubcommand(query(vertice));
    top.addSubcommand(new ExplainCommand(vertice));
    top.addSubcommand(new DisagreementsCommand(vertice));
    top.addSubcommand(new DiffCommand(vertice));
    top.addSubcommand(new ExportCommand(vertice));
    top.addSubcommand(new ServeCommand(vertice));
    top.addSubcommand(new PasswordCommand(vertice));
    top.addSubcommand(new PushCommand(vertice));
    top.addSubcommand(new CsvwSuiteCommand(vertice));
    top.addSubcommand(new CompletionCommand(vertice));
    top.addSubcommand(new HelpCommand());
    top.getSubcommands().values().forEach(HelpLayout::apply);
    HelpLayout.apply(top);
    top.setOut(surroundings.out().messages());
    top.setErr(surroundings.err().messages());
    top.setCaseInsensitiveEnumValuesAllowed(true);
    top.setUsageHelpWidth(helpWidth());
    top.setExecutionStrategy(this::runLast);
    top.setParameterExceptionHandler((error, arguments) -> complaints.misused(error));
    top.setExecutionExceptionHandler((error, command, result) -> failed(error));
    return top;
  }

  /** A saved query's parameters are options that only the query knows. */
  private static CommandLine query(Vertice vertice) {
    return new CommandLine(new QueryCommand(vertice)).setUnmatchedOptionsArePositionalParams(true);
  }

  private int helpWidth() {
    int columns = surroundings.out().columns();
    return columns == 0 ? 100 : Math.max(60, Math.min(columns, 120));
  }

  private int runLast(ParseResult parsed) {
    boolean colours = vertice.colours(surroundings.out());
    commandLine.setColorScheme(Help.defaultColorScheme(colours ? Help.Ansi.ON : Help.Ansi.OFF));
    boolean answered = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
    if (!parsed.hasSubcommand() && !answered) {
      throw new ParameterException(commandLine, "Say which command is to be run.");
    }
    return new RunLast().execute(parsed);
  }

  private int failed(Exception error) {
    if (error instanceof ParameterException misuse) {
      return complaints.misused(misuse);
    }
    return error instanceof UsageException misuse
        ? complaints.misused(misuse)
        : complaints.failed(error);
  }
}
