package org.vertice.server.comparison;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.server.claims.ClaimView;
import org.vertice.server.claims.ClaimWriter;
import org.vertice.server.comparison.Comparison.Side;
import org.vertice.server.http.Html;
import org.vertice.server.site.Terms;
import org.vertice.server.site.Visit;

/**
 * One value and its claims: where each stands, in whose words, and what the curator makes of it.
 */
final class SideView {

  private final Visit visit;
  private final Side side;
  private final Html html;
  private final Terms terms;
  private final Graph facts;

  SideView(Visit visit, Side side) {
    this.visit = visit;
    this.side = side;
    this.html = visit.html();
    this.terms = visit.terms();
    this.facts = visit.facts();
  }

  void write() {
    html.open("p", "class", "value");
    terms.term(side.value());
    html.close("p").open("ul", "class", "claims").newLine();
    side.claims().forEach(this::claim);
    html.close("ul");
  }

  private void claim(Node claim) {
    List<Node> ranks = values(claim, VerticeVocabulary.RANK);
    html.open("li", "class", ranks.contains(VerticeVocabulary.DEPRECATED) ? "claim out" : "claim");
    html.open("p", "class", "source");
    ClaimView view = ClaimView.of(claim, facts);
    String reader = view.readerAddress(facts).orElse(terms.address(claim));
    values(claim, VerticeVocabulary.SOURCE).forEach(terms::term);
    html.close("p");
    for (Node passage : values(claim, VerticeVocabulary.PASSAGE)) {
      html.open("blockquote");
      html.element("a", "“" + passage.getLiteralLexicalForm() + "”", "href", reader);
      html.close("blockquote");
    }
    html.open("p", "class", "quiet");
    new ClaimWriter(visit, html).modality(view);
    html.element("a", view.id(), "href", terms.address(claim), "class", "claim-id");
    for (Node origin : values(claim, VerticeVocabulary.ATTRIBUTED_TO)) {
      html.text(" · ").text(visit.say("disagreements.origin")).text(" ");
      terms.term(origin);
    }
    html.close("p");
    rank(claim, ranks);
    html.close("li").newLine();
  }

  /** The rank that the curator gave, why, and in which row. */
  private void rank(Node claim, List<Node> ranks) {
    if (ranks.stream()
        .noneMatch(
            rank ->
                rank.equals(VerticeVocabulary.PREFERRED)
                    || rank.equals(VerticeVocabulary.DEPRECATED))) {
      return;
    }
    html.open("p", "class", "rank");
    ranks.forEach(terms::term);
    for (Node reason : values(claim, VerticeVocabulary.RANK_REASON)) {
      html.text(": ");
      terms.literal("span", reason);
    }
    html.close("p").open("p", "class", "quiet");
    html.text(
        visit.say(
            "disagreements.row",
            text(claim, VerticeVocabulary.TABLE),
            text(claim, VerticeVocabulary.LINE)));
    html.close("p");
  }

  private String text(Node claim, Node property) {
    return Values.text(facts, claim, property).orElse("");
  }

  private List<Node> values(Node claim, Node property) {
    return Values.of(facts, claim, property);
  }
}
