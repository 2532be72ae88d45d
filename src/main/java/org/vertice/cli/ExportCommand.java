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
    customSynopsis = "vertice export --format FORM [-o FILE]",
    description = {
      "Writes the graph: turtle, ntriples and rdfxml hold the accepted view; trig, nquads and jsonld"
          + " hold everything. The same input makes the same bytes."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vertice export --format turtle", "  vertice export --format trig -o graph.trig"})
final class ExportCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Mixin private FindingsOptions findingsOptions = new FindingsOptions();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORM",
      description = "turtle, ntriples, rdfxml, trig, nquads or jsonld.")
  private String format = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file instead of stdout.")
  private @Nullable Path output;

  ExportCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    ExportFormat wanted =
        ExportFormat.of(format)
            .orElseThrow(
                () ->
                    new Failure(
                        "There is no format " + format + ".",
                        "use turtle, ntriples, rdfxml, trig, nquads or jsonld"));
    Optional<BuildResult> built = new ProjectGraph(vertice, findingsOptions).fitForUse();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    DatasetExporter exporter = new DatasetExporter(built.get().dataset(), built.get().prefixes());
    if (output == null) {
      exporter.write(wanted, vertice.surroundings().out().stream());
    } else {
      try (OutputFile file = new OutputFile(vertice.surroundings().resolve(output))) {
        exporter.write(wanted, file.stream());
        file.keep();
      }
    }
    return ExitCode.CLEAN;
  }
}
