package org.vertice.graph.assembly;

import java.util.List;
import org.vertice.graph.evidence.Disagreement;
import org.vertice.graph.inference.Rule;

/**
 * What the claims of a build show when they are taken together.
 *
 * @param disagreements where they differ
 * @param rules the rules that facts were inferred by
 */
public record Evidence(List<Disagreement> disagreements, List<Rule> rules) {

  public Evidence {
    disagreements = List.copyOf(disagreements);
    rules = List.copyOf(rules);
  }
}
