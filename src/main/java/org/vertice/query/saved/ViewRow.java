package org.vertice.query.saved;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A row of an answer that feeds a view.
 *
 * @param values column → value; an unbound column is missing
 */
public record ViewRow(Map<String, Node> values) {

  public ViewRow {
    values = Map.copyOf(values);
  }

  /** The value of a column, if it has one. */
  public Optional<Node> get(String column) {
    return Optional.ofNullable(values.get(column));
  }

  /** The value of a column if it is a thing with an IRI. */
  public Optional<Node> thing(String column) {
    return get(column).filter(Node::isURI);
  }

  /** The text of a column if it is a literal. */
  public Optional<String> text(String column) {
    return get(column).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }
}
