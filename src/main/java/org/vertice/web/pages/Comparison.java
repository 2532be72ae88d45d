package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.site.Claim;
import org.vertice.web.site.Disagreement;
import org.vertice.web.site.Visit;

/**
 * A disagreement, with the claims of each value beside those of the others ({@code
 * comparison.jte}).
 *
 * @param values each with the claims that state it
 */
record Comparison(Disagreement disagreement, Map<Value, List<Claim>> values) {

  /**
   * A value.
   *
   * @param qualifier how its number is to be read, such as <i>about</i>: then it is another value
   *     than the same number without
   */
  record Value(Node term, Optional<Node> qualifier) {}

  static Comparison of(Disagreement disagreement, Visit visit) {
    DatasetGraph dataset = visit.dataset();
    Optional<Node> qualifying =
        disagreement
            .property()
            .flatMap(
                property -> Values.first(visit.facts(), property, VerticeVocabulary.QUALIFIED_BY));
    Map<Value, List<Claim>> values =
        new TreeMap<>(
            Comparator.comparing(Value::term, NodeCmp::compareRDFTerms)
                .thenComparing(value -> value.qualifier().map(Node::toString).orElse("")));
    for (Node claim : disagreement.claims()) {
      Graph said = dataset.getGraph(claim);
      Optional<Node> qualifier = qualifying.flatMap(by -> Values.first(said, Node.ANY, by));
      // A bound such as "tens of" is the value of another property than the number beside it.
      for (Node term : Values.of(said, Node.ANY, Node.ANY)) {
        if (disagreement.values().contains(term)) {
          Value value = new Value(term, qualifier.filter(how -> !how.equals(term)));
          values.computeIfAbsent(value, none -> new ArrayList<>()).add(Claim.of(claim, visit));
        }
      }
    }
    return new Comparison(disagreement, values);
  }

  /** The table and line in which the curator ranked a claim. */
  static String row(Claim claim, Visit visit) {
    return visit.say(
        "disagreements.row",
        Values.text(visit.facts(), claim.name(), VerticeVocabulary.TABLE).orElse(""),
        Values.text(visit.facts(), claim.name(), VerticeVocabulary.LINE).orElse(""));
  }
}
