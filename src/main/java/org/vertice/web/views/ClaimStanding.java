package org.vertice.web.views;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.site.ClaimView;

/** How much a claim counts, from the least on. */
public enum ClaimStanding {
  /** Planned, alleged, denied…, or known to be in error. */
  DOUBTED,
  /** Taken for a fact. */
  ACCEPTED,
  /** Taken for a fact before others. */
  PREFERRED;

  /**
   * The standing of a claim in a graph that describes claims; without a modality it is accepted.
   */
  public static ClaimStanding of(Node claim, Graph graph) {
    ClaimView view = ClaimView.of(claim, graph);
    if (!view.isAccepted(graph) || has(view, VerticeVocabulary.DEPRECATED)) {
      return DOUBTED;
    }
    return has(view, VerticeVocabulary.PREFERRED) ? PREFERRED : ACCEPTED;
  }

  private static boolean has(ClaimView claim, Node rank) {
    return claim.rank().equals(Optional.of(rank));
  }
}
