package org.vertice.web.pages;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.vertice.web.http.Html;
import org.vertice.web.site.ClaimView;
import org.vertice.web.site.ClaimWriter;
import org.vertice.web.site.Thing;
import org.vertice.web.site.Visit;

/** What is said of a thing and not taken for a fact: plans, allegations, denials, opinions. */
final class Apart {

  private final Thing thing;
  private final Visit visit;
  private final Footnotes footnotes;
  private final Graph facts;

  Apart(Thing thing, Visit visit, Footnotes footnotes) {
    this.thing = thing;
    this.visit = visit;
    this.footnotes = footnotes;
    this.facts = visit.facts();
  }

  void write() {
    Set<Node> claims = new LinkedHashSet<>();
    for (Quad quad : thing.said()) {
      Node claim = quad.getGraph();
      if (!facts.contains(quad.asTriple())
          && !claim.equals(thing.iri())
          && ClaimView.isClaim(claim, facts)) {
        claims.add(claim);
      }
    }
    if (claims.isEmpty()) {
      return;
    }
    Html html = visit.html();
    ClaimWriter writer = new ClaimWriter(visit, html);
    html.open("section", "class", "apart").element("h2", visit.say("thing.apart"));
    html.element("p", visit.say("thing.apart.why"), "class", "quiet").open("ul");
    claims.forEach(
        name -> {
          ClaimView claim = ClaimView.of(name, facts);
          html.open("li", "class", writer.manner(claim));
          writer.modality(claim);
          footnotes.mark(name);
          writer.statements(notAccepted(name), thing.iri());
          if (claim.isAccepted(facts)) {
            html.open("p", "class", "quiet").text(visit.say("thing.outranked"));
            writer.rank(claim);
            html.close("p");
          }
          html.close("li").newLine();
        });
    html.close("ul").close("section").newLine();
  }

  /** All that the claim states beyond facts: an opinion needs its words, a plan its date. */
  private List<Triple> notAccepted(Node claim) {
    return visit.dataset().getGraph(claim).find().toList().stream()
        .filter(statement -> !facts.contains(statement))
        .sorted(Comparator.comparing(Triple::toString))
        .toList();
  }
}
