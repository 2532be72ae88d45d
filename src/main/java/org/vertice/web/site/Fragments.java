package org.vertice.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * The things whose IRIs have a fragment, by the part before it: for {@code /terms#Ship} a browser
 * requests {@code /terms}.
 */
public final class Fragments {

  private final Map<String, Map<String, Node>> parts = new HashMap<>();

  private Fragments() {}

  /** Those that are subjects in the default graph. */
  public static Fragments of(DatasetGraph dataset, IriSpace space) {
    Fragments fragments = new Fragments();
    Txn.executeRead(
        dataset,
        () -> {
          var triples = dataset.getDefaultGraph().find();
          while (triples.hasNext()) {
            fragments.add(triples.next().getSubject(), space);
          }
        });
    return fragments;
  }

  private void add(Node subject, IriSpace space) {
    if (subject.isURI() && space.has(subject.getURI())) {
      int hash = subject.getURI().indexOf('#');
      if (hash > 0) {
        parts
            .computeIfAbsent(subject.getURI().substring(0, hash), key -> new TreeMap<>())
            .put(subject.getURI(), subject);
      }
    }
  }

  /** The things of a document, in the order of their names. */
  public List<Node> in(String document) {
    return List.copyOf(parts.getOrDefault(document, Map.of()).values());
  }
}
