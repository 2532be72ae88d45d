package org.vertice.cli.share;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.FormatNames;
import org.vertice.cli.project.GraphCommand;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.OutputFile;
import org.vertice.cli.terminal.UsageException;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.query.saved.QueryLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the graph in one format. */
@Command(
    name = "export",
    customSynopsis = "vertice export [--format FORM] [-o FILE]",
    description = {
      "Writes the graph in one format.",
      "",
      "turtle, ntriples and rdfxml contain the accepted view. trig, nquads and jsonld contain"
          + " everything: the accepted view, and each claim as a named graph. The same input gives"
          + " the same bytes, without blank nodes.",
      "",
      "claims contains each statement of a claim as an rdf:Statement with its source, for tools"
          + " without named graphs; nanopubs contains each claim as a nanopublication, in TriG;"
          + " graphml and gexf contain the network that the saved queries with \"view: network\""
          + " find; tables is a ZIP archive of flat CSV tables of the accepted view, one for each"
          + " class."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice export --format turtle | less",
      "  vertice export -o graph.trig",
      "  vertice export --format nquads | gzip > graph.nq.gz",
      "  vertice export -o network.gexf        for Gephi",
      "  vertice export -o claims.ttl"
    })
public final class ExportCommand extends GraphCommand {

  @Option(
      names = "--format",
      paramLabel = "FORM",
      converter = FormatNames.OfExports.class,
      completionCandidates = FormatNames.OfExports.class,
      description = "${COMPLETION-CANDIDATES} (default: by the name of FILE).")
  private @Nullable ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file, completely or not at all, instead of stdout.")
  private @Nullable Path output;

  public ExportCommand(RootCommand root) {
    super(root);
  }

  @Override
  public Integer call() throws Exception {
    ExportFormat chosen = format == null ? byEnding() : format;
    ProjectGraph graph = graph();
    QueryLibrary queries = graph.queriesFor(List.of(chosen));
    Optional<BuildResult> built = graph.withoutErrors();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    DatasetExporter exporter =
        new DatasetExporter(built.get().dataset(), built.get().prefixes(), queries);
    if (output == null) {
      exporter.write(chosen, root.out().stream());
    } else {
      try (OutputFile file = new OutputFile(root.context().resolve(output))) {
        exporter.write(chosen, file.stream());
        file.keep();
      }
    }
    return ExitCode.CLEAN;
  }

  private ExportFormat byEnding() throws UsageException {
    String name = output == null ? "" : String.valueOf(output.getFileName());
    return ExportFormat.of(name)
        .filter(known -> name.contains("."))
        .orElseThrow(
            () ->
                new UsageException(
                    "The format of the export is missing.",
                    "Add --format " + new FormatNames.OfExports().listed() + "."));
  }
}
