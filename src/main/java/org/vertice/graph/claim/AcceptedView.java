package org.vertice.graph.claim;

import static java.util.Comparator.naturalOrder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Chooses the triples that are accepted as facts: those of claims whose modality the code list
 * marks as accepted, and of these the best-ranked ones for each subject and property. Deprecated
 * claims are never accepted. The claims themselves stay as they are.
 */
public final class AcceptedView {

  private final DatasetGraph dataset;
  private final Modalities modalities;

  /** Makes the view of a dataset, whose default graph describes claims and modalities. */
  public AcceptedView(DatasetGraph dataset) {
    this.dataset = dataset;
    this.modalities = new Modalities(dataset.getDefaultGraph());
  }

  private record SubjectAndProperty(Node subject, Node property) {}

  /** The accepted triples of these claims. */
  public Set<Triple> triples(List<Claim> claims) {
    List<Claim> candidates = claims.stream().filter(this::isCandidate).toList();
    Map<SubjectAndProperty, Rank> best = new HashMap<>();
    for (Claim claim : candidates) {
      graph(claim)
          .find()
          .forEachRemaining(
              triple ->
                  best.merge(key(triple), claim.rank(), BinaryOperator.minBy(naturalOrder())));
    }
    Set<Triple> accepted = new HashSet<>();
    for (Claim claim : candidates) {
      graph(claim)
          .find()
          .filterKeep(triple -> best.get(key(triple)) == claim.rank())
          .forEachRemaining(accepted::add);
    }
    return accepted;
  }

  private boolean isCandidate(Claim claim) {
    return claim.rank() != Rank.DEPRECATED && modalities.accept(claim);
  }

  private Graph graph(Claim claim) {
    return dataset.getGraph(claim.name());
  }

  private static SubjectAndProperty key(Triple triple) {
    return new SubjectAndProperty(triple.getSubject(), triple.getPredicate());
  }
}
