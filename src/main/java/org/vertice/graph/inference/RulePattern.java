package org.vertice.graph.inference;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** The pattern of a rule: the triples that it looks for. */
final class RulePattern {

  private final List<Triple> triples = new ArrayList<>();
  private boolean paths;
  private boolean leavesTheGraph;

  private RulePattern() {}

  static RulePattern of(Query query) {
    RulePattern pattern = new RulePattern();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            block.patternElts().forEachRemaining(pattern::add);
          }

          @Override
          public void visit(ElementNamedGraph graph) {
            pattern.leavesTheGraph = true;
          }

          @Override
          public void visit(ElementService service) {
            pattern.leavesTheGraph = true;
          }
        });
    return pattern;
  }

  private void add(TriplePath part) {
    if (part.isTriple()) {
      triples.add(part.asTriple());
    } else {
      paths = true;
    }
  }

  /** Its triples, wherever they stand in it. */
  List<Triple> triples() {
    return triples;
  }

  /** Whether new triples of these properties alone can change what is found. */
  boolean dependsOnNamedPropertiesOnly() {
    return !paths && triples.stream().allMatch(triple -> triple.getPredicate().isURI());
  }

  /** Whether it asks other graphs or other servers. */
  boolean leavesTheGraph() {
    return leavesTheGraph;
  }
}
