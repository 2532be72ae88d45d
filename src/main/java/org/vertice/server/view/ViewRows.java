package org.vertice.server.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.vertice.query.AnswerWriter;
import org.vertice.query.NamedQuery;
import org.vertice.query.QueryRunner;
import org.vertice.query.QueryTimeoutException;
import org.vertice.server.http.Fault;
import org.vertice.server.http.Snapshot;

/**
 * The answers of all saved queries that feed a view, one after another.
 *
 * @param rows in the order of the answers
 * @param complete whether these are all; a drawing of more would show nothing
 */
public record ViewRows(List<ViewRow> rows, boolean complete) {

  private static final int MOST = 20_000;

  /** How long one query may take. */
  public static final Duration TIME = Duration.ofSeconds(20);

  public ViewRows {
    rows = List.copyOf(rows);
  }

  /**
   * Asks the queries.
   *
   * @param view one of {@link org.vertice.query.QueryHeader#VIEWS}
   */
  public static ViewRows of(Snapshot snapshot, String view) {
    Collector rows = new Collector();
    QueryRunner runner = new QueryRunner(snapshot.dataset(), TIME);
    for (NamedQuery query : snapshot.queries().queries()) {
      if (query.view().equals(Optional.of(view))) {
        Optional<Query> bound = query.bind(Map.of(), finding -> {});
        if (bound.isPresent()) {
          run(runner, bound.get(), rows);
        }
      }
    }
    return new ViewRows(rows.all, rows.all.size() < MOST);
  }

  private static void run(QueryRunner runner, Query query, Collector rows) {
    try {
      runner.run(query, rows);
    } catch (QueryTimeoutException e) {
      throw new Fault(503, "A query that feeds this page took too long.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Collector implements AnswerWriter {
    private final List<ViewRow> all = new ArrayList<>();

    @Override
    public void rows(RowSet rows) {
      while (rows.hasNext() && all.size() < MOST) {
        Binding binding = rows.next();
        Map<String, Node> values = new LinkedHashMap<>();
        for (Var variable : rows.getResultVars()) {
          if (binding.contains(variable)) {
            values.put(variable.getVarName(), binding.get(variable));
          }
        }
        all.add(new ViewRow(values));
      }
    }

    @Override
    public void answer(boolean yes) {
      throw new IllegalArgumentException("A view needs a table");
    }

    @Override
    public void graph(Graph graph) {
      throw new IllegalArgumentException("A view needs a table");
    }
  }
}
