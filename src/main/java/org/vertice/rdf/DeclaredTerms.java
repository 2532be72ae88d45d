package org.vertice.rdf;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.vertice.report.Nearest;

/**
 * The terms that some graphs declare: whatever has a type there. Only the namespaces of their
 * ontologies, {@code <ontology>#}, are their own: terms of others are for others to declare.
 */
public final class DeclaredTerms {

  private final Set<String> declared;
  private final Set<String> namespaces;

  /** The terms of ontologies, and of shapes where these stand apart. */
  public DeclaredTerms(Graph... graphs) {
    this.declared =
        Stream.of(graphs).flatMap(each -> typed(each, Node.ANY)).collect(Collectors.toSet());
    this.namespaces =
        Stream.of(graphs)
            .flatMap(each -> typed(each, OWL2.Ontology.asNode()))
            .map(ontology -> ontology + "#")
            .collect(Collectors.toSet());
  }

  private static Stream<String> typed(Graph graph, Node type) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), type)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .mapWith(Node::getURI)
        .toList()
        .stream();
  }

  /** Whether a term is declared. */
  public boolean declare(Node term) {
    return term.isURI() && declared.contains(term.getURI());
  }

  /** Whether a term is declared, in a namespace of the ontologies. */
  public boolean own(Node term) {
    return declare(term) && namespaces.contains(LocalName.namespace(term.getURI()));
  }

  /** Whether a term should be declared and is not. */
  public boolean lack(Node term) {
    return term.isURI() && lack(term.getURI());
  }

  /** Whether an IRI should be declared and is not. */
  public boolean lack(String iri) {
    return namespaces.contains(LocalName.namespace(iri))
        && !declared.contains(iri)
        && !namespaces.contains(iri);
  }

  /** The declared term that was probably meant: a class for a class, by how they begin. */
  public Optional<String> nearest(Node term) {
    String name = LocalName.of(term);
    Map<String, String> byName = new TreeMap<>();
    declared.stream()
        .filter(each -> namespaces.contains(LocalName.namespace(each)))
        .filter(each -> isUpper(LocalName.of(each)) == isUpper(name))
        .forEach(each -> byName.put(LocalName.of(each), each));
    return Nearest.to(name, byName.keySet())
        .map(byName::get)
        .or(() -> Nearest.to(term.getURI(), new TreeSet<>(declared)));
  }

  /** The name in the same namespace that was probably meant. */
  public Optional<String> nearestName(String iri) {
    return Nearest.to(
        LocalName.of(iri),
        declared.stream()
            .filter(each -> LocalName.namespace(each).equals(LocalName.namespace(iri)))
            .map(LocalName::of)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static boolean isUpper(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }
}
