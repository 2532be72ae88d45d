package org.vertice.server.linked;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.vertice.server.site.IriSpace;

/**
 * The paths that the server keeps for itself. A thing whose IRI leads to one of them cannot be
 * shown there.
 */
public final class OwnPaths {

  /** As servlets are mapped: a path, or all below one. */
  public static final Set<String> PATTERNS =
      Set.of(
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
          "/vertice/data/*",
          "/vertice/sparql");

  private OwnPaths() {}

  /** The things that cannot be shown: pattern → their IRIs, both in order. */
  public static Map<String, Set<String>> shadowed(DatasetGraph dataset, IriSpace space) {
    Map<String, Set<String>> found = new TreeMap<>();
    Txn.executeRead(
        dataset,
        () -> {
          Iterator<Triple> triples = dataset.getDefaultGraph().find();
          while (triples.hasNext()) {
            note(triples.next().getSubject(), space, found);
          }
          dataset.listGraphNodes().forEachRemaining(graph -> note(graph, space, found));
        });
    return found;
  }

  private static void note(Node node, IriSpace space, Map<String, Set<String>> found) {
    if (node.isURI() && node.getURI().startsWith(space.base())) {
      String path = "/" + node.getURI().substring(space.base().length()).replaceFirst("[#?].*", "");
      pattern(path)
          .ifPresent(
              pattern -> found.computeIfAbsent(pattern, any -> new TreeSet<>()).add(node.getURI()));
    }
  }

  private static Optional<String> pattern(String path) {
    return PATTERNS.stream()
        .filter(
            pattern -> {
              String start = pattern.replaceFirst("/\\*$", "");
              return path.equals(start) || (!start.equals(pattern) && path.startsWith(start + "/"));
            })
        .findFirst();
  }
}
