package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vertice.csvw.model.Table;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.FileLocation;

/** Finds files that look as if they were meant to be read, and are not. */
final class CheckFiles implements BuildStep {

  private static final Set<String> ONTOLOGIES =
      Set.of("ttl", "rdf", "owl", "xml", "jsonld", "nt", "nq", "trig", "n3");
  private static final Set<String> QUERIES = Set.of("rq", "sparql");
  private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "xls", "ods");

  @Override
  public void run(BuildState state) throws IOException {
    Project project = state.project;
    unread(
        state, project.ontology(), ONTOLOGIES, ".ttl", "Save it as Turtle, with the ending .ttl");
    unread(state, project.rules(), QUERIES, ".rq", "Give it the ending .rq");
    unread(state, project.queries(), QUERIES, ".rq", "Give it the ending .rq");
    unread(
        state,
        project.seeds(),
        TABLES,
        ".csv",
        "Save it as CSV and describe it in seeds/csv-metadata.json");
  }

  private static void unread(
      BuildState state, Path folder, Set<String> alike, String read, String fix)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Set<String> tables = state.group.tables().stream().map(Table::file).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(state.project::shown)
          .filter(file -> !file.endsWith(read) && alike.contains(ending(file)))
          .filter(file -> !tables.contains(file))
          .sorted()
          .forEach(
              file ->
                  state.findings.report(
                      Diagnostic.warning(
                              "file-unread",
                              "This file is not read: only those whose name ends in "
                                  + read
                                  + " are.",
                              new FileLocation(file))
                          .withHint(fix + ", or move it away.")));
    }
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
