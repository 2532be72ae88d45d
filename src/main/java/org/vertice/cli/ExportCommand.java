package org.vertice.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vertice.build.BuildResult;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
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
          + " bytes, and none of them has a blank node."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice export --format turtle | less",
      "  vertice export -o graph.trig",
      "  vertice export --format nquads | gzip > graph.nq.gz"
    })
final class ExportCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      converter = FormatNames.OfExports.class,
      completionCandidates = FormatNames.OfExports.class,
      description =
          "turtle, ntriples, rdfxml, trig, nquads or jsonld (default: what FILE's ending says).")
  private @Nullable ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file, whole or not at all, instead of stdout.")
  private @Nullable Path output;

  @Mixin private FindingsOptions findingsOptions = new FindingsOptions();

  ExportCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    ExportFormat chosen = format == null ? byEnding() : format;
    Optional<BuildResult> built = new ProjectGraph(vertice, findingsOptions).fitForUse();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    DatasetExporter exporter = new DatasetExporter(built.get().dataset(), built.get().prefixes());
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
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ExportFormat.of(ending)
        .filter(known -> name.contains("."))
        .orElseThrow(
            () ->
                new UsageException(
                    "Say in which format the graph is wanted.",
                    "Add --format turtle, ntriples, rdfxml, trig, nquads or jsonld."));
  }
}
