package org.vertice.query.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
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

  private final Graph facts;
  private final Graph answer = GraphFactory.createDefaultGraph();

  private Description(Graph facts) {
    this.facts = facts;
  }

  /**
   * Describes.
   *
   * @param run makes an execution of a query on the same dataset, with the same limits
   */
  static Graph of(Graph facts, Query describe, Function<Query, QueryExec> run) {
    Set<Node> things = new LinkedHashSet<>(describe.getResultURIs());
    if (describe.getQueryPattern() != null) {
      Query select = describe.cloneQuery();
      select.setQuerySelectType();
      try (QueryExec execution = run.apply(select)) {
        RowSet rows = execution.select();
        while (rows.hasNext()) {
          Binding row = rows.next();
          for (Var variable : rows.getResultVars()) {
            Node term = row.get(variable);
            if (term != null && !term.isLiteral()) {
              things.add(term);
            }
          }
        }
      }
    }
    Description description = new Description(facts);
    things.forEach(description::add);
    return description.answer;
  }

  private void add(Node thing) {
    Deque<Node> left = new ArrayDeque<>(List.of(thing));
    while (!left.isEmpty()) {
      for (Triple triple : facts.find(left.remove(), Node.ANY, Node.ANY).toList()) {
        boolean fresh = !answer.contains(triple);
        answer.add(triple);
        if (fresh && triple.getObject().isBlank()) {
          left.add(triple.getObject());
        }
      }
    }
  }
}
