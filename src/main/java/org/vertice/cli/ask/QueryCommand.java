package org.vertice.cli.ask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.FormatNames;
import org.vertice.cli.project.GraphCommand;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.project.Seconds;
import org.vertice.cli.terminal.Channel;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.Failure;
import org.vertice.cli.terminal.UsageException;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.query.result.AnswerHandler;
import org.vertice.query.result.ResultFormat;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.query.run.QueryReader;
import org.vertice.query.run.QueryRunner;
import org.vertice.query.run.QueryTimeoutException;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a saved query or another one on the graph of the project. */
@Command(
    name = "query",
    customSynopsis = {
      "vertice query",
      "       vertice query NAME [--PARAMETER VALUE]... [--format FORM]",
      "       vertice query (-q TEXT | -f FILE) [--format FORM]"
    },
    description = {
      "Runs a saved query on the graph, or a query that you write. Without a name it lists the saved"
          + " queries; vertice query NAME --help shows the parameters of one.",
      "",
      "The answer is a table on a terminal and CSV elsewhere, unless you choose a format. Your query"
          + " may use the prefixes of the project without declaring them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice query                                     the saved queries",
      "  vertice query who-said --help                     about one query, and its parameters",
      "  vertice query who-said --word nazismo",
      "  vertice query treaty-year --format json > treaty-year.json",
      "  vertice query -q 'SELECT ?claim { ?claim a vt:Claim } LIMIT 3'"
    })
public final class QueryCommand extends GraphCommand {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-q", "--query"},
      paramLabel = "TEXT",
      description = "Run this query.")
  private @Nullable String text;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Run the query in this file; - is stdin.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      converter = FormatNames.OfAnswers.class,
      completionCandidates = FormatNames.OfAnswers.class,
      description =
          "table, csv, tsv, json or xml (default: table on a terminal, otherwise csv). A graph is"
              + " always written as Turtle.")
  private @Nullable ResultFormat format;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "The time limit of the query (default: 60).")
  private Duration timeout = Duration.ofSeconds(60);

  @Option(
      names = {"-h", "--help"},
      order = 79,
      description = "Show this help, or the help of the saved query.")
  private boolean help;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      hideParamSyntax = true,
      description = "A saved query, and the values of its parameters.")
  private List<String> words = new ArrayList<>();

  public QueryCommand(RootCommand root) {
    super(root);
  }

  @Override
  public Integer call() throws Exception {
    boolean given = text != null || file != null;
    boolean one = (text != null ? 1 : 0) + (file != null ? 1 : 0) + (words.isEmpty() ? 0 : 1) <= 1;
    if (help && words.isEmpty()) {
      return usage();
    }
    if (!one) {
      throw new UsageException(
          "More than one query is given.", "Use only one of NAME, -q TEXT and -f FILE.");
    }
    return given ? runOther() : runSaved();
  }

  private int usage() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("Only picocli runs this.");
    }
    root.out().text(spec.commandLine().getUsageMessage());
    return ExitCode.CLEAN;
  }

  private int runSaved() throws Exception {
    Channel out = root.out();
    QueryCatalogue catalogue = new QueryCatalogue(root.colours(out), out.columns());
    ProjectGraph graph = graph();
    DiagnosticCollector findings = new DiagnosticCollector();
    QueryLibrary library = QueryLibrary.load(graph.project().queries(), findings);
    if (words.isEmpty()) {
      print(findings);
      if (!library.queries().isEmpty() || !findings.hasErrors()) {
        out.text(catalogue.list(library));
      }
      return findings.hasErrors() ? ExitCode.FAILED : ExitCode.CLEAN;
    }
    Optional<NamedQuery> saved = library.find(words.get(0));
    if (saved.isEmpty()) {
      return unknown(words.get(0), library, findings);
    }
    if (help) {
      out.text(catalogue.details(saved.get()));
      return ExitCode.CLEAN;
    }
    Query query = bound(saved.get());
    Optional<BuildResult> built = graph.withoutErrorsForQuestion();
    return built.isEmpty() ? ExitCode.FAILED : run(query, built.get());
  }

  /** For a query that exists but has errors, the errors are shown. */
  private int unknown(String name, QueryLibrary library, DiagnosticCollector findings)
      throws IOException, UsageException {
    DiagnosticCollector broken = new DiagnosticCollector();
    findings.findings().stream()
        .filter(each -> each.location().file().endsWith("/" + name + ".rq"))
        .forEach(broken::report);
    if (broken.hasErrors()) {
      print(broken);
      return ExitCode.FAILED;
    }
    List<String> names = library.queries().stream().map(NamedQuery::name).toList();
    throw new UsageException(
        "There is no saved query \"" + name + "\".",
        Nearest.to(name, names)
            .map(near -> "Did you mean " + near + "?")
            .orElse("The saved queries are " + String.join(", ", names) + "."));
  }

  private Query bound(NamedQuery saved) throws UsageException {
    DiagnosticCollector findings = new DiagnosticCollector();
    Optional<Query> query = saved.bind(values(words.subList(1, words.size())), findings);
    if (query.isEmpty()) {
      List<String> messages =
          findings.findings().stream().map(Diagnostic::message).distinct().toList();
      throw new UsageException(
          String.join(" ", messages),
          "See vertice query "
              + saved.name()
              + " --help; for example: "
              + QueryCatalogue.example(saved));
    }
    return query.get();
  }

  /** The values of parameters, written as {@code --word nazismo} or {@code --word=nazismo}. */
  private static Map<String, String> values(List<String> arguments) throws UsageException {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--") || argument.length() < 3) {
        throw new UsageException(
            "The argument \"" + argument + "\" is not expected.",
            "Write values as --PARAMETER VALUE, in quotes if a value contains blanks.");
      }
      int equals = argument.indexOf('=');
      if (equals > 0) {
        values.put(argument.substring(2, equals), argument.substring(equals + 1));
      } else if (i + 1 < arguments.size()) {
        i++;
        values.put(argument.substring(2), arguments.get(i));
      } else {
        throw new UsageException(
            "The parameter " + argument + " has no value.", "Write " + argument + " VALUE.");
      }
    }
    return values;
  }

  private int runOther() throws Exception {
    ProjectGraph graph = graph();
    String given = text != null ? text : read();
    Optional<BuildResult> built = graph.withoutErrorsForQuestion();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    DiagnosticCollector findings = new DiagnosticCollector();
    String name = file == null ? "-q" : String.valueOf(file);
    Optional<Query> query = new QueryReader(prefixes(built.get())).read(given, name, findings);
    print(findings);
    return query.isEmpty() ? ExitCode.FAILED : run(query.get(), built.get());
  }

  private String read() throws IOException {
    Path path = file == null ? Path.of("-") : file;
    return path.toString().equals("-")
        ? new String(root.context().in().readAllBytes(), StandardCharsets.UTF_8)
        : Files.readString(root.context().resolve(path), StandardCharsets.UTF_8);
  }

  private int run(Query query, BuildResult built) throws IOException, Failure {
    Channel out = root.out();
    ResultFormat usual = out.isTerminal() ? ResultFormat.TABLE : ResultFormat.CSV;
    ResultFormat chosen = format == null ? usual : format;
    int width = out.columns() == 0 ? Integer.MAX_VALUE : out.columns();
    try {
      new QueryRunner(NamedGraphExecutor.on(built.dataset()), timeout)
          .run(query, AnswerHandler.to(out.stream(), chosen, prefixes(built), width));
      out.stream().flush();
    } catch (QueryTimeoutException e) {
      throw new Failure(
          String.valueOf(e.getMessage()),
          "Ask for less, add LIMIT, or allow more time: --timeout SECONDS.");
    } catch (QueryException e) {
      throw new Failure("The query cannot be run: " + e.getMessage(), "");
    }
    return ExitCode.CLEAN;
  }

  private static PrefixMapping prefixes(BuildResult built) {
    return new PrefixMappingImpl().setNsPrefixes(built.prefixes());
  }

  private void print(DiagnosticCollector findings) throws IOException {
    findingsOptions.printAny(root, findings.findings());
  }
}
