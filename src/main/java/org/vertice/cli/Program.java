package org.vertice.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.vertice.cli.ask.DisagreementsCommand;
import org.vertice.cli.ask.ExplainCommand;
import org.vertice.cli.ask.QueryCommand;
import org.vertice.cli.project.Vertice;
import org.vertice.cli.serve.PasswordCommand;
import org.vertice.cli.serve.ServeCommand;
import org.vertice.cli.share.ExportCommand;
import org.vertice.cli.share.PushCommand;
import org.vertice.cli.tables.BuildCommand;
import org.vertice.cli.tables.CheckCommand;
import org.vertice.cli.tables.ConvertCommand;
import org.vertice.cli.tables.DiffCommand;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.ProcessContext;
import org.vertice.cli.terminal.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Parses the arguments and runs the command. */
public final class Program {

  /** Commands that speak of all commands. */
  private static final Set<String> ABOUT_OTHERS = Set.of("help", "completion");

  private final ProcessContext surroundings;
  private final Vertice vertice;
  private final ErrorReporter complaints;

  /** In the order of the help; each is made where it is wanted. */
  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

  public Program(ProcessContext surroundings) {
    this.surroundings = surroundings;
    this.vertice = new Vertice(surroundings);
    this.complaints = new ErrorReporter(vertice);
    commands.put("check", () -> new CheckCommand(vertice));
    commands.put("build", () -> new BuildCommand(vertice));
    commands.put("convert", () -> new ConvertCommand(vertice));
    commands.put("query", this::query);
    commands.put("explain", () -> new ExplainCommand(vertice));
    commands.put("disagreements", () -> new DisagreementsCommand(vertice));
    commands.put("diff", () -> new DiffCommand(vertice));
    commands.put("export", () -> new ExportCommand(vertice));
    commands.put("serve", () -> new ServeCommand(vertice));
    commands.put("password", () -> new PasswordCommand(vertice));
    commands.put("push", () -> new PushCommand(vertice));
    commands.put("completion", () -> new CompletionCommand(vertice));
    commands.put("help", HelpCommand::new);
  }

  /** Runs one command and returns its {@link ExitCode}; never throws, never ends the process. */
  public int run(List<String> arguments) {
    int code;
    try {
      code = commandLine(wanted(arguments)).execute(arguments.toArray(String[]::new));
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

  /**
   * The commands that the arguments can be for. Learning the options of all of them takes a tenth
   * of a start, so where the first word names one that says nothing of the others, it is the only
   * one.
   */
  private Collection<Supplier<Object>> wanted(List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    Supplier<Object> named = ABOUT_OTHERS.contains(first) ? null : commands.get(first);
    return named == null ? commands.values() : List.of(named);
  }

  private CommandLine commandLine(Collection<Supplier<Object>> wanted) {
    CommandLine top = new CommandLine(vertice);
    wanted.forEach(command -> top.addSubcommand(command.get()));
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
  private CommandLine query() {
    return new CommandLine(new QueryCommand(vertice)).setUnmatchedOptionsArePositionalParams(true);
  }

  private int helpWidth() {
    int columns = surroundings.out().columns();
    return columns == 0 ? 100 : Math.max(60, Math.min(columns, 120));
  }

  private int runLast(ParseResult parsed) {
    boolean colours = vertice.colours(surroundings.out());
    CommandLine top = parsed.commandSpec().commandLine();
    top.setColorScheme(Help.defaultColorScheme(colours ? Help.Ansi.ON : Help.Ansi.OFF));
    boolean answered = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
    if (!parsed.hasSubcommand() && !answered) {
      throw new ParameterException(top, "Say which command is to be run.");
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
