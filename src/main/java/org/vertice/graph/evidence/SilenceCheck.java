package org.vertice.graph.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vertice.graph.claim.Claim;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;

/**
 * Finds silences that a claim breaks: the curator states that a document does not say something,
 * and a claim states that it does. Where a silence names a value, a claim also breaks it by a third
 * thing that links to both, such as a person's participation in an event.
 */
public final class SilenceCheck {

  private final DatasetGraph dataset;
  private final Graph described;

  /** Makes a check of a dataset whose default graph describes claims and silences. */
  public SilenceCheck(DatasetGraph dataset) {
    this.dataset = dataset;
    this.described = dataset.getDefaultGraph();
  }

  /**
   * A silence that a claim breaks.
   *
   * @param silence the row's thing
   * @param claim a claim of that document that says it
   */
  public record Broken(Node silence, Claim claim) {}

  /** All that these claims break. */
  public List<Broken> broken(List<Claim> claims) {
    Map<Node, List<Claim>> bySource = new HashMap<>();
    for (Claim claim : claims) {
      claim
          .source()
          .ifPresent(source -> bySource.computeIfAbsent(source, s -> new ArrayList<>()).add(claim));
    }
    return described
        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.SILENCE)
        .mapWith(triple -> triple.getSubject())
        .toList()
        .stream()
        .flatMap(
            silence ->
                Values.first(described, silence, DCTerms.source.asNode())
                    .flatMap(source -> breaking(silence, bySource.getOrDefault(source, List.of())))
                    .stream())
        .toList();
  }

  private Optional<Broken> breaking(Node silence, List<Claim> claims) {
    Optional<Node> about = Values.first(described, silence, VerticeVocabulary.ABOUT);
    Optional<Node> property = Values.first(described, silence, VerticeVocabulary.PROPERTY);
    if (about.isEmpty() || property.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> value = Values.first(described, silence, VerticeVocabulary.VALUE);
    return claims.stream()
        .filter(claim -> says(dataset.getGraph(claim.name()), about.get(), property.get(), value))
        .findFirst()
        .map(claim -> new Broken(silence, claim));
  }

  private static boolean says(Graph claim, Node about, Node property, Optional<Node> value) {
    if (claim.contains(about, property, value.orElse(Node.ANY))) {
      return true;
    }
    return value.isPresent()
        && claim
            .find(Node.ANY, Node.ANY, about)
            .filterKeep(link -> claim.contains(link.getSubject(), property, value.get()))
            .hasNext();
  }
}
