package org.vertice.graph.change;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * How one claim changed.
 *
 * @param claim its name
 * @param kind whether it was added, withdrawn or changed
 * @param removed what it no longer states, and what is no longer stated about it
 * @param added what it states now, and what is stated about it now
 */
public record ClaimChange(Node claim, ChangeKind kind, List<Triple> removed, List<Triple> added) {

  /** How a claim can change. */
  public enum ChangeKind {
    /** It was not there before. */
    ADDED,
    /** It is not there any more. */
    WITHDRAWN,
    /** It is there in both, and differs. */
    CHANGED
  }

  public ClaimChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }
}
