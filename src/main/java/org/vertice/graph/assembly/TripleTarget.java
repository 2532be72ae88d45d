package org.vertice.graph.assembly;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The triple that a finding is about. It is reported at the cell that states most of it.
 *
 * @param property empty where the finding is about the subject as a whole
 * @param object empty where it is about no value, or about the lack of one
 * @param row where the triple is stated, if that is known; any subject in this row will do then
 */
record TripleTarget(
    Node subject, Optional<Node> property, Optional<Node> object, Optional<RowKey> row) {

  /**
   * A row of a table.
   *
   * @param file the table, as messages name it
   * @param number of the data row, from 1
   */
  record RowKey(String file, long number) {}

  /** How much of a target a cell states; the first is the best. */
  enum Fit {
    TRIPLE,
    SUBJECT_AND_PROPERTY,
    OBJECT,
    SUBJECT
  }

  static TripleTarget of(Node subject) {
    return new TripleTarget(subject, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static TripleTarget of(Node subject, Node property) {
    return new TripleTarget(subject, Optional.of(property), Optional.empty(), Optional.empty());
  }

  static TripleTarget of(Node subject, Node property, Node object) {
    return new TripleTarget(subject, Optional.of(property), Optional.of(object), Optional.empty());
  }

  static TripleTarget of(Triple triple) {
    return of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /** How well a triple with this subject, or in this row, fits. */
  Fit fit(Triple stated) {
    boolean sameObject = object.map(stated.getObject()::equals).orElse(false);
    if (property.map(stated.getPredicate()::equals).orElse(false)) {
      return sameObject ? Fit.TRIPLE : Fit.SUBJECT_AND_PROPERTY;
    }
    return sameObject ? Fit.OBJECT : Fit.SUBJECT;
  }
}
