package org.vertice.graph.evidence;

import org.apache.jena.graph.Node;
import org.vertice.rdf.VerticeVocabulary;

/** How differing values relate to each other. */
public enum DisagreementKind {
  /** Not all values can be true. */
  CONTRADICTION("contradiction"),
  /** The values can be true together: one lies in the other, or they overlap. */
  REFINEMENT("refinement"),
  /** The claims are about different things, as the curator has declared. */
  DIFFERENT_SCOPE("different-scope");

  private final String code;

  DisagreementKind(String code) {
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
