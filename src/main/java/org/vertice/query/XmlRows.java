package org.vertice.query;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.vertice.rdf.XmlText;

/** Rows with terms as XML can hold them: {@link XmlText}. */
final class XmlRows {

  private XmlRows() {}

  static RowSet of(RowSet rows) {
    return RowSetStream.create(rows.getResultVars(), Iter.map(rows, XmlRows::of));
  }

  private static Binding of(Binding row) {
    BindingBuilder legal = Binding.builder();
    boolean same = true;
    for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
      Var variable = variables.next();
      Node term = row.get(variable);
      Node held = XmlText.of(term);
      same &= held == term;
      legal.add(variable, held);
    }
    return same ? row : legal.build();
  }
}
