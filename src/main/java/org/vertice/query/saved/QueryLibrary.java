package org.vertice.query.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vertice.report.DiagnosticSink;

/** The saved queries of a project, in the order of their names. */
public final class QueryLibrary {

  private static final String SUFFIX = ".rq";

  private final List<NamedQuery> queries;

  /** A library of these queries. */
  public QueryLibrary(List<NamedQuery> queries) {
    this.queries = queries.stream().sorted(Comparator.comparing(NamedQuery::name)).toList();
  }

  /**
   * Reads every {@code *.rq} of a folder. A query with an error is reported and left out; a folder
   * that is not there holds no queries.
   *
   * @param folder the project's {@code queries/}
   * @param sink gets all findings of all files
   * @throws IOException when a file is there and cannot be read
   */
  public static QueryLibrary load(Path folder, DiagnosticSink sink) throws IOException {
    return load(folder, String.valueOf(folder.getFileName()), sink);
  }

  /**
   * The same, of a folder that lies deeper in the project.
   *
   * @param shown how findings name the folder
   * @throws IOException when a file is there and cannot be read
   */
  public static QueryLibrary load(Path folder, String shown, DiagnosticSink sink)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return new QueryLibrary(List.of());
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    NamedQueryReader reader = new NamedQueryReader(sink);
    List<NamedQuery> queries = new ArrayList<>();
    for (Path file : files) {
      String fileName = String.valueOf(file.getFileName());
      reader
          .read(
              fileName.substring(0, fileName.length() - SUFFIX.length()),
              shown + "/" + fileName,
              Files.readAllBytes(file))
          .ifPresent(queries::add);
    }
    return new QueryLibrary(queries);
  }

  /** All queries, by name. */
  public List<NamedQuery> queries() {
    return queries;
  }

  /** The queries that feed a view, one of {@link QueryHeader#VIEWS}, by name. */
  public List<NamedQuery> feeding(String view) {
    return queries.stream().filter(query -> query.view().equals(Optional.of(view))).toList();
  }

  /** The query of that name, if there is one. */
  public Optional<NamedQuery> find(String name) {
    return queries.stream().filter(query -> query.name().equals(name)).findFirst();
  }
}
