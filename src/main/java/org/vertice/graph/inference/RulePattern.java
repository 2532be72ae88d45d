package org.vertice.graph.inference;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * The pattern of a rule.
 *
 * @param triples its triples, wherever they stand in it
 * @param hasPaths whether it follows property paths
 * @param leavesTheGraph whether it asks other graphs or other servers
 */
record RulePattern(List<Triple> triples, boolean hasPaths, boolean leavesTheGraph) {

  static RulePattern of(Query query) {
    List<TriplePath> parts = new ArrayList<>();
    List<Element> others = new ArrayList<>();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            block.patternElts().forEachRemaining(parts::add);
          }

          @Override
          public void visit(ElementNamedGraph graph) {
            others.add(graph);
          }

          @Override
          public void visit(ElementService service) {
            others.add(service);
          }
        });
    return new RulePattern(
        parts.stream().filter(TriplePath::isTriple).map(TriplePath::asTriple).toList(),
        !parts.stream().allMatch(TriplePath::isTriple),
        !others.isEmpty());
  }

  /** Whether only new triples of these properties can change what is found. */
  boolean dependsOnNamedPropertiesOnly() {
    return !hasPaths && triples.stream().allMatch(triple -> triple.getPredicate().isURI());
  }
}
