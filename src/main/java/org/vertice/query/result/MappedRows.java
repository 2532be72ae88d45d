package org.vertice.query.result;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Rows with other terms in the place of some, for a form that cannot hold all. */
final class MappedRows {

  private MappedRows() {}

  /** Rows, as they come, with what a function gives for each term. */
  static RowSet of(RowSet rows, UnaryOperator<Node> terms) {
    return RowSetStream.create(rows.getResultVars(), Iter.map(rows, row -> of(row, terms)));
  }

  /** The same row, where every term stays what it is. */
  private static Binding of(Binding row, UnaryOperator<Node> terms) {
    for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
      Node term = row.get(variables.next());
      if (!terms.apply(term).equals(term)) {
        return mapped(row, terms);
      }
    }
    return row;
  }

  private static Binding mapped(Binding row, UnaryOperator<Node> terms) {
    BindingBuilder mapped = Binding.builder();
    row.vars().forEachRemaining(each -> mapped.add(each, terms.apply(row.get(each))));
    return mapped.build();
  }
}
