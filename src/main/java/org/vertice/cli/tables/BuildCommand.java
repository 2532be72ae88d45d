package org.vertice.cli.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.vertice.cli.project.FormatNames;
import org.vertice.cli.project.GraphCommand;
import org.vertice.cli.project.ProgramVersion;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.export.ClassTables;
import org.vertice.export.DatabaseLoad;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
import org.vertice.graph.assembly.BuildRecord;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.assembly.OutputDirectory;
import org.vertice.graph.assembly.Project;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.report.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the graph into a folder, completely or not at all. */
@Command(
    name = "build",
    customSynopsis = "vertice build -o DIR [--tdb] [--tables] [--format FORM]...",
    description = {
      "Writes the graph into a folder, as files and, with --tdb, as a TDB2 database.",
      "",
      "build.ttl lists the files that the graph was built from, each with its SHA-256 (PROV-O).",
      "",
      "The folder is replaced when everything is complete. A run that finds errors, fails or is"
          + " killed leaves the last good folder. A folder that this command did not write is never"
          + " changed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice build -o graph",
      "  vertice build -o graph --tdb && vertice serve --tdb graph",
      "  vertice build -o graph --format trig --format jsonld"
    })
public final class BuildCommand extends GraphCommand {

  private static final String RECORD = "build.ttl";
  private static final String TABLES = "tables";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to create or replace.")
  private Path output = Path.of("");

  @Option(names = "--tdb", description = "Also create a TDB2 database, in DIR/tdb2.")
  private boolean tdb;

  @Option(
      names = "--tables",
      description =
          "Also write the accepted view as flat CSV tables, one for each class, in DIR/tables.")
  private boolean tables;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      converter = FormatNames.OfExports.class,
      completionCandidates = FormatNames.OfExports.class,
      description =
          "A format to write, may be repeated: ${COMPLETION-CANDIDATES} (default: turtle, trig and"
              + " nquads).")
  private List<ExportFormat> formats =
      List.of(ExportFormat.TURTLE, ExportFormat.TRIG, ExportFormat.NQUADS);

  public BuildCommand(RootCommand root) {
    super(root);
  }

  @Override
  public Integer call() throws Exception {
    Path target = root.context().resolve(output);
    ProjectGraph graph = graph();
    QueryLibrary queries = graph.queriesFor(formats);
    Optional<BuildResult> built = graph.withoutErrors();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    OutputDirectory.replace(target, folder -> write(built.get(), queries, folder));
    root.out().text(done(built.get(), target));
    return ExitCode.CLEAN;
  }

  private String done(BuildResult built, Path target) {
    return Measure.of(built.claims().size(), "claim").words()
        + " in "
        + root.context().shown(target)
        + ": "
        + String.join(", ", files())
        + (tables ? ", " + TABLES : "")
        + (tdb ? ", " + ProjectGraph.DATABASE : "")
        + "\n";
  }

  private List<String> files() {
    return formats.stream().distinct().map(ExportFormat::fileName).toList();
  }

  private void write(BuildResult result, QueryLibrary queries, Path folder) throws IOException {
    DatasetExporter exporter = new DatasetExporter(result.dataset(), result.prefixes(), queries);
    for (ExportFormat format : formats) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(format.fileName()))) {
        exporter.write(format, out);
      }
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(RECORD))) {
      Project project = new Project(root.projectFolder());
      RDFDataMgr.write(out, BuildRecord.of(project, files(), ProgramVersion.number()), Lang.TURTLE);
    }
    if (tables) {
      Graph facts = result.dataset().getDefaultGraph();
      new ClassTables(facts).write(Files.createDirectory(folder.resolve(TABLES)));
    }
    if (tdb) {
      DatabaseLoad.into(
          Files.createDirectory(folder.resolve(ProjectGraph.DATABASE)),
          stream -> {
            result.prefixes().forEach(stream::prefix);
            result.dataset().find().forEachRemaining(stream::quad);
          });
    }
  }
}
