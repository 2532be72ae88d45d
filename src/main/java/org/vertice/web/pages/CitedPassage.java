package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.vertice.rdf.Values;

/**
 * The place of a claim's passage in its document: code points, the end not included.
 *
 * @param claim its IRI
 */
record CitedPassage(Node claim, int start, int end) {

  /** The places of a claim; empty if the graph was built without the text. */
  static List<CitedPassage> of(Node claim, Graph facts) {
    List<CitedPassage> passages = new ArrayList<>();
    for (Node target : Values.of(facts, claim, OA.hasTarget.asNode())) {
      for (Node selector : Values.of(facts, target, OA.hasSelector.asNode())) {
        Optional<Integer> start = number(facts, selector, OA.start.asNode());
        Optional<Integer> end = number(facts, selector, OA.end.asNode());
        if (start.isPresent() && end.isPresent() && start.get() < end.get()) {
          passages.add(new CitedPassage(claim, start.get(), end.get()));
        }
      }
    }
    return passages;
  }

  private static Optional<Integer> number(Graph graph, Node subject, Node property) {
    return Values.text(graph, subject, property)
        .filter(digits -> digits.matches("[0-9]{1,9}"))
        .map(Integer::valueOf);
  }
}
