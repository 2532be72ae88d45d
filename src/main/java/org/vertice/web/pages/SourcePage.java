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
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.Values;
import org.vertice.web.http.UrlEncoding;
import org.vertice.web.site.Claim;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Statements;

/**
 * A document beside the claims made from it. The address chooses claims: {@code ?at=N} those at a
 * code point of the text, {@code ?claim=ID}, once or more, those with these ids.
 */
final class SourcePage {

  private final Node document;
  private final Optional<String> text;
  private final PageContext page;
  private final Graph facts;
  private final List<Node> claims;
  private final List<CitedPassage> passages = new ArrayList<>();

  /**
   * What {@code source.jte} shows.
   *
   * @param language of the text
   * @param all how many claims there are
   * @param some whether only chosen claims are shown
   */
  record Model(
      Node document,
      @Nullable String language,
      int all,
      List<Part> text,
      boolean some,
      List<Item> claims) {}

  /**
   * A part of the text.
   *
   * @param start its first code point
   * @param type the class for the style sheet; none where nothing is cited
   * @param claims the ids of its claims
   * @param id of the first part that is chosen
   */
  record Part(String text, int start, @Nullable String type, String claims, @Nullable String id) {}

  /** A claim in the list beside the text. */
  record Item(Claim claim, boolean chosen, List<Statements> states) {}

  SourcePage(Node document, Optional<String> text, PageContext page) {
    this.document = document;
    this.page = page;
    this.facts = page.facts();
    Map<Node, Integer> places = new HashMap<>();
    for (Node claim : SourcePages.claims(document, facts)) {
      List<CitedPassage> here = CitedPassage.of(claim, facts);
      passages.addAll(here);
      places.put(claim, here.stream().mapToInt(CitedPassage::start).min().orElse(0));
    }
    this.text = text.filter(each -> !passages.isEmpty());
    this.claims =
        places.keySet().stream()
            .sorted(
                Comparator.comparing((Node claim) -> places.get(claim))
                    .thenComparing(node -> node.toString()))
            .toList();
  }

  /** Shows the page, and returns its title. */
  String show() {
    List<Node> chosen = chosen();
    Model model =
        new Model(
            document,
            Values.text(facts, document, DCTerms.language.asNode()).orElse(null),
            claims.size(),
            text.map(words -> parts(words, chosen)).orElse(List.of()),
            !chosen.isEmpty(),
            claims.stream()
                .filter(each -> text.isEmpty() || chosen.isEmpty() || chosen.contains(each))
                .map(each -> item(each, chosen.contains(each)))
                .toList());
    if (text.isPresent()) {
      page.script("reader.js");
    }
    page.show(out -> JtesourceGenerated.render(out, null, page, model));
    return page.labels().of(document);
  }

  /** The claims that the address chooses; empty if it chooses none of this document. */
  private List<Node> chosen() {
    String[] named = page.request().getParameterValues("claim");
    List<String> ids = named == null ? List.of() : List.of(named);
    Optional<Integer> at =
        page.parameter("at").filter(each -> each.matches("[0-9]{1,9}")).map(Integer::valueOf);
    return claims.stream()
        .filter(
            each ->
                ids.contains(Claim.lastPart(each))
                    || at.map(place -> isAt(each, place)).orElse(false))
        .toList();
  }

  private boolean isAt(Node claim, int place) {
    return passages.stream()
        .anyMatch(
            each -> each.claim().equals(claim) && each.start() <= place && place < each.end());
  }

  private List<Part> parts(String words, List<Node> chosen) {
    List<Part> parts = new ArrayList<>();
    boolean anchored = false;
    int from = 0;
    for (TextSpan segment : TextSpan.of(words.codePointCount(0, words.length()), passages)) {
      int to = words.offsetByCodePoints(from, segment.end() - segment.start());
      String part = words.substring(from, to);
      from = to;
      List<Node> here = segment.claims();
      boolean marked = here.stream().anyMatch(chosen::contains);
      parts.add(
          new Part(
              part,
              segment.start(),
              here.isEmpty()
                  ? null
                  : "cited" + (here.size() > 1 ? " often" : "") + (marked ? " chosen" : ""),
              here.stream().map(SourcePage::id).collect(Collectors.joining(" ")),
              marked && !anchored ? "passage" : null));
      anchored |= marked;
    }
    return parts;
  }

  /** A claim's id as addresses have it. */
  static String id(Node claim) {
    return UrlEncoding.encoded(Claim.lastPart(claim));
  }

  private Item item(Node claim, boolean chosen) {
    List<Triple> statements =
        page.dataset().getGraph(claim).find().toList().stream()
            .sorted(Comparator.comparing(Triple::toString))
            .toList();
    return new Item(Claim.of(claim, page), chosen, Statements.of(statements, page));
  }
}
