package org.vertice.graph.evidence;

import java.util.List;
import org.apache.jena.graph.Node;
import org.vertice.graph.claim.Claim;

/**
 * Claims that differ in one property of one thing, or of two things where the curator has declared
 * that they differ in scope.
 *
 * @param kind how the values relate to each other
 * @param about the thing or things
 * @param property the property
 * @param values what the claims say, each once, in order
 * @param claims all claims with one of these values, by name
 * @param settled whether nothing is left to decide; for a contradiction, whether the best-ranked
 *     claims agree
 * @param reasons the curator's reasons
 */
public record Disagreement(
    DisagreementKind kind,
    List<Node> about,
    Node property,
    List<Node> values,
    List<Claim> claims,
    boolean settled,
    List<Node> reasons) {

  public Disagreement {
    about = List.copyOf(about);
    values = List.copyOf(values);
    claims = List.copyOf(claims);
    reasons = List.copyOf(reasons);
  }
}
