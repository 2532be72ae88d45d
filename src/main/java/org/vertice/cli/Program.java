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
import org.vertice.cli.project.RootCommand;
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
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Parses the arguments and runs the command. */
public final class Program {

  /** Commands that need all other commands. */
  private static final Set<String> NEEDS_ALL = Set.of("help", "completion");

  private final ProcessContext context;
  private final RootCommand root;
  private final ErrorReporter errors;

  /** In the order of the help. */
  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

  public Program(ProcessContext context) {
    this.context = context;
    this.root = new RootCommand(context);
    this.errors = new ErrorReporter(root);
    commands.put("check", () -> new CheckCommand(root));
    commands.put("build", () -> new BuildCommand(root));
    commands.put("convert", () -> new ConvertCommand(root));
    commands.put("query", this::query);
    commands.put("explain", () -> new ExplainCommand(root));
    commands.put("disagreements", () -> new DisagreementsCommand(root));
    commands.put("diff", () -> new DiffCommand(root));
    commands.put("export", () -> new ExportCommand(root));
    commands.put("serve", () -> new ServeCommand(root));
    commands.put("password", () -> new PasswordCommand(root));
    commands.put("push", () -> new PushCommand(root));
    commands.put("completion", () -> new CompletionCommand(root));
    commands.put("help", HelpCommand::new);
  }

  /** Runs one command and returns its {@link ExitCode}; never throws, never ends the process. */
  public int run(List<String> arguments) {
    int code;
    try {
      code = commandLine(needed(arguments)).execute(arguments.toArray(String[]::new));
    } catch (Error e) {
      code = errors.failed(e);
    }
    try {
      context.out().stream().flush();
      return code;
    } catch (IOException | RuntimeException e) {
      return code == ExitCode.CLEAN ? errors.failed(e) : code;
    }
  }

  /**
   * The command of the first argument, or all commands. Reading the options of all of them takes a
   * tenth of a start.
   */
  private Collection<Supplier<Object>> needed(List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    Supplier<Object> named = NEEDS_ALL.contains(first) ? null : commands.get(first);
    return named == null ? commands.values() : List.of(named);
  }

  private CommandLine commandLine(Collection<Supplier<Object>> needed) {
    CommandLine top = new CommandLine(root);
    needed.forEach(command -> top.addSubcommand(command.get()));
    top.getSubcommands().values().forEach(HelpLayout::apply);
    HelpLayout.apply(top);
    top.setOut(context.out().messages());
    top.setErr(context.err().messages());
    top.setCaseInsensitiveEnumValuesAllowed(true);
    top.setUsageHelpWidth(helpWidth());
    top.setExecutionStrategy(this::runLast);
    top.setParameterExceptionHandler((error, arguments) -> errors.misused(error));
    top.setExecutionExceptionHandler((error, command, result) -> failed(error));
    return top;
  }

  /** The parameters of a saved query are options that only the query defines. */
  private CommandLine query() {
    return new CommandLine(new QueryCommand(root)).setUnmatchedOptionsArePositionalParams(true);
  }

  private int helpWidth() {
    int columns = context.out().columns();
    return columns == 0 ? 100 : Math.max(60, Math.min(columns, 120));
  }

  private int runLast(ParseResult parsed) {
    boolean colours = root.colours(context.out());
    CommandLine top = parsed.commandSpec().commandLine();
    top.setColorScheme(Help.defaultColorScheme(colours ? Help.Ansi.ON : Help.Ansi.OFF));
    boolean answered = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
    if (!parsed.hasSubcommand() && !answered) {
      throw new ParameterException(top, "The command is missing.");
    }
    return new RunLast().execute(parsed);
  }

  private int failed(Exception error) {
    return error instanceof ParameterException misuse
        ? errors.misused(misuse)
        : errors.failed(error);
  }
}
