package org.vertice.graph.claim;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;

/**
 * What the graph says about a claim. What the claim itself says stands in the graph of its name.
 *
 * @param name IRI of the claim, and of its graph
 * @param source the document, if the claim has one
 * @param passages where it stands in the document, as the curator cites it
 * @param origins those that the document names as its source
 * @param modality how the document says it, if that is given
 * @param rank how the curator ranks it among others
 */
public record Claim(
    Node name,
    Optional<Node> source,
    List<String> passages,
    List<Node> origins,
    Optional<Node> modality,
    Rank rank) {

  public Claim {
    passages = List.copyOf(passages);
    origins = List.copyOf(origins);
  }

  /** All claims of a graph that have a name, in the order of their names. */
  public static List<Claim> in(Graph graph) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.CLAIM)
        .filterKeep(triple -> triple.getSubject().isURI())
        .mapWith(triple -> read(graph, triple.getSubject()))
        .toList()
        .stream()
        .sorted((a, b) -> a.name().getURI().compareTo(b.name().getURI()))
        .toList();
  }

  private static Claim read(Graph graph, Node name) {
    return new Claim(
        name,
        Values.first(graph, name, VerticeVocabulary.SOURCE),
        Values.of(graph, name, VerticeVocabulary.PASSAGE).stream()
            .filter(Node::isLiteral)
            .map(Node::getLiteralLexicalForm)
            .sorted()
            .toList(),
        Values.of(graph, name, VerticeVocabulary.ATTRIBUTED_TO),
        Values.first(graph, name, VerticeVocabulary.MODALITY),
        Values.first(graph, name, VerticeVocabulary.RANK).map(Rank::of).orElse(Rank.NORMAL));
  }
}
