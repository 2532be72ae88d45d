package org.vertice.graph.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.vertice.graph.claim.Claim;
import org.vertice.graph.claim.Modalities;
import org.vertice.graph.claim.Rank;

/**
 * Counts how many documents and origins state an accepted fact. Several claims of one document are
 * one. Left out are claims whose modality is not accepted, such as opinions, deprecated ones, and
 * one that the curator has declared to differ in scope from another that is counted.
 */
public final class CorroborationCounter {

  private final DatasetGraph dataset;
  private final Graph described;
  private final List<ScopeDifference> scopes;

  /** Makes a counter for a dataset whose default graph is its accepted view. */
  public CorroborationCounter(DatasetGraph dataset) {
    this.dataset = dataset;
    this.described = dataset.getDefaultGraph();
    this.scopes = ScopeDifference.in(described);
  }

  /** The facts that these claims state, in the order of the claims. */
  public void count(List<Claim> claims, Consumer<Corroboration> target) {
    Modalities modalities = new Modalities(described);
    Map<Triple, List<Claim>> stated = new HashMap<>();
    List<Triple> order = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.rank() == Rank.DEPRECATED || !modalities.accept(claim)) {
        continue;
      }
      dataset
          .getGraph(claim.name())
          .find()
          .filterDrop(triple -> triple.getPredicate().equals(RDF.type.asNode()))
          .filterKeep(described::contains)
          .forEachRemaining(
              triple ->
                  stated
                      .computeIfAbsent(
                          triple,
                          first -> {
                            order.add(first);
                            return new ArrayList<>(2);
                          })
                      .add(claim));
    }
    for (Triple fact : order) {
      target.accept(counted(fact, stated.getOrDefault(fact, List.of())));
    }
  }

  private Corroboration counted(Triple fact, List<Claim> claims) {
    List<Claim> counting = scopes.isEmpty() ? claims : ofOneScope(fact, claims);
    Set<Node> documents = new HashSet<>();
    Set<Node> named = new HashSet<>();
    Set<Node> origins = new HashSet<>();
    for (Claim claim : counting) {
      claim.source().ifPresent(documents::add);
      named.addAll(claim.origins());
      if (claim.origins().isEmpty()) {
        claim.source().ifPresent(origins::add);
      }
    }
    origins.addAll(named);
    return new Corroboration(fact, counting, documents.size(), origins.size(), named.size());
  }

  private List<Claim> ofOneScope(Triple fact, List<Claim> claims) {
    List<Claim> counting = new ArrayList<>();
    for (Claim claim : claims) {
      boolean apart =
          counting.stream()
              .anyMatch(
                  other ->
                      scopes.stream()
                          .anyMatch(each -> each.separates(claim, other, fact.getPredicate())));
      if (!apart) {
        counting.add(claim);
      }
    }
    return counting;
  }
}
