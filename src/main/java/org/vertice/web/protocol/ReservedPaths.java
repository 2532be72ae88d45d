package org.vertice.web.protocol;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.vertice.web.site.IriSpace;
import org.vertice.web.site.Paths;

/**
 * The paths that the server uses itself. A thing whose IRI leads to one of them cannot be shown
 * there.
 */
public final class ReservedPaths {

  /** As servlets are mapped: a path, or all below one. */
  public static final Set<String> PATTERNS =
      Set.of(
          "/$/metrics",
          "/$/ping",
          "/.well-known/void",
          "/api/*",
          "/assets/*",
          "/data/*",
          "/disagreements",
          "/download/*",
          "/health",
          "/map",
          "/metrics",
          "/network",
          "/ontology",
          "/ontology/terms.json",
          "/page/*",
          "/query/*",
          "/robots.txt",
          "/search",
          "/sitemap.xml",
          "/sources/*",
          "/status",
          "/timeline",
          "/vertice",
          "/vertice/",
          "/vertice/data/*",
          "/vertice/get",
          "/vertice/get/",
          "/vertice/query",
          "/vertice/query/",
          "/vertice/sparql",
          "/vertice/sparql/");

  /** Those that are meant for programs, beside all below {@link Paths#DATASET}. */
  private static final Set<String> FOR_PROGRAMS =
      Set.of(Catalogue.PATH, SavedQueryApi.PATH + "*", "/data/*", Downloads.PATH + "*");

  private ReservedPaths() {}

  /**
   * Whether what is at a path is meant for programs: SPARQL, the graphs, the saved queries, data of
   * things, downloads, the dataset's description, and the things' own addresses, which redirect to
   * their data.
   */
  public static boolean isForPrograms(String path) {
    return pattern(path)
        .map(own -> own.startsWith(Paths.DATASET) || FOR_PROGRAMS.contains(own))
        .orElse(!path.equals("/"));
  }

  /** The things that cannot be shown: pattern → their IRIs, both in order. */
  public static Map<String, Set<String>> shadowed(DatasetGraph dataset, IriSpace space) {
    Map<String, Set<String>> found = new TreeMap<>();
    Txn.executeRead(dataset, () -> things(dataset).forEach(each -> note(each, space, found)));
    return found;
  }

  private static Set<Node> things(DatasetGraph dataset) {
    Set<Node> things = new HashSet<>();
    dataset.getDefaultGraph().find().forEachRemaining(triple -> things.add(triple.getSubject()));
    dataset.listGraphNodes().forEachRemaining(things::add);
    return things;
  }

  private static void note(Node thing, IriSpace space, Map<String, Set<String>> found) {
    if (thing.isURI() && thing.getURI().startsWith(space.base())) {
      pattern("/" + path(thing.getURI().substring(space.base().length())))
          .ifPresent(own -> found.computeIfAbsent(own, any -> new TreeSet<>()).add(thing.getURI()));
    }
  }

  private static String path(String reference) {
    int fragment = reference.indexOf('#');
    String address = fragment < 0 ? reference : reference.substring(0, fragment);
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }

  /** The pattern under which a servlet answers at a path; empty: there may be a thing. */
  private static Optional<String> pattern(String path) {
    if (PATTERNS.contains(path)) {
      return Optional.of(path);
    }
    for (String start = path;
        !start.isEmpty();
        start = start.substring(0, start.lastIndexOf('/'))) {
      if (PATTERNS.contains(start + "/*")) {
        return Optional.of(start + "/*");
      }
    }
    return Optional.empty();
  }
}
