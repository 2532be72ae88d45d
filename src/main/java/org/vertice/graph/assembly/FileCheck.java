package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;

/**
 * Finds files that look as if they should be read, and are not.
 *
 * @param tables those that the metadata describes, whatever their names end in
 */
record FileCheck(Project project, Set<String> tables, DiagnosticSink findings) {

  private static final Set<String> ONTOLOGIES =
      Set.of("ttl", "rdf", "owl", "xml", "jsonld", "nt", "nq", "trig", "n3");
  private static final Set<String> QUERIES = Set.of("rq", "sparql");
  private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "xls", "ods");

  /**
   * Looks through the folders of the project.
   *
   * @throws IOException if a folder cannot be read
   */
  void check() throws IOException {
    unread(project.ontology(), ONTOLOGIES, ".ttl", "Save it as Turtle, with the ending .ttl");
    unread(project.rules(), QUERIES, ".rq", "Give it the ending .rq");
    unread(project.queries(), QUERIES, ".rq", "Give it the ending .rq");
    unread(
        project.seeds(),
        TABLES,
        ".csv",
        "Save it as CSV and describe it in seeds/csv-metadata.json");
  }

  private void unread(Path folder, Set<String> alike, String read, String fix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(project::shown)
          .filter(file -> !file.endsWith(read) && alike.contains(ending(file)))
          .filter(file -> !tables.contains(file))
          .sorted()
          .forEach(
              file ->
                  findings.warning(
                      "file-unread",
                      "This file is not read: only those whose name ends in " + read + " are.",
                      new FileLocation(file),
                      fix + ", or move it away."));
    }
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
