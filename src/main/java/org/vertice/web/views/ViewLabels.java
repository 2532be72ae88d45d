package org.vertice.web.views;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vertice.query.saved.ViewRow;
import org.vertice.web.site.Visit;

/** The labels of the things of a view, and the addresses of their pages. */
public final class ViewLabels {

  private final Visit visit;

  /** Labels in the reader's language. */
  public ViewLabels(Visit visit) {
    this.visit = visit;
  }

  /** Where a thing's page is. */
  public String address(Node thing) {
    return visit.space().address(thing.getURI());
  }

  /** A claim as a link. */
  public ClaimLink source(Node claim) {
    return ClaimLink.of(claim.getURI(), address(claim));
  }

  /** What something is, from its class or from a word. */
  public Kind kind(Node kind) {
    return kind.isURI()
        ? new Kind(visit.labels().shortened(kind), visit.labels().of(kind))
        : new Kind(kind.getLiteralLexicalForm(), kind.getLiteralLexicalForm());
  }

  /** A name for a thing; where it has none, what it is and what it leads to, as on its page. */
  public String of(Node thing) {
    return thing.isURI() ? visit.called(thing) : visit.labels().of(thing);
  }

  /**
   * A name for a thing: its own label, or if it has none the one that the rows give it in the
   * reader's language, otherwise in any.
   */
  public String of(Node thing, List<ViewRow> rows) {
    Optional<String> own = visit.labels().label(thing);
    return own.or(() -> given(rows, true)).or(() -> given(rows, false)).orElseGet(() -> of(thing));
  }

  private Optional<String> given(List<ViewRow> rows, boolean inTheLanguage) {
    return rows.stream()
        .flatMap(row -> row.get("label").stream())
        .filter(Node::isLiteral)
        .filter(
            label -> !inTheLanguage || label.getLiteralLanguage().equals(visit.language().tag()))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }
}
