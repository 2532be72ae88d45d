package org.vertice.cli.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.terminal.Channel;
import org.vertice.cli.terminal.ColorMode;
import org.vertice.cli.terminal.ProcessContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code vertice} itself: options that all commands take, before or after the name. */
@Command(
    name = "vertice",
    customSynopsis = "vertice COMMAND [OPTION...]",
    versionProvider = ProgramVersion.class,
    description = {
      "CSV in, SPARQL out, and every fact opens on the passage it came from.",
      "",
      "Turns a folder of curated tables into a cited knowledge graph and serves it with SPARQL."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice serve                     the graph at http://localhost:3030",
      "  vertice check                     errors in the tables, and how to fix them",
      "  vertice query                     the saved queries",
      "  vertice -C my-folder serve        the project in another folder",
      "  vertice query --help              more about a command",
      "",
      "Exit codes: 0 success, 1 findings of severity error or a failed operation,",
      "2 wrong usage, 70 a bug in Vertice."
    })
public final class RootCommand {

  private final ProcessContext context;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-C", "--project"},
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      order = 90,
      description =
          "The project folder, with ontology/, seeds/ and queries/ (default: the project of the"
              + " current folder, otherwise the folder of this program).")
  private @Nullable Path project;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      order = 91,
      description =
          "The folder of the cited documents (default: the environment variable"
              + " VERTICE_DOCUMENTS, otherwise seeds/documents).")
  private @Nullable Path documents;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      order = 92,
      description = "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.")
  private ColorMode color = ColorMode.auto;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      order = 93,
      description = "Show the stack trace of a failure.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = 98,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it by its option
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      order = 99,
      description = "Show the version.")
  @SuppressWarnings("UnusedVariable") // picocli reads it by its option
  private boolean version;

  public RootCommand(ProcessContext context) {
    this.context = context;
  }

  public ProcessContext context() {
    return context;
  }

  public boolean debug() {
    return debug;
  }

  /** Standard output: results. */
  public Channel out() {
    return context.out();
  }

  /** Standard error: messages. */
  public Channel err() {
    return context.err();
  }

  /** Whether output to this channel has colours. */
  public boolean colours(Channel channel) {
    return color.colours(channel, context);
  }

  /** The project folder, absolute; it exists. */
  public Path projectFolder() {
    Path folder = project == null ? context.project() : context.resolve(project);
    if (!Files.isDirectory(folder)) {
      throw usage("There is no project folder " + folder + ". Name one with -C DIR.");
    }
    return folder;
  }

  /** How the user starts this program for this project, such as {@code ./vertice}. */
  public String command() {
    String launcher = context.variable("VERTICE_LAUNCHER").orElse("vertice");
    return quoted(launcher) + (project == null ? "" : " -C " + quoted(project.toString()));
  }

  private static String quoted(String word) {
    return word.matches("[\\w./~+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The folder of the cited documents, if it is available. */
  public Optional<Path> documentsFolder() {
    if (documents != null) {
      return Optional.of(existing(context.resolve(documents), "--documents"));
    }
    Optional<String> variable = context.variable("VERTICE_DOCUMENTS");
    if (variable.isPresent()) {
      Path named = context.resolve(Path.of(variable.get()));
      return Optional.of(existing(named, "VERTICE_DOCUMENTS"));
    }
    Path usual = projectFolder().resolve("seeds").resolve("documents");
    return Files.isDirectory(usual) ? Optional.of(usual) : Optional.empty();
  }

  private Path existing(Path folder, String namedBy) {
    if (!Files.isDirectory(folder)) {
      throw usage("The folder of " + namedBy + " does not exist: " + folder + ".");
    }
    return folder;
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("The options have not been parsed yet.");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
