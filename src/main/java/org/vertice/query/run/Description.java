package org.vertice.query.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The answer of DESCRIBE: what the default graph says of the things, with the blank nodes that this
 * leads to. Jena's own takes the triples of all named graphs too: what a claim only alleges would
 * stand among the facts, and nothing would distinguish them.
 */
final class Description {

  private Description() {}

  /**
   * Describes.
   *
   * @param run makes an execution of a query on the same dataset, with the same limits
   */
  static Graph of(Graph facts, Query describe, Function<Query, QueryExec> run) {
    Set<Node> seen = new HashSet<>(describe.getResultURIs());
    if (describe.getQueryPattern() != null) {
      Query select = describe.cloneQuery();
      select.setQuerySelectType();
      try (QueryExec execution = run.apply(select)) {
        RowSet rows = execution.select();
        rows.forEachRemaining(row -> rows.getResultVars().forEach(each -> add(row, each, seen)));
      }
    }
    Graph answer = GraphFactory.createDefaultGraph();
    Deque<Node> left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      for (Triple triple : facts.find(left.remove(), Node.ANY, Node.ANY).toList()) {
        answer.add(triple);
        if (triple.getObject().isBlank() && seen.add(triple.getObject())) {
          left.add(triple.getObject());
        }
      }
    }
    return answer;
  }

  private static void add(Binding row, Var variable, Set<Node> things) {
    Node term = row.get(variable);
    if (term != null && !term.isLiteral()) {
      things.add(term);
    }
  }
}
