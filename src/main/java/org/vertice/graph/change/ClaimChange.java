package org.vertice.graph.change;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * How one claim changed.
 *
 * @param claim its name
 * @param kind whether it was added, withdrawn or changed
 * @param went what it no longer says, or what is no longer said of it
 * @param came what it says now, or what is said of it now
 */
public record ClaimChange(Node claim, Kind kind, List<Triple> went, List<Triple> came) {

  /** How a claim can change. */
  public enum Kind {
    /** It was not there before. */
    ADDED,
    /** It is not there any more. */
    WITHDRAWN,
    /** It is there in both, and differs. */
    CHANGED
  }

  public ClaimChange {
    went = List.copyOf(went);
    came = List.copyOf(came);
  }
}
