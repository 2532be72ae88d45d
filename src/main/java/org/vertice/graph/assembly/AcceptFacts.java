package org.vertice.graph.assembly;

import org.vertice.graph.claim.AcceptedView;

/** Puts the triples of the accepted claims into the default graph. */
final class AcceptFacts implements BuildStep {

  @Override
  public void run(BuildState state) {
    new AcceptedView(state.dataset)
        .triples(state.claims)
        .forEach(triple -> state.dataset.getDefaultGraph().add(triple));
  }
}
