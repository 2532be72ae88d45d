package org.vertice.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * One line of an answer that feeds the view {@link QueryHeader#NETWORK}: a thing stands in a
 * relation to another.
 *
 * @param from IRI of a thing
 * @param to IRI of a thing
 * @param relation IRI or literal that names the kind of relation
 * @param claim the claim that it rests on, if it rests on one
 * @param start since when, an EDTF date, where that is known
 * @param end until when, an EDTF date, where that is known
 */
public record NetworkLink(
    Node from,
    Node to,
    Node relation,
    Optional<Node> claim,
    Optional<String> start,
    Optional<String> end) {

  /** Whether a library has a query for the network. */
  public static boolean anyIn(QueryLibrary queries) {
    return queries.queries().stream().anyMatch(NetworkLink::feedsNetwork);
  }

  /**
   * The links that the queries with {@code view: network} find, in their order. A line whose ends
   * are not both IRIs, or that has no relation, is no link.
   *
   * @param timeout for each query
   * @throws IOException if a query takes longer
   */
  public static List<NetworkLink> of(QueryLibrary queries, DatasetGraph dataset, Duration timeout)
      throws IOException {
    QueryRunner runner = new QueryRunner(dataset, timeout);
    Rows rows = new Rows();
    for (NamedQuery saved : queries.queries()) {
      if (feedsNetwork(saved)) {
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
    }
    return List.copyOf(rows.links);
  }

  private static boolean feedsNetwork(NamedQuery query) {
    return query.view().filter(QueryHeader.NETWORK::equals).isPresent();
  }

  private static final class Rows implements AnswerWriter {

    private final List<NetworkLink> links = new ArrayList<>();

    @Override
    public void rows(RowSet rows) {
      while (rows.hasNext()) {
        Binding row = rows.next();
        Optional<Node> from = cell(row, "from").filter(Node::isURI);
        Optional<Node> to = cell(row, "to").filter(Node::isURI);
        Optional<Node> relation = cell(row, "relation").filter(node -> !node.isBlank());
        if (from.isPresent() && to.isPresent() && relation.isPresent()) {
          links.add(
              new NetworkLink(
                  from.get(),
                  to.get(),
                  relation.get(),
                  cell(row, "claim").filter(Node::isURI),
                  text(row, "start"),
                  text(row, "end")));
        }
      }
    }

    private static Optional<Node> cell(Binding row, String column) {
      return Optional.ofNullable(row.get(column));
    }

    private static Optional<String> text(Binding row, String column) {
      return cell(row, column).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
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
