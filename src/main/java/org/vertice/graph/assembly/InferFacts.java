package org.vertice.graph.assembly;

import java.io.IOException;
import java.util.List;
import org.vertice.graph.inference.Reasoner;
import org.vertice.graph.inference.Rule;

/**
 * Adds what the rules in {@code ontology/rules/} conclude: to the accepted view, and to a graph for
 * each rule.
 */
final class InferFacts implements BuildStep {

  @Override
  public void run(BuildState state) throws IOException {
    List<Rule> rules = Rule.load(state.project.rules(), state.findings);
    new Reasoner(rules, state.findings, state.options.patience())
        .run(state.dataset.getDefaultGraph())
        .forEach(
            (rule, triples) -> {
              rule.described().forEach(state.dataset.getDefaultGraph()::add);
              triples.forEach(triple -> state.dataset.getGraph(rule.iri()).add(triple));
            });
    state.rules = rules;
  }
}
