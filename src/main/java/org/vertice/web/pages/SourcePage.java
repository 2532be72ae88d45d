package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.vertice.rdf.Values;
import org.vertice.web.http.Html;
import org.vertice.web.http.Text;
import org.vertice.web.site.ClaimView;
import org.vertice.web.site.ClaimWriter;
import org.vertice.web.site.Visit;

/**
 * A document beside the claims made from it. What is chosen stands in the address: {@code ?at=N}
 * the claims at a code point of the text, {@code ?claim=ID}, once or more, claims and their
 * passages.
 */
final class SourcePage {

  private final Node document;
  private final Optional<String> text;
  private final Visit visit;
  private final Graph facts;
  private final Html html;
  private final List<ClaimView> claims;
  private final List<CitedPassage> passages = new ArrayList<>();

  SourcePage(Node document, Optional<String> text, Visit visit) {
    this.document = document;
    this.text = text;
    this.visit = visit;
    this.facts = visit.facts();
    this.html = visit.html();
    Map<Node, Integer> places = new HashMap<>();
    for (Node claim : SourcePages.claims(document, facts)) {
      List<CitedPassage> here = CitedPassage.of(claim, facts);
      passages.addAll(here);
      places.put(claim, here.stream().mapToInt(CitedPassage::start).min().orElse(0));
    }
    this.claims =
        places.keySet().stream()
            .sorted(
                Comparator.comparing((Node claim) -> places.get(claim))
                    .thenComparing(node -> node.toString()))
            .map(claim -> ClaimView.of(claim, facts))
            .toList();
  }

  String write() {
    head();
    List<Node> chosen = chosen();
    boolean whole = text.isPresent() && !passages.isEmpty();
    html.open("div", "class", whole ? "reader" : "reader listed");
    if (whole) {
      visit.script("reader.js");
      text(text.orElseThrow(), chosen);
    }
    panel(chosen);
    html.close("div").newLine();
    return visit.labels().of(document);
  }

  private void head() {
    html.open("header", "class", "heading").open("p", "class", "caps");
    html.element("a", visit.say("sources.title"), "href", SourcePages.PATH).close("p");
    visit.terms().name("h1", document);
    html.open("p", "class", "quiet").text(visit.count("sources.claims", claims.size()));
    html.text(" · ");
    html.element("a", visit.say("sources.about"), "href", visit.terms().address(document));
    if (text.isEmpty() || passages.isEmpty()) {
      html.text(" · ").text(visit.say("sources.no.text.why"));
    } else {
      html.text(" · ").text(visit.say("sources.how"));
    }
    html.close("p").close("header").newLine();
  }

  /** The claims that the address chooses; none if it chooses none that is here. */
  private List<Node> chosen() {
    String[] named = visit.request().getParameterValues("claim");
    List<String> ids = named == null ? List.of() : List.of(named);
    Optional<Integer> at =
        visit.parameter("at").filter(each -> each.matches("[0-9]{1,9}")).map(Integer::valueOf);
    return claims.stream()
        .filter(
            each ->
                ids.contains(each.id())
                    || at.map(place -> standsAt(each.name(), place)).orElse(false))
        .map(ClaimView::name)
        .toList();
  }

  private boolean standsAt(Node claim, int place) {
    return passages.stream()
        .anyMatch(
            each -> each.claim().equals(claim) && each.start() <= place && place < each.end());
  }

  private void text(String words, List<Node> chosen) {
    html.open("article", "class", "text", "id", "text");
    visit
        .labels()
        .literal(document)
        .ifPresent(label -> html.attribute("aria-label", label.getLiteralLexicalForm()));
    Values.text(facts, document, DCTerms.language.asNode())
        .ifPresent(tag -> html.attribute("lang", tag));
    boolean anchored = false;
    int from = 0;
    for (Segment segment : Segment.of(words.codePointCount(0, words.length()), passages)) {
      int to = words.offsetByCodePoints(from, segment.end() - segment.start());
      String part = words.substring(from, to);
      from = to;
      if (segment.claims().isEmpty()) {
        html.text(part);
        continue;
      }
      boolean marked = segment.claims().stream().anyMatch(chosen::contains);
      // white space between two passages is no link: it would have no name
      String element = part.isBlank() ? "span" : "a";
      html.open(element, "class", manner(segment, marked));
      if (!part.isBlank()) {
        html.attribute("href", "?at=" + segment.start() + "#claims");
      }
      html.attribute("data-claims", ids(segment.claims()));
      if (marked && !anchored) {
        html.attribute("id", "passage");
        anchored = true;
      }
      html.text(part).close(element);
    }
    html.close("article").newLine();
  }

  private static String manner(Segment segment, boolean chosen) {
    return "cited" + (segment.claims().size() > 1 ? " often" : "") + (chosen ? " chosen" : "");
  }

  private static String ids(List<Node> names) {
    return names.stream()
        .map(name -> name.toString().replaceFirst("(?s)^.*[/#:](?=.)", ""))
        .map(Text::encoded)
        .collect(Collectors.joining(" "));
  }

  private void panel(List<Node> chosen) {
    html.open("section", "class", "panel", "id", "claims")
        .element("h2", visit.say("sources.panel"));
    html.open("p", "class", chosen.isEmpty() ? "all" : "all some");
    html.element("a", visit.count("sources.all", claims.size()), "href", "?#claims").close("p");
    html.open("ol");
    ClaimWriter writer = new ClaimWriter(visit, html);
    for (ClaimView claim : claims) {
      if (text.isPresent() && !chosen.isEmpty() && !chosen.contains(claim.name())) {
        continue;
      }
      item(claim, chosen.contains(claim.name()), writer);
    }
    html.close("ol").close("section");
  }

  private void item(ClaimView claim, boolean chosen, ClaimWriter writer) {
    String id = Text.encoded(claim.id());
    html.open("li", "id", "claim-" + id, "class", writer.manner(claim) + (chosen ? " chosen" : ""));
    html.attribute("data-claim", id);
    html.open("p", "class", "where");
    for (Node passage : claim.passages()) {
      html.open("a", "href", "?claim=" + id + "#passage", "class", "passage");
      visit.terms().literal("q", passage);
      html.close("a").text(" ");
    }
    html.close("p");
    List<Triple> statements =
        visit.dataset().getGraph(claim.name()).find().toList().stream()
            .sorted(Comparator.comparing(Triple::toString))
            .toList();
    writer.statements(statements, claim.name());
    html.open("p", "class", "how");
    writer.about(claim);
    html.close("p").close("li").newLine();
  }
}
