package org.vertice.web.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What terms mean, in a reader's language where the graph has it. */
public final class Definitions {

  private static final List<Node> EXPLAINING =
      List.of(
          SKOS.definition.asNode(),
          RDFS.comment.asNode(),
          DCTerms.description.asNode(),
          SKOS.scopeNote.asNode(),
          SKOS.note.asNode());

  private final Graph graph;
  private final String language;

  /** Meanings in a graph, for a reader of this language. */
  public Definitions(Graph graph, String language) {
    this.graph = graph;
    this.language = language;
  }

  /** The meaning of a term: in the reader's language, else in English, else in any. */
  public Optional<Node> of(Node term) {
    for (Node property : EXPLAINING) {
      Optional<Node> best =
          graph.find(term, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
              .filter(Node::isLiteral)
              .min(
                  Comparator.comparing((Node each) -> !each.getLiteralLanguage().equals(language))
                      .thenComparing(each -> !each.getLiteralLanguage().equals("en"))
                      .thenComparing(each -> each.toString()));
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }
}
