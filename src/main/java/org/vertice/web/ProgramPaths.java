package org.vertice.web;

import java.util.Set;
import org.vertice.web.protocol.Catalogue;
import org.vertice.web.protocol.Downloads;
import org.vertice.web.protocol.OwnPaths;
import org.vertice.web.protocol.SavedQueryApi;
import org.vertice.web.site.Paths;

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
