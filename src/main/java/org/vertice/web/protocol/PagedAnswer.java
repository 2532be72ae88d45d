package org.vertice.web.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.vertice.query.result.AnswerHandler;

/** Hands on the first rows of an answer. */
final class PagedAnswer implements AnswerHandler {

  private final AnswerHandler writer;
  private final long limit;
  private final Consumer<Boolean> whetherMore;

  /**
   * An answer.
   *
   * @param limit so many rows at most
   * @param whetherMore is told, before anything is written, whether another part follows
   */
  PagedAnswer(AnswerHandler writer, long limit, Consumer<Boolean> whetherMore) {
    this.writer = writer;
    this.limit = limit;
    this.whetherMore = whetherMore;
  }

  @Override
  public void rows(RowSet rows) throws IOException {
    List<Binding> part = new ArrayList<>();
    while (rows.hasNext() && part.size() < limit) {
      part.add(rows.next());
    }
    whetherMore.accept(rows.hasNext());
    writer.rows(RowSetStream.create(rows.getResultVars(), part.iterator()));
  }

  @Override
  public void answer(boolean yes) throws IOException {
    writer.answer(yes);
  }

  @Override
  public void graph(Graph graph) throws IOException {
    writer.graph(graph);
  }
}
