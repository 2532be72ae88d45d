package org.vertice.web.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.vertice.web.http.Html;

/** Writes claims: what is said, how it is said, and where it stands. */
public final class ClaimWriter {

  private final Visit visit;
  private final Html html;
  private final Terms terms;
  private final Graph facts;

  /** Writes into a part of a page. */
  public ClaimWriter(Visit visit, Html part) {
    this.visit = visit;
    this.html = part;
    this.terms = visit.terms(part);
    this.facts = visit.facts();
  }

  /**
   * How the source says it: a word in a frame whose shape differs with it, not its colour alone.
   */
  public void modality(ClaimView claim) {
    claim
        .modality()
        .ifPresent(
            modality -> {
              html.open("span", "class", "modality " + manner(claim));
              terms.name("span", modality);
              html.close("span").text(" ");
            });
  }

  /** The class of what a claim says: fact, said or denied. */
  public String manner(ClaimView claim) {
    if (claim.denies(facts)) {
      return "denied";
    }
    return claim.isAccepted(facts) ? "fact" : claim.statesFact(facts) ? "said" : "notyet";
  }

  /** The words of its passages, each a link into the document, and the document. */
  public void passages(ClaimView claim) {
    String address = claim.readerAddress(facts).orElse(terms.address(claim.name()));
    html.joined(
        " ",
        claim.passages(),
        passage -> {
          html.open("a", "href", address, "class", "passage");
          terms.literal("q", passage);
          html.close("a");
        });
    claim
        .source()
        .ifPresent(
            source -> {
              html.text(claim.passages().isEmpty() ? "" : " ").open("cite");
              terms.name("span", source);
              html.close("cite");
            });
  }

  /** All that makes it credible or not: manner, passage, document, origin, rank, note. */
  public void evidence(ClaimView claim) {
    modality(claim);
    passages(claim);
    rest(claim);
  }

  /** What makes it credible or not, where passage and document are in sight already. */
  public void about(ClaimView claim) {
    modality(claim);
    rest(claim);
  }

  private void rest(ClaimView claim) {
    if (!claim.origins().isEmpty()) {
      html.text(" · ").text(visit.say("claim.origin")).text(" ");
      html.joined(", ", claim.origins(), terms::term);
    }
    rank(claim);
    html.text(" ");
    html.element("a", claim.id(), "href", terms.address(claim.name()), "class", "claim-id");
    notes(claim);
  }

  /** The curator's rank, where it says something. */
  public void rank(ClaimView claim) {
    claim
        .tellingRank()
        .ifPresent(
            rank -> {
              html.text(" · ").text(visit.say("claim.rank")).text(" ");
              terms.name("span", rank);
              claim
                  .reasons()
                  .forEach(
                      reason -> {
                        html.text(": ");
                        terms.literal("span", reason);
                      });
            });
  }

  /** The curator's own words about it. */
  public void notes(ClaimView claim) {
    for (Node note : claim.notes()) {
      html.open("span", "class", "note");
      terms.literal("span", note);
      html.close("span");
    }
  }

  /**
   * What it says, subject by subject, a line for each property.
   *
   * @param about the thing that the page is about, which is not named again
   */
  public void statements(List<Triple> statements, Node about) {
    Map<Node, List<Triple>> subjects = new LinkedHashMap<>();
    for (Triple statement : statements) {
      subjects.computeIfAbsent(statement.getSubject(), key -> new ArrayList<>()).add(statement);
    }
    html.open("div", "class", "statements");
    subjects.forEach(
        (subject, said) -> {
          if (!subject.equals(about)) {
            html.open("p");
            subject(subject, said);
            html.close("p");
          }
          html.open("ul");
          said.stream()
              .filter(each -> said.size() == 1 || !each.getPredicate().equals(RDF.type.asNode()))
              .forEach(each -> statement(each, about));
          html.close("ul");
        });
    html.close("div");
  }

  /** Without a label, by the kind that the claim itself says it is of. */
  private void subject(Node subject, List<Triple> said) {
    Optional<Node> kind =
        said.stream()
            .filter(each -> each.getPredicate().equals(RDF.type.asNode()))
            .map(Triple::getObject)
            .filter(each -> visit.labels().label(each).isPresent())
            .findFirst();
    if (subject.isURI() && kind.isPresent() && visit.labels().label(subject).isEmpty()) {
      html.open("a", "href", terms.address(subject));
      terms.name("span", kind.get());
      html.close("a");
    } else {
      terms.term(subject);
    }
  }

  private void statement(Triple statement, Node about) {
    html.open("li");
    terms.property(statement.getPredicate());
    html.text(" ");
    if (statement.getObject().equals(about)) {
      html.open("strong");
      terms.name("span", about);
      html.close("strong");
    } else {
      terms.term(statement.getObject());
    }
    html.close("li");
  }
}
