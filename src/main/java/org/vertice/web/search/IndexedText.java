package org.vertice.web.search;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A text of the graph that can be found.
 *
 * @param thing what it belongs to
 * @param role what it is to the thing
 * @param property by which the graph says so
 * @param literal the text and its language
 * @param claim that says it, where one does
 */
record IndexedText(Node thing, Role role, Node property, Node literal, Optional<Node> claim) {

  /** What a text is to a thing, what counts most first. */
  enum Role {
    /** What it is called. */
    NAME(12),
    /** What it is called too. */
    ALIAS(10),
    /** What tables and addresses call it. */
    IDENTIFIER(9),
    /** What the graph says of it in words. */
    WORDS(4),
    /** Where a document speaks of it. */
    PASSAGE(3),
    /** What a curator or an ontology explains. */
    NOTE(0);

    private final float weight;

    Role(float weight) {
      this.weight = weight;
    }

    /** What it adds to a score. */
    float weight() {
      return weight;
    }

    /** Whether one would type it as a name. */
    boolean naming() {
      return this == NAME || this == ALIAS || this == IDENTIFIER;
    }
  }

  /** The text. */
  String text() {
    return literal.getLiteralLexicalForm();
  }
}
