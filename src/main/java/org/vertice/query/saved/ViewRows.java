package org.vertice.query.saved;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.vertice.query.result.AnswerHandler;
import org.vertice.query.run.QueryLimits;
import org.vertice.query.run.QueryRunner;
import org.vertice.query.run.QueryTimeoutException;

/**
 * The answers of all saved queries that feed a view, one after another.
 *
 * @param rows in the order of the answers
 * @param complete whether these are all
 */
public record ViewRows(List<ViewRow> rows, boolean complete) {

  public ViewRows {
    rows = List.copyOf(rows);
  }

  /**
   * Asks the queries.
   *
   * @param view one of {@link QueryHeader#VIEWS}
   * @param limits whose time each query has
   * @param most of all rows; the others are left out
   * @throws IOException if a query takes longer
   */
  public static ViewRows of(
      QueryLibrary queries, DatasetGraph dataset, String view, QueryLimits limits, int most)
      throws IOException {
    QueryRunner runner = new QueryRunner(dataset, limits.time());
    Collector rows = new Collector(most);
    for (NamedQuery saved : queries.feeding(view)) {
      Query query =
          saved
              .bind(Map.of(), finding -> {})
              .orElseThrow(() -> new IOException(saved.file() + " cannot be bound"));
      try {
        runner.run(query, rows);
      } catch (QueryTimeoutException late) {
        throw new IOException(saved.file() + ": " + late.getMessage(), late);
      }
    }
    return new ViewRows(rows.all, rows.complete);
  }

  private static final class Collector implements AnswerHandler {
    private final int most;
    private final List<ViewRow> all = new ArrayList<>();
    private boolean complete = true;

    Collector(int most) {
      this.most = most;
    }

    @Override
    public void rows(RowSet rows) {
      while (rows.hasNext() && all.size() < most) {
        Binding binding = rows.next();
        Map<String, Node> values = new LinkedHashMap<>();
        for (Var variable : rows.getResultVars()) {
          if (binding.contains(variable)) {
            values.put(variable.getVarName(), binding.get(variable));
          }
        }
        all.add(new ViewRow(values));
      }
      complete &= !rows.hasNext();
    }

    @Override
    public void answer(boolean yes) {
      throw new IllegalStateException("a view is fed by a table");
    }

    @Override
    public void graph(Graph graph) {
      throw new IllegalStateException("a view is fed by a table");
    }
  }
}
