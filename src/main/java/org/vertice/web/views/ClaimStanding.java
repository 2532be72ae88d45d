package org.vertice.web.views;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.site.Claim;

/** How much a claim counts, from the least on. */
public enum ClaimStanding {
  /** Planned, alleged, denied…, or known to be in error. */
  DOUBTED,
  /** Taken for a fact. */
  ACCEPTED,
  /** Taken for a fact before others. */
  PREFERRED;

  /**
   * The standing of a claim in a graph that describes claims; without a modality it is not
   * accepted.
   */
  public static ClaimStanding of(Node claim, Graph graph) {
    Optional<Node> rank = Values.first(graph, claim, VerticeVocabulary.RANK);
    if (!Claim.isAccepted(claim, graph) || rank.equals(Optional.of(VerticeVocabulary.DEPRECATED))) {
      return DOUBTED;
    }
    return rank.equals(Optional.of(VerticeVocabulary.PREFERRED)) ? PREFERRED : ACCEPTED;
  }
}
