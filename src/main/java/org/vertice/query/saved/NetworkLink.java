package org.vertice.query.saved;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * One row of an answer that feeds the view {@link QueryHeader#NETWORK}: a thing stands in a
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

  /** The links of rows; one whose ends are not both IRIs, or that has no relation, is no link. */
  public static List<NetworkLink> of(List<ViewRow> rows) {
    return rows.stream().flatMap(row -> of(row).stream()).toList();
  }

  private static Optional<NetworkLink> of(ViewRow row) {
    Optional<Node> from = row.thing("from");
    Optional<Node> to = row.thing("to");
    Optional<Node> relation = row.get("relation").filter(node -> !node.isBlank());
    return from.isPresent() && to.isPresent() && relation.isPresent()
        ? Optional.of(
            new NetworkLink(
                from.get(),
                to.get(),
                relation.get(),
                row.thing("claim"),
                row.text("start"),
                row.text("end")))
        : Optional.empty();
  }
}
