package org.vertice.web.http;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vertice.query.result.AnswerHandler;
import org.vertice.query.result.ResultFormat;

/** Writes the answer of a query in the form that was chosen; as plain text where it has none. */
public final class FormWriter implements AnswerHandler {

  private static final int TEXT_WIDTH = 160;

  private final Form form;
  private final PrefixMapping prefixes;
  private final OutputStream out;

  /** A writer of a form that is not {@link HtmlForm#HTML}. */
  public FormWriter(Form form, PrefixMapping prefixes, OutputStream out) {
    this.form = form;
    this.prefixes = prefixes;
    this.out = out;
  }

  private AnswerHandler ofRows() {
    ResultFormat format = form instanceof RowForm rows ? rows.format() : ResultFormat.TABLE;
    return AnswerHandler.to(out, format, prefixes, TEXT_WIDTH);
  }

  @Override
  public void rows(RowSet rows) throws IOException {
    if (form instanceof BinaryForm binary) {
      binary.write(rows, out);
    } else {
      ofRows().rows(rows);
    }
  }

  @Override
  public void answer(boolean yes) throws IOException {
    ofRows().answer(yes);
  }

  @Override
  public void graph(Graph graph) {
    Graph answer = GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(answer::add);
    answer.getPrefixMapping().setNsPrefixes(prefixes);
    if (form instanceof BinaryForm binary) {
      binary.write(answer, out);
    } else {
      (form instanceof RdfForm rdf ? rdf : RdfForm.TURTLE).write(answer, out);
    }
  }
}
