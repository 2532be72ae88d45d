package org.vertice.server.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vertice.query.AnswerWriter;
import org.vertice.query.ResultFormat;
import org.vertice.server.http.EyeForm;
import org.vertice.server.http.Form;
import org.vertice.server.http.RdfForm;
import org.vertice.server.http.RowForm;
import org.vertice.server.page.AnswerPage;

/** Writes an answer in the form that was chosen. */
final class AnswerBody implements AnswerWriter {

  private static final int TEXT_WIDTH = 160;

  private final Form form;
  private final PrefixMapping prefixes;
  private final OutputStream out;
  private final AnswerPage page;

  AnswerBody(Form form, PrefixMapping prefixes, OutputStream out, AnswerPage page) {
    this.form = form;
    this.prefixes = prefixes;
    this.out = out;
    this.page = page;
  }

  private AnswerWriter rowWriter() {
    if (form == EyeForm.HTML) {
      return page.answer();
    }
    ResultFormat format = form instanceof RowForm rows ? rows.format() : ResultFormat.TABLE;
    return AnswerWriter.to(out, format, prefixes, TEXT_WIDTH);
  }

  @Override
  public void rows(RowSet rows) throws IOException {
    rowWriter().rows(rows);
  }

  @Override
  public void answer(boolean yes) throws IOException {
    rowWriter().answer(yes);
  }

  @Override
  public void graph(Graph graph) throws IOException {
    Graph answer = GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(answer::add);
    answer.getPrefixMapping().setNsPrefixes(prefixes);
    if (form == EyeForm.HTML) {
      page.answer().graph(answer);
    } else {
      (form instanceof RdfForm rdf ? rdf : RdfForm.TURTLE).write(answer, out);
    }
  }

  /** Writes what can only be written when the answer is complete. */
  void finish() throws IOException {
    if (form == EyeForm.HTML) {
      out.write(page.document().getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }
}
