package org.vertice.web.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Finds the things that an answer names. Queries for people return names instead of IRIs: a text
 * that names exactly one thing of the graph is taken for that thing, and an identifier goes before
 * a name. Passages of one document with the same words are one passage, whichever claims cite it.
 */
final class NameResolver {

  private static final List<Node> TERMS =
      List.of(
          OWL.Class.asNode(),
          OWL.ObjectProperty.asNode(),
          OWL.DatatypeProperty.asNode(),
          OWL.AnnotationProperty.asNode());

  private static final int LONGEST_NAME = 200;

  private final Graph facts;
  private final List<String> languages;
  private final Map<Node, Optional<Node>> known = new HashMap<>();

  /**
   * A resolver for a graph.
   *
   * @param language of the reader, in which a name without a language is looked for
   */
  NameResolver(Graph facts, String language) {
    this.facts = facts;
    this.languages = language.equals("en") ? List.of("en") : List.of(language, "en");
  }

  /** The thing that a term is or names. */
  Optional<Node> of(Node term) {
    if (term.isURI()) {
      return Optional.of(term);
    }
    if (!term.isLiteral() || term.getLiteralLexicalForm().length() > LONGEST_NAME) {
      return Optional.empty();
    }
    return known.computeIfAbsent(term, this::named);
  }

  private Optional<Node> named(Node literal) {
    boolean plain = literal.getLiteralDatatypeURI().endsWith("#string");
    if (!plain && literal.getLiteralLanguage().isEmpty()) {
      return Optional.empty();
    }
    Set<Node> identified = new LinkedHashSet<>();
    add(DCTerms.identifier.asNode(), literal, identified);
    return identified.size() == 1 ? one(identified) : one(labelled(literal, plain));
  }

  private Optional<Node> one(Set<Node> things) {
    if (things.size() == 1) {
      return things.stream().findFirst();
    }
    Set<Optional<Node>> documents =
        things.stream().map(this::documentOf).collect(Collectors.toSet());
    return documents.size() == 1 && documents.iterator().next().isPresent()
        ? things.stream().min(Comparator.comparing(Node::getURI))
        : Optional.empty();
  }

  /** The document that a thing is a passage of, if it is one. */
  Optional<Node> documentOf(Node thing) {
    return facts.find(thing, OA.hasSource.asNode(), Node.ANY).toList().stream()
        .map(Triple::getObject)
        .findFirst();
  }

  private Set<Node> labelled(Node name, boolean plain) {
    Set<Node> things = new LinkedHashSet<>();
    add(RDFS.label.asNode(), name, things);
    if (plain) {
      languages.stream()
          .map(language -> NodeFactory.createLiteralLang(name.getLiteralLexicalForm(), language))
          .forEach(inLanguage -> add(RDFS.label.asNode(), inLanguage, things));
    }
    return things;
  }

  /** The claims that cite the same passage as this one of its document. */
  List<Node> claimsOf(Node passage) {
    return facts.find(passage, RDFS.label.asNode(), Node.ANY).toList().stream()
        .flatMap(label -> labelled(label.getObject(), true).stream())
        .filter(each -> documentOf(each).equals(documentOf(passage)))
        .flatMap(each -> facts.find(Node.ANY, OA.hasTarget.asNode(), each).toList().stream())
        .map(Triple::getSubject)
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /** The name of a class or property does not name a thing. */
  private boolean isTerm(Node node) {
    return TERMS.stream().anyMatch(type -> facts.contains(node, RDF.type.asNode(), type));
  }

  private void add(Node property, Node name, Set<Node> things) {
    facts
        .find(Node.ANY, property, name)
        .filterKeep(triple -> triple.getSubject().isURI() && !isTerm(triple.getSubject()))
        .forEach(triple -> things.add(triple.getSubject()));
  }
}
