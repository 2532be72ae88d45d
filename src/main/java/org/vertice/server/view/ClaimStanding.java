package org.vertice.server.view;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vertice.rdf.VerticeVocabulary;

/** How much a claim counts, from the least on. */
public enum ClaimStanding {
  /** Planned, alleged, denied…, or known to be in error. */
  DOUBTED,
  /** Taken for a fact. */
  ACCEPTED,
  /** Taken for a fact before others. */
  PREFERRED;

  private static final Node YES = NodeFactory.createLiteralByValue(true);

  /**
   * The standing of a claim in a graph that describes claims; without a modality it is accepted.
   */
  public static ClaimStanding of(Node claim, Graph graph) {
    boolean accepted =
        !graph.contains(claim, VerticeVocabulary.MODALITY, Node.ANY)
            || graph
                .find(claim, VerticeVocabulary.MODALITY, Node.ANY)
                .filterKeep(
                    triple -> graph.contains(triple.getObject(), VerticeVocabulary.ACCEPTED, YES))
                .nextOptional()
                .isPresent();
    if (!accepted || graph.contains(claim, VerticeVocabulary.RANK, VerticeVocabulary.DEPRECATED)) {
      return DOUBTED;
    }
    return graph.contains(claim, VerticeVocabulary.RANK, VerticeVocabulary.PREFERRED)
        ? PREFERRED
        : ACCEPTED;
  }
}
