package org.vertice.cli.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.vertice.cli.project.BuildingOptions;
import org.vertice.cli.project.FormatNames;
import org.vertice.cli.project.ProgramVersion;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.Vertice;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.export.ClassTables;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
import org.vertice.graph.assembly.BuildRecord;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.assembly.OutputDirectory;
import org.vertice.graph.assembly.Project;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.report.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the graph into a folder, whole or not at all. */
@Command(
    name = "build",
    customSynopsis = "vertice build -o DIR [--tdb] [--tables] [--format FORM]...",
    description = {
      "Writes the graph into a folder of its own, as files and, with --tdb, as a TDB2 database.",
      "",
      "What it was built from, each file with its SHA-256, stands in build.ttl (PROV-O).",
      "",
      "The folder is replaced when all is complete: a run that finds errors, fails or is killed"
          + " leaves the last good one. A folder that was not written by this command is not"
          + " touched."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice build -o graph",
      "  vertice build -o graph --tdb && vertice serve --tdb graph",
      "  vertice build -o graph --format trig --format jsonld"
    })
public final class BuildCommand implements Callable<Integer> {

  private static final String RECORD = "build.ttl";
  private static final String TABLES = "tables";

  private final Vertice vertice;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to make or replace.")
  private Path output = Path.of("");

  @Option(names = "--tdb", description = "Make a TDB2 database too, in DIR/tdb2.")
  private boolean tdb;

  @Option(
      names = "--tables",
      description =
          "Write the accepted view as flat CSV tables too, one for each class, in DIR/tables.")
  private boolean tables;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      converter = FormatNames.OfExports.class,
      completionCandidates = FormatNames.OfExports.class,
      description =
          "Formats of the files: ${COMPLETION-CANDIDATES} (default: turtle, trig and nquads).")
  private List<ExportFormat> formats =
      List.of(ExportFormat.TURTLE, ExportFormat.TRIG, ExportFormat.NQUADS);

  @Mixin private BuildingOptions findingsOptions = new BuildingOptions();

  public BuildCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    Path target = vertice.surroundings().resolve(output);
    ProjectGraph graph = new ProjectGraph(vertice, findingsOptions);
    QueryLibrary queries = graph.queriesFor(formats);
    Optional<BuildResult> built = graph.fitForUse();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    OutputDirectory.replace(target, folder -> write(built.get(), queries, folder));
    vertice.surroundings().out().text(done(built.get(), target));
    return ExitCode.CLEAN;
  }

  private String done(BuildResult built, Path target) {
    String files =
        formats.stream().distinct().map(ExportFormat::fileName).collect(Collectors.joining(", "));
    return Measure.of(built.claims().size(), "claim").words()
        + " in "
        + vertice.surroundings().shown(target)
        + ": "
        + files
        + (tables ? ", " + TABLES : "")
        + (tdb ? ", " + ProjectGraph.DATABASE : "")
        + "\n";
  }

  private Project project() {
    return new Project(vertice.projectFolder());
  }

  private void write(BuildResult result, QueryLibrary queries, Path folder) throws IOException {
    DatasetExporter exporter = new DatasetExporter(result.dataset(), result.prefixes(), queries);
    for (ExportFormat format : formats) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(format.fileName()))) {
        exporter.write(format, out);
      }
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(RECORD))) {
      List<String> files = formats.stream().distinct().map(ExportFormat::fileName).toList();
      RDFDataMgr.write(out, BuildRecord.of(project(), files, ProgramVersion.number()), Lang.TURTLE);
    }
    if (tables) {
      Graph facts = result.dataset().getDefaultGraph();
      new ClassTables(facts)
          .write(ClassTables.declaredClasses(facts), Files.createDirectory(folder.resolve(TABLES)));
    }
    if (tdb) {
      Path database = Files.createDirectory(folder.resolve(ProjectGraph.DATABASE));
      DatasetGraph store = DatabaseMgr.connectDatasetGraph(Location.create(database));
      try {
        Txn.executeWrite(
            store,
            () -> {
              result.dataset().find().forEachRemaining(store::add);
              store.prefixes().putAll(result.prefixes());
            });
      } finally {
        TDBInternal.expel(store);
      }
    }
  }
}
