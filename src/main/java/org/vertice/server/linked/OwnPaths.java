package org.vertice.server.linked;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
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

  private static final Pattern AFTER_PATH = Pattern.compile("[#?]");

  private OwnPaths() {}

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
      String path = "/" + AFTER_PATH.split(thing.getURI().substring(space.base().length()), 2)[0];
      pattern(path)
          .ifPresent(own -> found.computeIfAbsent(own, any -> new TreeSet<>()).add(thing.getURI()));
    }
  }

  private static Optional<String> pattern(String path) {
    if (PATTERNS.contains(path)) {
      return Optional.of(path);
    }
    return Stream.iterate(path, start -> !start.isEmpty(), OwnPaths::above)
        .map(start -> start + "/*")
        .filter(PATTERNS::contains)
        .findFirst();
  }

  private static String above(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }
}
