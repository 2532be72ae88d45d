package org.vertice.web.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.http.UrlEncoding;
import org.vertice.web.search.LuceneQueries.Nearness;
import org.vertice.web.search.SearchIndex.Hit;
import org.vertice.web.search.SearchIndex.Hits;
import org.vertice.web.search.SearchPage.Asked;
import org.vertice.web.search.ThingKinds.ThingKind;
import org.vertice.web.site.PageContext;

/** What {@code search.jte} shows of a search: hits by kind, the words that match marked. */
record SearchResults(
    PageContext page, Asked asked, SearchIndex index, Hits hits, Map<ThingKind, List<Hit>> byKind) {

  /** Hits of each kind that are shown where all kinds are. */
  static final int FIRST = 5;

  static SearchResults of(PageContext page, Asked asked, SearchIndex index) {
    Hits hits = index.find(asked.typed(), page.language().tag());
    return new SearchResults(page, asked, index, hits, hits.byKind(new ThingKinds(page)));
  }

  /** How many things were found, and how nearly. */
  String summary() {
    String found =
        page.count(hits.complete() ? "search.found" : "search.atleast", hits.hits().size());
    return hits.nearness() == Nearness.AS_TYPED
        ? found
        : found + ". " + page.say("search.near." + word(hits.nearness()));
  }

  /** The hits of the kind that is listed alone. */
  List<Hit> ofKind() {
    return asked.kind().map(kind -> byKind.getOrDefault(kind, List.of())).orElse(List.of());
  }

  /** The first of them on this page. */
  int from() {
    return Math.min(asked.offset(), ofKind().size());
  }

  /** After the last of them on this page. */
  int to() {
    return Math.min(ofKind().size(), from() + asked.limit());
  }

  /** The name of a kind as a heading. */
  String heading(ThingKind kind) {
    String name = kind.name(page);
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(page.language().locale()) + name.substring(1);
  }

  /** The address of a search for this text, from a hit on; for one kind, or for all. */
  static String address(String typed, @Nullable ThingKind kind, int offset) {
    return SearchPage.PATH
        + "?q="
        + UrlEncoding.encoded(typed)
        + (kind == null ? "" : "&kind=" + UrlEncoding.encoded(kind.id()))
        + (offset > 0 ? "&offset=" + offset : "");
  }

  Highlights highlights(Hit hit) {
    return Highlights.of(hit.entry().text(), hits.terms(), hits.nearness());
  }

  /** Whether the text that was found is the label of its thing. */
  boolean isLabel(Hit hit) {
    return page.labels().literal(hit.thing()).filter(hit.entry().literal()::equals).isPresent();
  }

  /** What the text is to the thing, in words. */
  String role(IndexedText entry) {
    return entry.role().naming()
        ? page.say("search.role." + word(entry.role()))
        : page.labels().ofProperty(entry.property());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The claim that states the text; the thing itself, if it is one. */
  Node claim(Hit hit) {
    return hit.entry().claim().orElse(hit.thing());
  }

  List<Node> documents(Hit hit) {
    return Values.of(page.facts(), claim(hit), VerticeVocabulary.SOURCE);
  }

  List<Node> modalities(Hit hit) {
    return Values.of(page.facts(), claim(hit), VerticeVocabulary.MODALITY);
  }
}
