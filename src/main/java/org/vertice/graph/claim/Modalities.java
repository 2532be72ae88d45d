package org.vertice.graph.claim;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vertice.rdf.VerticeVocabulary;

/** What the code list of modalities says of claims. */
public record Modalities(Graph codes) {

  private static final Node TRUE = NodeFactory.createLiteralByValue(true);

  /** Whether what the claim says is accepted as fact, if its rank allows it. */
  public boolean accept(Claim claim) {
    return has(claim, VerticeVocabulary.ACCEPTED);
  }

  /** Whether the claim says how things are, so that another can contradict it. */
  public boolean stateFact(Claim claim) {
    return has(claim, VerticeVocabulary.STATES_FACT);
  }

  /** Whether the claim denies what it states. */
  public boolean deny(Claim claim) {
    return has(claim, VerticeVocabulary.DENIES);
  }

  private boolean has(Claim claim, Node property) {
    return claim.modality().map(how -> codes.contains(how, property, TRUE)).orElse(false);
  }
}
