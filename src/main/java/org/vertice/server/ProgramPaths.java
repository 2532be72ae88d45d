package org.vertice.server;

import java.util.Set;
import org.vertice.server.linked.OwnPaths;

/**
 * The addresses that are meant for programs: SPARQL, the graphs, the saved queries, data of things,
 * downloads, the dataset's description, and the things' own addresses, which lead to their data.
 */
final class ProgramPaths {

  private static final String ENDPOINT = "/vertice";

  private static final Set<String> PATTERNS =
      Set.of("/.well-known/void", "/api/*", "/data/*", "/download/*");

  private ProgramPaths() {}

  static boolean has(String path) {
    return OwnPaths.pattern(path)
        .map(own -> own.startsWith(ENDPOINT) || PATTERNS.contains(own))
        .orElse(!path.equals("/"));
  }
}
