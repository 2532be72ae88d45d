package org.vertice.web.views;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vertice.query.saved.ViewRow;
import org.vertice.web.site.PageContext;

/** The labels of the things of a view, and the addresses of their pages. */
public final class ViewLabels {

  private final PageContext page;

  /** Labels in the reader's language. */
  public ViewLabels(PageContext page) {
    this.page = page;
  }

  /** Where a thing's page is. */
  public String address(Node thing) {
    return page.space().address(thing.getURI());
  }

  /** A claim as a link. */
  public ClaimLink source(Node claim) {
    return ClaimLink.of(claim.getURI(), address(claim));
  }

  /** What something is, from its class or from a word. */
  public Kind kind(Node kind) {
    return kind.isURI()
        ? new Kind(page.labels().shortened(kind), page.labels().of(kind))
        : new Kind(kind.getLiteralLexicalForm(), kind.getLiteralLexicalForm());
  }

  /** A name for a thing; where it has none, what it is and what it leads to, as on its page. */
  public String of(Node thing) {
    return thing.isURI() ? page.called(thing) : page.labels().of(thing);
  }

  /**
   * A name for a thing: its own label, or if it has none the one that the rows give it in the
   * reader's language, otherwise in any.
   */
  public String of(Node thing, List<ViewRow> rows) {
    Optional<String> own = page.labels().label(thing);
    return own.or(() -> given(rows, true)).or(() -> given(rows, false)).orElseGet(() -> of(thing));
  }

  private Optional<String> given(List<ViewRow> rows, boolean inTheLanguage) {
    return rows.stream()
        .flatMap(row -> row.get("label").stream())
        .filter(Node::isLiteral)
        .filter(label -> !inTheLanguage || label.getLiteralLanguage().equals(page.language().tag()))
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** A name from the last two parts of an IRI, fit for an address: {@code person-kim-jong-un}. */
  public static String fragment(String iri) {
    String[] parts = iri.split("[/#]", -1);
    String last = parts.length == 0 ? "" : parts[parts.length - 1];
    String before = parts.length < 2 ? "" : parts[parts.length - 2] + "-";
    return (before + last).replaceAll("[^A-Za-z0-9_-]", "_");
  }
}
