package org.vertice.query.run;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.vertice.query.result.AnswerHandler;

/**
 * Tells the task of a query when the answer is being written and when it is being computed, and
 * ends when the task is cancelled.
 */
public record CancellableAnswer(AnswerHandler writer, CancellableTask task)
    implements AnswerHandler {

  private interface Writing {
    void write() throws IOException;
  }

  private void write(Writing part) throws IOException {
    task.beginWriting();
    try {
      part.write();
    } finally {
      task.endWriting();
    }
  }

  @Override
  public void rows(RowSet rows) throws IOException {
    write(() -> writer.rows(new Rows(rows)));
  }

  @Override
  public void answer(boolean yes) throws IOException {
    write(() -> writer.answer(yes));
  }

  @Override
  public void graph(Graph graph) throws IOException {
    write(() -> writer.graph(new CancellableGraph(graph, task.signal())));
  }

  private final class Rows implements RowSet {
    private final RowSet rows;

    Rows(RowSet rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      task.endWriting();
      boolean more = rows.hasNext();
      task.beginWriting();
      return more;
    }

    @Override
    public Binding next() {
      task.endWriting();
      Binding next = rows.next();
      task.beginWriting();
      return next;
    }

    @Override
    public List<Var> getResultVars() {
      return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
      return rows.getRowNumber();
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
