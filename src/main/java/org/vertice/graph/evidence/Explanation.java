package org.vertice.graph.evidence;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.vertice.graph.claim.Claim;

/**
 * Which claims support a triple, and which oppose it.
 *
 * @param triple what is said
 * @param accepted whether it is in the accepted view
 * @param supporting the claims that say it, in whatever modality; none where a table of identities
 *     or a rule has it
 * @param opposing the claims that deny it, and those that give a value that cannot be true with it
 */
public record Explanation(
    Triple triple, boolean accepted, List<Claim> supporting, List<Claim> opposing) {

  public Explanation {
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
  }
}
