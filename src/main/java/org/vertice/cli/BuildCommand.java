package org.vertice.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.vertice.build.BuildResult;
import org.vertice.build.OutputDirectory;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the graph into a folder, whole or not at all. */
@Command(
    name = "build",
    customSynopsis = "vertice build -o DIR [--tdb]",
    description = {
      "Writes the graph into a folder: vertice.ttl (accepted view), vertice.trig and vertice.nq"
          + " (everything), and with --tdb a TDB2 database. The folder is replaced when all is"
          + " complete; a run that fails leaves the last one."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vertice build -o graph", "  vertice build -o graph --tdb"})
final class BuildCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Mixin private FindingsOptions findingsOptions = new FindingsOptions();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to make or replace.")
  private Path output = Path.of("");

  @Option(names = "--tdb", description = "Make a TDB2 database too, in DIR/tdb.")
  private boolean tdb;

  BuildCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    Optional<BuildResult> built = new ProjectGraph(vertice, findingsOptions).fitForUse();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    Path target = vertice.surroundings().resolve(output);
    OutputDirectory.replace(target, folder -> write(built.get(), folder));
    vertice
        .surroundings()
        .out()
        .text(
            built.get().claims().size()
                + " claims in "
                + vertice.surroundings().shown(target)
                + "\n");
    return ExitCode.CLEAN;
  }

  private void write(BuildResult result, Path folder) throws IOException {
    DatasetExporter exporter = new DatasetExporter(result.dataset(), result.prefixes());
    for (ExportFormat format :
        new ExportFormat[] {ExportFormat.TURTLE, ExportFormat.TRIG, ExportFormat.NQUADS}) {
      try (OutputStream out = Files.newOutputStream(folder.resolve("vertice." + format.suffix()))) {
        exporter.write(format, out);
      }
    }
    if (tdb) {
      Dataset dataset = TDB2Factory.connectDataset(folder.resolve("tdb").toString());
      DatasetGraph store = dataset.asDatasetGraph();
      Txn.executeWrite(store, () -> result.dataset().find().forEachRemaining(store::add));
      store.close();
      org.apache.jena.tdb2.sys.TDBInternal.expel(store);
    }
  }
}
