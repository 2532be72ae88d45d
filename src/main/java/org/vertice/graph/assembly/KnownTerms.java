package org.vertice.graph.assembly;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.FrontsNode;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.report.Nearest;

/**
 * The terms of the vocabularies that programs understand. A mistyped one is ignored without a word:
 * {@code sh:minCuont} checks nothing.
 */
final class KnownTerms {

  private final Map<String, Set<String>> namesBySpace = new HashMap<>();

  KnownTerms() {
    for (Class<?> vocabulary :
        List.of(RDF.class, RDFS.class, OWL2.class, SKOS.class, SHACL.class)) {
      for (Field field : vocabulary.getFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          add(value(field));
        }
      }
    }
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Public fields can be read.", e);
    }
  }

  private void add(Object constant) {
    Node term =
        constant instanceof Node node
            ? node
            : constant instanceof FrontsNode fronted ? fronted.asNode() : null;
    if (term != null && term.isURI()) {
      int end = term.getURI().lastIndexOf('#') + 1;
      namesBySpace
          .computeIfAbsent(term.getURI().substring(0, end), space -> new TreeSet<>())
          .add(term.getURI().substring(end));
    }
  }

  /** The term that was probably meant; empty if it is known, or nothing known is like it. */
  Optional<String> meant(Node term) {
    int end = term.getURI().lastIndexOf('#') + 1;
    String space = term.getURI().substring(0, end);
    String name = term.getURI().substring(end);
    Set<String> names = end == 0 ? Set.of() : namesBySpace.getOrDefault(space, Set.of());
    return name.isEmpty() || names.contains(name)
        ? Optional.empty()
        : Nearest.to(name, names).map(near -> space + near);
  }
}
