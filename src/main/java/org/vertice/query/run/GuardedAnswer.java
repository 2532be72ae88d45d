package org.vertice.query.run;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.vertice.query.result.AnswerWriter;

/** Tells when the answer is written and when it is computed, and ends when the query is stopped. */
public final class GuardedAnswer implements AnswerWriter {

  private final AnswerWriter writer;
  private final RunningQuery query;

  public GuardedAnswer(AnswerWriter writer, RunningQuery query) {
    this.writer = writer;
    this.query = query;
  }

  private interface Writing {
    void write() throws IOException;
  }

  private void write(Writing part) throws IOException {
    query.write();
    try {
      part.write();
    } finally {
      query.compute();
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
    write(() -> writer.graph(new Answer(graph)));
  }

  private final class Rows implements RowSet {
    private final RowSet rows;

    Rows(RowSet rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      query.compute();
      boolean more = rows.hasNext();
      query.write();
      return more;
    }

    @Override
    public Binding next() {
      query.compute();
      Binding next = rows.next();
      query.write();
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

  private final class Answer extends WrappedGraph {

    Answer(Graph graph) {
      super(graph);
    }

    private void look() {
      if (query.isStopped()) {
        throw new QueryCancelledException();
      }
    }

    @Override
    public ExtendedIterator<Triple> find(Triple triple) {
      look();
      return super.find(triple).filterKeep(each -> goesOn());
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      look();
      return super.find(subject, predicate, object).filterKeep(each -> goesOn());
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
      look();
      return super.contains(subject, predicate, object);
    }

    private boolean goesOn() {
      look();
      return true;
    }
  }
}
