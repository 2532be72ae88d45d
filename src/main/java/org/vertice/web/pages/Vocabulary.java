package org.vertice.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The terms that a graph's ontologies declare, and how they are used.
 *
 * @param ontologies in the order in which a reader meets them: the topic's own first
 * @param classes by IRI, each parent before its children
 * @param properties by IRI, in the order of their IRIs
 * @param lists the code lists
 * @param borrowed other vocabularies' properties that the data uses, and how often
 */
public record Vocabulary(
    List<Node> ontologies,
    Map<Node, ClassTerm> classes,
    Map<Node, PropertyTerm> properties,
    List<CodeList> lists,
    Map<Node, Long> borrowed) {

  /** What sort of value a property has. */
  enum PropertyType {
    /** Another thing. */
    OBJECT,
    /** A literal. */
    DATA,
    /** Either; it says something for readers or for the program. */
    ANNOTATION
  }

  /**
   * A class.
   *
   * @param ontology that defines it, if one of the graph's does
   * @param depth 0 for one without a parent here
   * @param parents direct superclasses, of other vocabularies too
   * @param things how many are of it or of a class below it
   * @param examples a few things of it, the best known first
   */
  record ClassTerm(
      Node iri,
      Optional<Node> ontology,
      int depth,
      List<Node> parents,
      List<Node> children,
      long things,
      List<Node> examples) {}

  /**
   * A property.
   *
   * @param ontology that defines it, if one of the graph's does
   * @param parents direct super-properties, of other vocabularies too
   * @param facts triples of the accepted view that use it
   * @param claimed triples that claims state with it
   * @param example one of these
   */
  record PropertyTerm(
      Node iri,
      PropertyType kind,
      Optional<Node> ontology,
      List<Node> parents,
      List<Node> domains,
      List<Node> ranges,
      long facts,
      long claimed,
      Optional<Triple> example) {

    /** Triples that use it, accepted or claimed. */
    long uses() {
      return facts + claimed;
    }
  }

  /** A concept scheme. */
  record CodeList(Node iri, List<Code> codes) {}

  /**
   * A concept of a scheme.
   *
   * @param uses triples that have it for their object, of the accepted view or of claims
   */
  record Code(Node iri, long uses) {}

  /** Whether a class or property is declared here. */
  boolean has(Node term) {
    return classes.containsKey(term) || properties.containsKey(term);
  }

  /** The properties whose subject is of this class, the most used first. */
  List<PropertyTerm> of(Node type) {
    return properties.values().stream()
        .filter(each -> each.domains().contains(type))
        .sorted(
            Comparator.comparing(PropertyTerm::uses)
                .reversed()
                .thenComparing(each -> each.iri().getURI()))
        .toList();
  }
}
