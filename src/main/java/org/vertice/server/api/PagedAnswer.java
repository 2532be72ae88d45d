package org.vertice.server.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vertice.query.AnswerWriter;
import org.vertice.query.ResultFormat;
import org.vertice.server.http.Form;
import org.vertice.server.http.RdfForm;
import org.vertice.server.http.RowForm;

/** Writes an answer, or the part of it that is wanted. */
final class PagedAnswer implements AnswerWriter {

  private final Form form;
  private final PrefixMapping prefixes;
  private final OutputStream out;
  private final Optional<Paging> paging;
  private final Consumer<Boolean> whetherMore;

  /**
   * An answer.
   *
   * @param whetherMore is told, before anything is written, whether another part follows
   */
  PagedAnswer(
      Form form,
      PrefixMapping prefixes,
      OutputStream out,
      Optional<Paging> paging,
      Consumer<Boolean> whetherMore) {
    this.form = form;
    this.prefixes = prefixes;
    this.out = out;
    this.paging = paging;
    this.whetherMore = whetherMore;
  }

  private AnswerWriter writer() {
    ResultFormat format = form instanceof RowForm row ? row.format() : ResultFormat.JSON;
    return AnswerWriter.to(out, format, prefixes, 0);
  }

  @Override
  public void rows(RowSet rows) throws IOException {
    if (paging.isEmpty()) {
      writer().rows(rows);
      return;
    }
    List<Binding> part = new ArrayList<>();
    while (rows.hasNext() && part.size() < paging.get().limit()) {
      part.add(rows.next());
    }
    whetherMore.accept(rows.hasNext());
    writer().rows(RowSetStream.create(rows.getResultVars(), part.iterator()));
  }

  @Override
  public void answer(boolean yes) throws IOException {
    writer().answer(yes);
  }

  @Override
  public void graph(Graph graph) {
    Graph answer = GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(answer::add);
    answer.getPrefixMapping().setNsPrefixes(prefixes);
    (form instanceof RdfForm rdf ? rdf : RdfForm.TURTLE).write(answer, out);
  }
}
