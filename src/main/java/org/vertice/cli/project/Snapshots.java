package org.vertice.cli.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.cli.terminal.Failure;
import org.vertice.graph.assembly.BuildOptions;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.assembly.GraphBuilder;
import org.vertice.graph.assembly.Project;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Measure;
import org.vertice.report.Severity;

/**
 * Finds the graph of a project at one time: of a project folder, of a folder or file that {@code
 * build} or {@code export} wrote, or of a git revision of the project.
 */
public final class Snapshots {

  private final RootCommand root;

  public Snapshots(RootCommand root) {
    this.root = root;
  }

  /**
   * The graph of that name.
   *
   * @throws Failure if there is none
   */
  public DatasetGraph of(String name) throws IOException, InterruptedException, Failure {
    Path path = root.context().resolve(Path.of(name));
    if (Files.isRegularFile(new Project(path).metadata())) {
      return built(name, path);
    }
    if (Files.isRegularFile(path)) {
      return read(path);
    }
    for (String file : List.of("vertice.nq", "vertice.trig", "vertice.jsonld")) {
      if (Files.isRegularFile(path.resolve(file))) {
        return read(path.resolve(file));
      }
    }
    return revision(name);
  }

  private DatasetGraph built(String name, Path folder) throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    BuildResult result =
        GraphBuilder.build(new Project(folder), new BuildOptions(root.documentsFolder()), findings);
    long errors = findings.count(Severity.ERROR);
    if (errors > 0) {
      root.context()
          .err()
          .text(
              "The tables of %s have %s by today's checks. What can be read of them is compared.\n"
                  .formatted(name, Measure.of(errors, "error").words()));
    }
    return result.dataset();
  }

  private static DatasetGraph read(Path file) throws Failure {
    try {
      return RDFDataMgr.loadDatasetGraph(file.toUri().toString());
    } catch (RiotException e) {
      throw new Failure(file + " cannot be read: " + e.getMessage(), "");
    }
  }

  private DatasetGraph revision(String name) throws IOException, InterruptedException, Failure {
    Optional<byte[]> archive =
        name.startsWith("-") ? Optional.empty() : git("archive", "--format=zip", name);
    if (archive.isEmpty()) {
      throw new Failure(
          "There is no project, graph or git revision \"" + name + "\".",
          "Name a project folder, the folder of vertice build, or a revision such as HEAD~1.");
    }
    Path folder = Files.createTempDirectory("vertice-revision");
    try {
      unzip(archive.get(), folder);
      return built(name, folder);
    } finally {
      delete(folder);
    }
  }

  /** The output of git; empty if git fails or is missing. */
  private Optional<byte[]> git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("git", "-C", root.projectFolder().toString()), Stream.of(arguments))
            .toList();
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      byte[] output = git.getInputStream().readAllBytes();
      return git.waitFor() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    }
  }

  private static void unzip(byte[] archive, Path folder) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        boolean needed =
            entry.getName().startsWith("seeds/") || entry.getName().startsWith("ontology/");
        if (needed && target.startsWith(folder) && !entry.isDirectory()) {
          Files.createDirectories(target.resolveSibling("."));
          Files.copy(zip, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
