package org.vertice.rdf;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/**
 * What a project's ontologies state about its publication. The engine's own ontology, which is in
 * every graph, is ignored: its licence is not that of the project's data.
 */
public final class Publication {

  private static final String ENGINE =
      VerticeVocabulary.NAMESPACE.substring(0, VerticeVocabulary.NAMESPACE.length() - 1);

  private Publication() {}

  /** The ontologies of a project, in the order of their IRIs. */
  public static List<Node> ontologies(Graph facts) {
    return facts
        .find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode())
        .mapWith(Triple::getSubject)
        .filterDrop(ontology -> ontology.isURI() && ontology.getURI().equals(ENGINE))
        .toList()
        .stream()
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  /** The licences of a project's data, without duplicates. */
  public static List<Node> licences(Graph facts) {
    return ontologies(facts).stream()
        .flatMap(ontology -> Values.of(facts, ontology, DCTerms.license.asNode()).stream())
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }
}
