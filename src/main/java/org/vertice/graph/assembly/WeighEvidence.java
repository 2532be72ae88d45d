package org.vertice.graph.assembly;

import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.vertice.graph.assembly.BuildState.Wanted;
import org.vertice.graph.evidence.CorroborationCounter;
import org.vertice.graph.evidence.Disagreement;
import org.vertice.graph.evidence.DisagreementFinder;
import org.vertice.graph.evidence.DisagreementGraph;
import org.vertice.graph.evidence.SilenceCheck;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Severity;

/**
 * Writes down where claims disagree and by how many a fact is stated, each into a graph of its own,
 * and reports contradictions that no rank settles.
 */
final class WeighEvidence implements BuildStep {

  @Override
  public void run(BuildState state) {
    state.disagreements = new DisagreementFinder(state.dataset).find(state.claims);
    DisagreementGraph.write(
        state.disagreements, state.dataset.getGraph(VerticeVocabulary.DISAGREEMENTS));
    Graph counts = state.dataset.getGraph(VerticeVocabulary.CORROBORATION);
    new CorroborationCounter(state.dataset)
        .count(state.claims, counted -> CorroborationCounter.write(counted, counts));
    state.disagreements.stream()
        .filter(each -> !each.settled())
        .forEach(each -> report(state, each));
    new SilenceCheck(state.dataset)
        .broken(state.claims)
        .forEach(
            broken ->
                state.report(
                    Severity.ERROR,
                    "silence-broken",
                    "The document is said to be silent about this, and claim "
                        + state.shortened(broken.claim().name())
                        + " says it.",
                    "Take the row out, or correct the claim's source.",
                    new Wanted(
                        broken.silence(), Optional.of(DCTerms.source.asNode()), Optional.empty())));
  }

  private static void report(BuildState state, Disagreement open) {
    Node about = open.about().get(0);
    String values =
        open.values().stream().map(state::shortened).collect(Collectors.joining(" and "));
    String claims =
        open.claims().stream()
            .map(claim -> state.shortened(claim.name()))
            .collect(Collectors.joining(", "));
    state.report(
        state.options.strict() ? Severity.ERROR : Severity.WARNING,
        "contradiction-unsettled",
        "Claims contradict each other in "
            + state.shortened(open.property())
            + " of "
            + state.shortened(about)
            + ": "
            + values
            + " ("
            + claims
            + ").",
        "Settle it by rank and rank_reason, or declare a difference of scope.",
        new Wanted(about, Optional.of(open.property()), Optional.of(open.values().get(0))));
  }
}
