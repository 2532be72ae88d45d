package org.vertice.graph.assembly;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.vertice.graph.evidence.CorroborationCounter;
import org.vertice.graph.evidence.Disagreement;
import org.vertice.graph.evidence.DisagreementFinder;
import org.vertice.graph.evidence.EvidenceGraphs;
import org.vertice.graph.evidence.SilenceCheck;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Severity;

/**
 * Writes where claims disagree and how often each fact is stated into graphs of their own, and
 * reports contradictions that no rank settles, and silences that a claim breaks.
 */
final class EvidenceWriter {

  private EvidenceWriter() {}

  /**
   * Adds the evidence to a dataset whose default graph has the accepted and inferred facts.
   *
   * @param unsettled how severe a contradiction is that no rank settles
   */
  static List<Disagreement> write(
      ConvertedTables tables, Vocabulary vocabulary, Severity unsettled, BuildFindings findings) {
    DatasetGraph dataset = tables.dataset();
    List<Disagreement> disagreements = new DisagreementFinder(dataset).find(tables.claims());
    Graph differing = dataset.getGraph(VerticeVocabulary.DISAGREEMENTS);
    disagreements.forEach(each -> EvidenceGraphs.add(each, differing));
    Graph counts = dataset.getGraph(VerticeVocabulary.CORROBORATION);
    new CorroborationCounter(dataset)
        .count(tables.claims(), counted -> EvidenceGraphs.add(counted, counts));
    disagreements.stream()
        .filter(each -> !each.settled())
        .forEach(each -> report(each, vocabulary, unsettled, findings));
    new SilenceCheck(dataset)
        .broken(tables.claims())
        .forEach(
            broken ->
                findings.report(
                    TripleTarget.of(broken.silence(), DCTerms.source.asNode()),
                    Severity.ERROR,
                    "silence-broken",
                    "The document is said to be silent about this, and claim "
                        + vocabulary.shortened(broken.claim().name())
                        + " says it.",
                    "Remove the row, or correct the claim's source."));
    return disagreements;
  }

  private static void report(
      Disagreement open, Vocabulary vocabulary, Severity severity, BuildFindings findings) {
    Node about = open.about().get(0);
    findings.report(
        TripleTarget.of(about, open.property(), open.values().get(0)),
        severity,
        "contradiction-unsettled",
        "Claims contradict each other in %s of %s: %s (%s)."
            .formatted(
                vocabulary.shortened(open.property()),
                vocabulary.shortened(about),
                open.values().stream()
                    .map(vocabulary::shortened)
                    .collect(Collectors.joining(" and ")),
                open.claims().stream()
                    .map(claim -> vocabulary.shortened(claim.name()))
                    .collect(Collectors.joining(", "))),
        "Settle it by rank and rank_reason, or declare a difference of scope.");
  }
}
