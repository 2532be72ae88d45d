package org.vertice.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vertice.web.search.Kinds.Kind;
import org.vertice.web.search.SearchIndex.Hit;
import org.vertice.web.search.SearchIndex.Hits;

/**
 * What was found, by kind.
 *
 * @param byKind the kind of the best hit first, in each the best hit first
 */
record Findings(Hits hits, Map<Kind, List<Hit>> byKind) {

  static Findings of(Hits hits, Kinds kinds) {
    Map<Kind, List<Hit>> byKind = new LinkedHashMap<>();
    for (Hit hit : hits.hits()) {
      byKind.computeIfAbsent(kinds.of(hit.thing()), key -> new ArrayList<>()).add(hit);
    }
    return new Findings(hits, byKind);
  }

  int total() {
    return hits.hits().size();
  }
}
