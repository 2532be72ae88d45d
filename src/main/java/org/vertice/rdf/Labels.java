package org.vertice.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What terms and things are called in front of a person. */
public final class Labels {

  private static final String LANGUAGE = "en";

  private final Graph graph;
  private final Map<String, String> prefixes;

  /**
   * Names from a graph.
   *
   * @param prefixes shorten what has no label, by prefix
   */
  public Labels(Graph graph, Map<String, String> prefixes) {
    this.graph = graph;
    this.prefixes = Map.copyOf(prefixes);
  }

  /** The English label, or any, or the short IRI; of a literal, its text. */
  public String of(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : label(node).orElse(shortened(node));
  }

  /** The English label, or any other. */
  public Optional<String> label(Node node) {
    List<Node> labels =
        graph.find(node, RDFS.label.asNode(), Node.ANY).mapWith(t -> t.getObject()).toList();
    return labels.stream()
        .filter(Node::isLiteral)
        .min(
            Comparator.comparing((Node label) -> !label.getLiteralLanguage().equals(LANGUAGE))
                .thenComparing(Node::getLiteralLanguage)
                .thenComparing(Node::getLiteralLexicalForm))
        .map(Node::getLiteralLexicalForm);
  }

  /** All names in all languages, preferred and alternative. */
  public List<String> all(Node node) {
    return graph
        .find(node, Node.ANY, Node.ANY)
        .filterKeep(
            t ->
                t.getPredicate().equals(RDFS.label.asNode())
                    || t.getPredicate().equals(SKOS.altLabel.asNode()))
        .filterKeep(t -> t.getObject().isLiteral())
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .toList();
  }

  /** An IRI as short as the prefixes allow. */
  public String shortened(Node node) {
    if (!node.isURI()) {
      return node.toString();
    }
    String iri = node.getURI();
    return prefixes.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .min(Comparator.comparingInt(String::length))
        .orElse("<" + iri + ">");
  }
}
