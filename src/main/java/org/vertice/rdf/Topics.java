package org.vertice.rdf;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The topics of a graph, from its ontologies. */
public final class Topics {

  private Topics() {}

  /**
   * The ontologies with a name, without the engine's own. Those that declare classes come first;
   * the first one names the whole graph.
   */
  public static List<Node> of(Graph facts) {
    List<String> classes =
        facts
            .find(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())
            .mapWith(Triple::getSubject)
            .filterKeep(Node::isURI)
            .mapWith(Node::getURI)
            .toList();
    return Publication.ontologies(facts).stream()
        .filter(ontology -> ontology.isURI() && !titles(facts, ontology).isEmpty())
        .sorted(
            Comparator.comparing(
                    (Node ontology) ->
                        classes.stream().noneMatch(each -> each.startsWith(ontology.getURI())))
                .thenComparing(Node::getURI))
        .toList();
  }

  /** The titles of a topic, one in each language. */
  public static Collection<Node> titles(Graph facts, Node topic) {
    for (Node property : List.of(RDFS.label.asNode(), DCTerms.title.asNode())) {
      Collection<Node> titles = oneInEach(facts, topic, property);
      if (!titles.isEmpty()) {
        return titles;
      }
    }
    return List.of();
  }

  /** The descriptions of a topic, one in each language. */
  public static Collection<Node> descriptions(Graph facts, Node topic) {
    return oneInEach(facts, topic, DCTerms.description.asNode());
  }

  private static Collection<Node> oneInEach(Graph facts, Node topic, Node property) {
    Map<String, Node> texts = new TreeMap<>();
    for (Node value : Values.of(facts, topic, property)) {
      if (value.isLiteral()) {
        texts.putIfAbsent(value.getLiteralLanguage(), value);
      }
    }
    return texts.values();
  }
}
