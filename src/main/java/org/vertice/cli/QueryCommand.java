package org.vertice.cli;

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
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.jspecify.annotations.Nullable;
import org.vertice.build.BuildResult;
import org.vertice.query.AnswerWriter;
import org.vertice.query.NamedQuery;
import org.vertice.query.QueryLibrary;
import org.vertice.query.QueryRunner;
import org.vertice.query.QueryTimeoutException;
import org.vertice.query.ResultFormat;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a saved or a given query on the graph of the project. */
@Command(
    name = "query",
    customSynopsis =
        "vertice query [NAME [--PARAMETER VALUE]... | -q TEXT | -f FILE] [--format FORM]",
    description = {
      "Runs a saved query, or one that is given. Without a name it lists the saved queries.",
      "",
      "The answer is a table on a terminal and CSV elsewhere, unless a format is named."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice query",
      "  vertice query treaty-year",
      "  vertice query who-said --word nazismo",
      "  vertice query treaty-year --format json",
      "  vertice query -q 'SELECT ?l { ?l a dip:Leader }'"
    })
final class QueryCommand implements Callable<Integer> {

  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

  private static final int FILE_COLUMNS = 160;

  private final Vertice vertice;

  @Mixin private FindingsOptions findingsOptions = new FindingsOptions();

  @Option(
      names = {"-q", "--query"},
      paramLabel = "TEXT",
      description = "A query's text; the project's prefixes need no declaration.")
  private @Nullable String text;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "A file with a query.")
  private @Nullable Path file;

  @Option(names = "--format", paramLabel = "FORM", description = "table, csv, tsv, json or xml.")
  private @Nullable String format;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "A saved query and its parameters.")
  private List<String> words = new ArrayList<>();

  QueryCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    ProjectGraph graph = new ProjectGraph(vertice, findingsOptions);
    DiagnosticCollector findings = new DiagnosticCollector();
    QueryLibrary library = QueryLibrary.load(graph.project().queries(), findings);
    if (words.isEmpty() && text == null && file == null) {
      vertice.surroundings().out().text(list(library));
      return ExitCode.CLEAN;
    }
    Optional<NamedQuery> saved = words.isEmpty() ? Optional.empty() : Optional.of(named(library));
    Optional<Query> bound = saved.isEmpty() ? Optional.empty() : bound(saved.get());
    Optional<BuildResult> built = graph.fitForUse();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    PrefixMapping prefixes = new PrefixMappingImpl();
    prefixes.setNsPrefixes(built.get().prefixes());
    Query query = bound.isPresent() ? bound.get() : given(prefixes);
    run(query, built.get(), prefixes);
    return ExitCode.CLEAN;
  }

  private void run(Query query, BuildResult built, PrefixMapping prefixes)
      throws IOException, Failure {
    Channel out = vertice.surroundings().out();
    int width = out.columns() == 0 ? FILE_COLUMNS : out.columns();
    try {
      new QueryRunner(built.dataset(), TIME_LIMIT)
          .run(query, AnswerWriter.to(out.stream(), chosen(out), prefixes, width));
      out.stream().flush();
    } catch (QueryTimeoutException e) {
      throw new Failure("The query took longer than 30 seconds.", "ask for less, or add LIMIT");
    }
  }

  private ResultFormat chosen(Channel out) throws Failure {
    if (format == null) {
      return out.isTerminal() ? ResultFormat.TABLE : ResultFormat.CSV;
    }
    return ResultFormat.of(format)
        .orElseThrow(
            () ->
                new Failure(
                    "There is no format " + format + ".", "use table, csv, tsv, json or xml"));
  }

  private NamedQuery named(QueryLibrary library) throws Failure {
    String name = words.get(0);
    Optional<NamedQuery> query = library.find(name);
    if (query.isEmpty()) {
      List<String> names = library.queries().stream().map(NamedQuery::name).toList();
      throw new Failure(
          "There is no saved query " + name + ".",
          Nearest.to(name, names)
              .map(near -> "did you mean " + near + "?")
              .orElse("list them with: vertice query"));
    }
    return query.get();
  }

  private Optional<Query> bound(NamedQuery saved) throws Failure {
    DiagnosticCollector findings = new DiagnosticCollector();
    Optional<Query> query = saved.bind(values(), findings);
    if (query.isEmpty()) {
      Diagnostic first = findings.findings().get(0);
      throw new Failure(first.message(), first.hint().orElse(""));
    }
    return query;
  }

  private Map<String, String> values() throws Failure {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      if (!word.startsWith("--")) {
        throw new Failure(word + " is no parameter.", "write --PARAMETER VALUE");
      }
      if (equals > 0) {
        values.put(word.substring(2, equals), word.substring(equals + 1));
      } else if (i + 1 < words.size()) {
        values.put(word.substring(2), words.get(++i));
      } else {
        throw new Failure(word + " has no value.", "write " + word + " VALUE");
      }
    }
    return values;
  }

  private Query given(PrefixMapping prefixes) throws IOException, Failure {
    Query query = new Query();
    query.setPrefixMapping(prefixes);
    String given =
        file == null
            ? String.valueOf(text)
            : Files.readString(vertice.surroundings().resolve(file), StandardCharsets.UTF_8);
    try {
      return QueryFactory.parse(query, given, null, null);
    } catch (QueryParseException e) {
      throw new Failure(
          "The query is not SPARQL: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "line " + e.getLine() + ", column " + e.getColumn());
    }
  }

  private static String list(QueryLibrary library) {
    StringBuilder text = new StringBuilder();
    for (NamedQuery query : library.queries()) {
      text.append(query.name()).append("\n    ").append(query.title()).append('\n');
      query.parameters().forEach(p -> text.append("    --").append(p.summary()).append('\n'));
    }
    return text.toString();
  }
}
