package org.vertice.graph.evidence;

import java.util.List;
import org.apache.jena.graph.Node;
import org.vertice.graph.claim.Claim;
import org.vertice.rdf.VerticeVocabulary;

/**
 * Claims that differ in one property of one thing, or of two things where the curator has declared
 * that they differ in scope.
 *
 * @param kind how the values stand to each other
 * @param about the thing or things
 * @param property the property
 * @param values what the claims say, each once, in order
 * @param claims all claims with one of these values, by name
 * @param settled whether nothing is left to decide: for a contradiction, whether ranks leave only
 *     values that agree
 * @param reasons the curator's reasons
 */
public record Disagreement(
    Kind kind,
    List<Node> about,
    Node property,
    List<Node> values,
    List<Claim> claims,
    boolean settled,
    List<Node> reasons) {

  /** How differing values stand to each other. */
  public enum Kind {
    /** Not all values can be true. */
    CONTRADICTION("contradiction"),
    /** The values can be true together, one is finer or they overlap. */
    REFINEMENT("refinement"),
    /** The claims speak of different things, as the curator has declared. */
    DIFFERENT_SCOPE("different-scope");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word in the code list. */
    public String code() {
      return code;
    }

    /** The concept in the code list. */
    public Node concept() {
      return VerticeVocabulary.code("disagreement-kind/" + code);
    }
  }

  public Disagreement {
    about = List.copyOf(about);
    values = List.copyOf(values);
    claims = List.copyOf(claims);
    reasons = List.copyOf(reasons);
  }
}
