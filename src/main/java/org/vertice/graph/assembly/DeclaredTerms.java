package org.vertice.graph.assembly;

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
 * What the project's ontologies and shapes declare: whatever has a type there. Only the namespaces
 * of the ontologies, {@code <ontology>#}, are theirs: what others own is others' to declare.
 */
final class DeclaredTerms {

  private final Set<String> declared;
  private final Set<String> spaces;

  DeclaredTerms(BuildState state) {
    this.declared =
        Stream.of(state.ontology, state.shapes)
            .flatMap(graph -> typed(graph, Node.ANY))
            .collect(Collectors.toSet());
    this.spaces =
        typed(state.ontology, OWL2.Ontology.asNode())
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

  boolean declare(Node term) {
    return term.isURI() && declared.contains(term.getURI());
  }

  /** Whether a term is declared and is the project's own. */
  boolean own(Node term) {
    return declare(term) && spaces.contains(namespace(term.getURI()));
  }

  /** Whether a term should be declared and is not. */
  boolean lack(Node term) {
    return term.isURI()
        && !declared.contains(term.getURI())
        && spaces.contains(namespace(term.getURI()))
        && !spaces.contains(term.getURI());
  }

  /** The declared term that was probably meant: a class for a class, by how they begin. */
  Optional<String> nearest(Node term) {
    String name = local(term.getURI());
    Map<String, String> byName = new TreeMap<>();
    declared.stream()
        .filter(each -> spaces.contains(namespace(each)))
        .filter(each -> isUpper(local(each)) == isUpper(name))
        .forEach(each -> byName.put(local(each), each));
    return Nearest.to(name, byName.keySet())
        .map(byName::get)
        .or(() -> Nearest.to(term.getURI(), new TreeSet<>(declared)));
  }

  private static boolean isUpper(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }

  private static String local(String iri) {
    return iri.substring(namespace(iri).length());
  }

  private static String namespace(String iri) {
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
    return iri.substring(0, end + 1);
  }
}
