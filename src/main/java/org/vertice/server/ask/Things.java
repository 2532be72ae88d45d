package org.vertice.server.ask;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The things that an answer speaks of. Queries for people give names in place of IRIs: a text that
 * names exactly one thing of the graph stands for that thing, and an identifier is more than a
 * name.
 */
final class Things {

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
   * Things of a graph.
   *
   * @param language of the reader, in which a name without a language is looked for
   */
  Things(Graph facts, String language) {
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

  private static Optional<Node> one(Set<Node> things) {
    return things.size() == 1 ? things.stream().findFirst() : Optional.empty();
  }

  /** A property's name stands for what is said, not for a thing that it is said of. */
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
