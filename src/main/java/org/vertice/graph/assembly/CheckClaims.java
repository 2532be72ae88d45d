package org.vertice.graph.assembly;

import java.util.Optional;
import org.vertice.graph.assembly.BuildState.Wanted;
import org.vertice.graph.claim.Claim;
import org.vertice.report.Severity;

/** Finds claims that say nothing: rows that only name the claim and what it is about. */
final class CheckClaims implements BuildStep {

  @Override
  public void run(BuildState state) {
    for (Claim claim : state.claims) {
      if (state.dataset.getGraph(claim.name()).isEmpty()) {
        state.report(
            Severity.ERROR,
            "claim-empty",
            "The row cites a passage and says nothing of what the passage says.",
            "Fill in a column that says it, or remove the row.",
            new Wanted(claim.name(), Optional.empty(), Optional.empty()));
      }
    }
  }
}
