package org.vertice.graph.claim;

import org.apache.jena.graph.Node;
import org.vertice.rdf.VerticeVocabulary;

/** How a curator ranks a claim among those on the same subject and property, as Wikidata does. */
public enum Rank {
  /** The best that is known: where there is one, the others are not accepted. */
  PREFERRED,
  /** Neither preferred nor known to be wrong. */
  NORMAL,
  /** Known to be in error; kept because a source says it. */
  DEPRECATED;

  /** The rank that a concept stands for; any other concept is normal. */
  static Rank of(Node concept) {
    if (concept.equals(VerticeVocabulary.PREFERRED)) {
      return PREFERRED;
    }
    return concept.equals(VerticeVocabulary.DEPRECATED) ? DEPRECATED : NORMAL;
  }
}
