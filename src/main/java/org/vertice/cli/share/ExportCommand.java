package org.vertice.cli.share;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.BuildingOptions;
import org.vertice.cli.project.FormatNames;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.Vertice;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.OutputFile;
import org.vertice.cli.terminal.UsageException;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.query.saved.QueryLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the graph in one format. */
@Command(
    name = "export",
    customSynopsis = "vertice export [--format FORM] [-o FILE]",
    description = {
      "Writes the graph in one format.",
      "",
      "turtle, ntriples and rdfxml hold the accepted view; trig, nquads and jsonld hold everything:"
          + " the accepted view, and each claim as a graph of its own. The same input makes the same"
          + " bytes, and none of them has a blank node.",
      "",
      "claims holds what each claim says as rdf:Statement with its source, for tools that know no"
          + " named graphs; nanopubs each claim as a nanopublication in TriG; graphml and gexf the"
          + " network that the saved queries with \"view: network\" find; tables flat CSV tables of"
          + " the accepted view, one for each class, in a ZIP archive."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice export --format turtle | less",
      "  vertice export -o graph.trig",
      "  vertice export --format nquads | gzip > graph.nq.gz",
      "  vertice export -o network.gexf        for Gephi",
      "  vertice export -o claims.ttl"
    })
public final class ExportCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      converter = FormatNames.OfExports.class,
      completionCandidates = FormatNames.OfExports.class,
      description = "${COMPLETION-CANDIDATES} (default: what FILE's name says).")
  private @Nullable ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file, whole or not at all, instead of stdout.")
  private @Nullable Path output;

  @Mixin private BuildingOptions findingsOptions = new BuildingOptions();

  public ExportCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    ExportFormat chosen = format == null ? byEnding() : format;
    ProjectGraph graph = new ProjectGraph(vertice, findingsOptions);
    QueryLibrary queries = graph.queriesFor(List.of(chosen));
    Optional<BuildResult> built = graph.fitForUse();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    DatasetExporter exporter =
        new DatasetExporter(built.get().dataset(), built.get().prefixes(), queries);
    if (output == null) {
      exporter.write(chosen, vertice.surroundings().out().stream());
    } else {
      try (OutputFile file = new OutputFile(vertice.surroundings().resolve(output))) {
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
                    "Say in which format the graph is wanted.",
                    "Add --format " + FormatNames.OfExports.listed() + "."));
  }
}
