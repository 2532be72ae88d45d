package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.vertice.query.result.AnswerHandler;

/** What a query gave, as much of it as a page shows. */
sealed interface Answer {

  /** A page shows no more rows. */
  int MOST_ROWS = 1000;

  /** A page shows no more triples. */
  int MOST_TRIPLES = 1000;

  /** Whether nothing was found. */
  default boolean isEmpty() {
    return false;
  }

  /**
   * Rows of a SELECT.
   *
   * @param more whether there are more than these
   */
  record Rows(List<String> names, List<List<Optional<Node>>> rows, boolean more) implements Answer {

    @Override
    public boolean isEmpty() {
      return rows.isEmpty();
    }
  }

  /** What an ASK gave. */
  record Verdict(boolean yes) implements Answer {}

  /**
   * What a CONSTRUCT or DESCRIBE gave.
   *
   * @param triples in the order of their texts
   * @param more whether there are more than these
   */
  record Triples(List<Triple> triples, boolean more) implements Answer {

    @Override
    public boolean isEmpty() {
      return triples.isEmpty();
    }
  }

  /** Takes an answer as it comes. */
  final class Taker implements AnswerHandler {

    private Optional<Answer> taken = Optional.empty();

    @Override
    public void rows(RowSet rows) {
      List<Var> variables = rows.getResultVars();
      List<List<Optional<Node>>> taken = new ArrayList<>();
      while (taken.size() < MOST_ROWS && rows.hasNext()) {
        Binding binding = rows.next();
        taken.add(variables.stream().map(each -> Optional.ofNullable(binding.get(each))).toList());
      }
      this.taken =
          Optional.of(
              new Rows(variables.stream().map(Var::getVarName).toList(), taken, rows.hasNext()));
    }

    @Override
    public void answer(boolean yes) {
      taken = Optional.of(new Verdict(yes));
    }

    @Override
    public void graph(Graph graph) {
      List<Triple> triples =
          graph.find().toList().stream()
              .sorted((one, other) -> one.toString().compareTo(other.toString()))
              .toList();
      boolean more = triples.size() > MOST_TRIPLES;
      taken =
          Optional.of(
              new Triples(triples.subList(0, Math.min(triples.size(), MOST_TRIPLES)), more));
    }

    /** What was taken; nothing where the query gave no answer. */
    Optional<Answer> taken() {
      return taken;
    }
  }
}
