package org.vertice.rdf;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What class a thing is of: the narrowest of its classes that the graph declares or gives a label.
 * Where it declares none of them, any class will do. Of several, the first by IRI is taken, so that
 * the answer is the same in every run. What OWL, RDF and RDFS call classes, properties and the like
 * is no class of things.
 */
public final class ThingClass {

  private static final List<String> OF_THE_LANGUAGES =
      List.of(OWL2.getURI(), RDF.getURI(), RDFS.getURI());

  private ThingClass() {}

  /** The class of a thing, if it is of any. */
  public static Optional<Node> of(Node thing, Graph facts) {
    List<Node> all =
        Values.of(facts, thing, RDF.type.asNode()).stream()
            .filter(Node::isURI)
            .filter(type -> OF_THE_LANGUAGES.stream().noneMatch(type.getURI()::startsWith))
            .sorted(Comparator.comparing(Node::getURI))
            .toList();
    List<Node> known = all.stream().filter(type -> isKnown(type, facts)).toList();
    List<Node> classes = known.isEmpty() ? all : known;
    Set<Node> wider = new HashSet<>();
    classes.forEach(type -> addWider(type, facts, wider));
    return classes.stream()
        .filter(type -> !wider.contains(type))
        .findFirst()
        .or(() -> classes.stream().findFirst());
  }

  private static boolean isKnown(Node type, Graph facts) {
    return facts.contains(type, RDF.type.asNode(), OWL2.Class.asNode())
        || facts.contains(type, RDF.type.asNode(), RDFS.Class.asNode())
        || Labels.NAMING.stream().anyMatch(naming -> facts.contains(type, naming, Node.ANY));
  }

  private static void addWider(Node type, Graph facts, Set<Node> found) {
    for (Node parent : Values.of(facts, type, RDFS.subClassOf.asNode())) {
      if (!parent.equals(type) && found.add(parent)) {
        addWider(parent, facts, found);
      }
    }
  }
}
