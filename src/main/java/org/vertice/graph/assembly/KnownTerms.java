package org.vertice.graph.assembly;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.FrontsNode;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.rdf.LocalName;
import org.vertice.report.Nearest;

/**
 * The terms of the vocabularies that programs understand. A mistyped one is ignored without a word:
 * {@code sh:minCuont} checks nothing.
 */
final class KnownTerms {

  private final Map<String, Set<String>> namesByNamespace =
      Stream.of(RDF.class, RDFS.class, OWL2.class, SKOS.class, SHACL.class)
          .flatMap(vocabulary -> Arrays.stream(vocabulary.getFields()))
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .flatMap(field -> iri(field).stream())
          .collect(
              Collectors.groupingBy(
                  LocalName::namespace,
                  Collectors.mapping(LocalName::of, Collectors.toCollection(TreeSet::new))));

  private static Optional<String> iri(Field field) {
    try {
      Object constant = field.get(null);
      Object node = constant instanceof FrontsNode fronted ? fronted.asNode() : constant;
      return node instanceof Node term && term.isURI()
          ? Optional.of(term.getURI())
          : Optional.empty();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Public fields can be read.", e);
    }
  }

  /** The term that was probably meant; empty if it is known, or nothing known is like it. */
  Optional<String> meant(Node term) {
    String namespace = LocalName.namespace(term.getURI());
    String name = LocalName.of(term);
    Set<String> names = namesByNamespace.getOrDefault(namespace, Set.of());
    return name.isEmpty() || names.contains(name)
        ? Optional.empty()
        : Nearest.to(name, names).map(near -> namespace + near);
  }
}
