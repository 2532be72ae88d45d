package org.vertice.server;

import java.util.Set;
import org.vertice.server.api.SavedQueryApi;
import org.vertice.server.linked.Catalogue;
import org.vertice.server.linked.Downloads;
import org.vertice.server.linked.OwnPaths;
import org.vertice.server.site.Paths;

/**
 * The addresses that are meant for programs: SPARQL, the graphs, the saved queries, data of things,
 * downloads, the dataset's description, and the things' own addresses, which lead to their data.
 */
final class ProgramPaths {

  private static final Set<String> PATTERNS =
      Set.of(Catalogue.PATH, SavedQueryApi.PATH + "*", "/data/*", Downloads.PATH + "*");

  private ProgramPaths() {}

  static boolean has(String path) {
    return OwnPaths.pattern(path)
        .map(own -> own.startsWith(Paths.DATASET) || PATTERNS.contains(own))
        .orElse(!path.equals("/"));
  }
}
