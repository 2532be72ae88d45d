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

/** The program as a whole: the options that every command takes, before its name or after it. */
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
      "  vertice check                     what is wrong in the tables, and its fix",
      "  vertice query                     the saved queries",
      "  vertice -C my-folder serve        another topic's project",
      "  vertice query --help              more about a command",
      "",
      "Exit codes: 0 done and clean, 1 findings of severity error or a failed",
      "operation, 2 wrong usage, 70 a bug in Vertice."
    })
public final class Vertice {

  private final ProcessContext surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-C", "--project"},
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      order = 90,
      description =
          "The project folder, with ontology/, seeds/ and queries/ (default: the project that one"
              + " stands in, else the folder of this program).")
  private @Nullable Path project;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      order = 91,
      description =
          "The folder of the cited documents (default: the environment's VERTICE_DOCUMENTS, else"
              + " seeds/documents).")
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
      description = "Show where in the program a failure comes from.")
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

  public Vertice(ProcessContext surroundings) {
    this.surroundings = surroundings;
  }

  public ProcessContext surroundings() {
    return surroundings;
  }

  public boolean debug() {
    return debug;
  }

  /** Whether output to this channel has colours. */
  public boolean colours(Channel channel) {
    return color.colours(channel, surroundings);
  }

  /** The project folder, absolute; it exists. */
  public Path projectFolder() {
    Path folder = project == null ? surroundings.project() : surroundings.resolve(project);
    if (!Files.isDirectory(folder)) {
      throw usage("There is no project folder " + folder + "; name one with -C DIR.");
    }
    return folder;
  }

  /** How a person types what starts this program for this project, such as {@code ./vertice}. */
  public String command() {
    String launcher = surroundings.variable("VERTICE_LAUNCHER").orElse("vertice");
    return quoted(launcher) + (project == null ? "" : " -C " + quoted(project.toString()));
  }

  private static String quoted(String word) {
    return word.matches("[\\w./~+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The folder of the cited documents, if it is at hand. */
  public Optional<Path> documentsFolder() {
    if (documents != null) {
      return Optional.of(existing(surroundings.resolve(documents), "--documents"));
    }
    Optional<String> variable = surroundings.variable("VERTICE_DOCUMENTS");
    if (variable.isPresent()) {
      Path named = surroundings.resolve(Path.of(variable.get()));
      return Optional.of(existing(named, "VERTICE_DOCUMENTS"));
    }
    Path usual = projectFolder().resolve("seeds").resolve("documents");
    return Files.isDirectory(usual) ? Optional.of(usual) : Optional.empty();
  }

  private Path existing(Path folder, String namedBy) {
    if (!Files.isDirectory(folder)) {
      throw usage("There is no folder " + folder + ", which " + namedBy + " names.");
    }
    return folder;
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("The options are used before they are parsed.");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
