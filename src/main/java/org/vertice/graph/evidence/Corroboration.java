package org.vertice.graph.evidence;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.vertice.graph.claim.Claim;

/**
 * How many documents and origins state an accepted fact.
 *
 * @param fact the triple
 * @param claims the claims that are counted
 * @param documents number of documents
 * @param origins number of origins: those that are named, and each document that names none
 * @param namedOrigins number of origins that documents name
 */
public record Corroboration(
    Triple fact, List<Claim> claims, int documents, int origins, int namedOrigins) {

  public Corroboration {
    claims = List.copyOf(claims);
  }
}
