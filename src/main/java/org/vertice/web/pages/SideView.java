package org.vertice.web.pages;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.http.Html;
import org.vertice.web.pages.Comparison.Side;
import org.vertice.web.site.ClaimView;
import org.vertice.web.site.ClaimWriter;
import org.vertice.web.site.Terms;
import org.vertice.web.site.Visit;

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
    if (side.qualifier().isPresent()) {
      html.text(" (");
      terms.term(side.qualifier().get());
      html.text(")");
    }
    html.close("p").open("ul", "class", "claims").newLine();
    side.claims().forEach(this::claim);
    html.close("ul");
  }

  private void claim(Node name) {
    ClaimView claim = ClaimView.of(name, facts);
    boolean out = claim.rank().equals(Optional.of(VerticeVocabulary.DEPRECATED));
    html.open("li", "class", out ? "claim out" : "claim").open("p", "class", "source");
    claim.source().ifPresent(terms::term);
    html.close("p");
    String reader = claim.readerAddress(facts).orElse(terms.address(name));
    for (Node passage : claim.passages()) {
      html.open("blockquote");
      html.open("a", "href", reader);
      terms.literal("q", passage);
      html.close("a");
      html.close("blockquote");
    }
    html.open("p", "class", "quiet");
    new ClaimWriter(visit, html).modality(claim);
    html.element("a", claim.id(), "href", terms.address(name), "class", "claim-id");
    for (Node origin : claim.origins()) {
      html.text(" · ").text(visit.say("disagreements.origin")).text(" ");
      terms.term(origin);
    }
    html.close("p");
    claim.tellingRank().ifPresent(rank -> rank(claim, rank));
    html.close("li").newLine();
  }

  /** The rank that the curator gave, why, and in which row. */
  private void rank(ClaimView claim, Node rank) {
    html.open("p", "class", "rank");
    terms.term(rank);
    for (Node reason : claim.reasons()) {
      html.text(": ");
      terms.literal("span", reason);
    }
    html.close("p");
    String table = Values.text(facts, claim.name(), VerticeVocabulary.TABLE).orElse("");
    String line = Values.text(facts, claim.name(), VerticeVocabulary.LINE).orElse("");
    html.element("p", visit.say("disagreements.row", table, line), "class", "quiet");
  }
}
