package org.vertice.web.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.http.Html;
import org.vertice.web.http.Text;
import org.vertice.web.search.Highlights.Span;
import org.vertice.web.search.LuceneQueries.Nearness;
import org.vertice.web.search.SearchIndex.Hit;
import org.vertice.web.search.SearchIndex.Hits;
import org.vertice.web.search.SearchPage.Asked;
import org.vertice.web.search.ThingKinds.ThingKind;
import org.vertice.web.site.Term;
import org.vertice.web.site.Visit;

/** What was found, for people: by kind, the words that match marked. */
final class SearchView {

  /** Hits of each kind that are shown where all kinds are. */
  private static final int FIRST = 5;

  private static final int EXAMPLES = 6;

  private final Visit visit;
  private final Asked asked;
  private final Html html;

  SearchView(Visit visit, Asked asked) {
    this.visit = visit;
    this.asked = asked;
    this.html = visit.html();
  }

  /** Writes the page, and returns its title. */
  String write(Optional<SearchIndex> ready) {
    visit.heading(visit.say("search.title"));
    visit.style("ask.css").script("search.js");
    form();
    if (ready.isEmpty()) {
      visit.response().setHeader("Refresh", "2");
      html.element("p", visit.say("search.busy"), "role", "status");
    } else if (asked.typed().isEmpty()) {
      help(ready.get());
    } else {
      found(ready.get());
    }
    return asked.typed().isEmpty()
        ? visit.say("search.title")
        : asked.typed() + " · " + visit.say("search.title");
  }

  private void form() {
    html.open("form", "class", "searching", "action", SearchPage.PATH);
    html.element("label", visit.say("search.label"), "for", "q", "class", "unseen");
    html.open("input", "type", "search", "id", "q", "name", "q", "value", asked.typed());
    html.attribute("autocomplete", "off").attribute("data-completes", SearchPage.PATH);
    html.attribute("data-found", visit.say("search.completions"));
    html.element("button", visit.say("frame.find")).close("form").newLine();
  }

  private void help(SearchIndex index) {
    html.element("p", visit.say("search.help"), "class", "lead");
    html.open("p", "class", "quiet").text(visit.say("search.try"));
    for (Node name : index.bestKnownNames(EXAMPLES)) {
      html.text(" ");
      String text = name.getLiteralLexicalForm();
      html.element("a", text, "href", address(text, Optional.empty(), 0), "class", "chip");
      if (!name.getLiteralLanguage().isEmpty()) {
        html.text(" ");
      }
    }
    html.close("p");
    html.element("p", visit.count("search.texts", index.size()), "class", "quiet");
    html.element("p", visit.say("search.json"), "class", "quiet").newLine();
  }

  private void found(SearchIndex index) {
    Hits hits = index.find(asked.typed(), visit.language().tag());
    Map<ThingKind, List<Hit>> byKind = hits.byKind(new ThingKinds(visit));
    if (byKind.isEmpty()) {
      html.element("p", visit.say("search.nothing", asked.typed()), "role", "status");
      html.open("ul", "class", "advice");
      for (String hint : List.of("search.hint.fewer", "search.hint.script", "search.hint.query")) {
        html.element("li", visit.say(hint));
      }
      html.close("ul").newLine();
      help(index);
      return;
    }
    html.open("p", "role", "status");
    html.text(visit.count(hits.complete() ? "search.found" : "search.atleast", hits.hits().size()));
    if (hits.nearness() != Nearness.AS_TYPED) {
      String near = hits.nearness().name().toLowerCase(Locale.ROOT);
      html.text(". ").text(visit.say("search.near." + near));
    }
    html.close("p").newLine();
    chips(byKind, hits.hits().size());
    if (asked.kind().isPresent()) {
      one(asked.kind().get(), byKind, hits);
    } else {
      byKind.forEach((kind, members) -> section(kind, members, hits));
    }
  }

  private void chips(Map<ThingKind, List<Hit>> byKind, int total) {
    if (byKind.size() < 2 && asked.kind().isEmpty()) {
      return;
    }
    html.open("nav", "aria-label", visit.say("search.kinds")).open("ul", "class", "chips");
    chip(visit.say("search.all"), total, Optional.empty());
    byKind.forEach((kind, hits) -> chip(kind.name(visit), hits.size(), Optional.of(kind)));
    html.close("ul").close("nav").newLine();
  }

  private void chip(String name, int count, Optional<ThingKind> kind) {
    html.open("li").open("a", "href", address(asked.typed(), kind, 0), "class", "chip");
    if (asked.kind().equals(kind)) {
      html.attribute("aria-current", "page");
    }
    html.text(name).text(" ");
    html.element("span", visit.messages().number(count), "class", "number").close("a").close("li");
  }

  private void section(ThingKind kind, List<Hit> members, Hits hits) {
    html.open("section", "class", "kind");
    html.element("h2", capital(kind.name(visit)));
    list(members.subList(0, Math.min(FIRST, members.size())), hits);
    if (members.size() > FIRST) {
      html.open("p")
          .element(
              "a",
              visit.count("search.more", members.size()),
              "href",
              address(asked.typed(), Optional.of(kind), 0));
      html.close("p");
    }
    html.close("section").newLine();
  }

  private void one(ThingKind kind, Map<ThingKind, List<Hit>> byKind, Hits hits) {
    List<Hit> members = byKind.getOrDefault(kind, List.of());
    html.element("h2", capital(kind.name(visit)));
    int from = Math.min(asked.offset(), members.size());
    int to = Math.min(members.size(), from + asked.limit());
    list(members.subList(from, to), hits);
    if (from > 0 || to < members.size()) {
      html.open("nav", "class", "pages", "aria-label", visit.say("search.pages"));
      html.element("span", visit.say("search.range", from + 1, to, members.size()));
      if (from > 0) {
        page("search.previous", kind, Math.max(0, from - asked.limit()), "prev");
      }
      if (to < members.size()) {
        page("search.next", kind, to, "next");
      }
      html.close("nav").newLine();
    }
  }

  private void page(String key, ThingKind kind, int offset, String relation) {
    html.text(" ");
    String address = address(asked.typed(), Optional.of(kind), offset);
    html.element("a", visit.say(key), "href", address, "rel", relation);
  }

  private void list(List<Hit> members, Hits hits) {
    html.open("ol", "class", "hits").newLine();
    for (Hit hit : members) {
      html.open("li");
      hit(hit, Highlights.of(hit.entry().text(), hits.terms(), hits.nearness()));
      html.close("li").newLine();
    }
    html.close("ol");
  }

  private void hit(Hit hit, Highlights marks) {
    Node thing = hit.thing();
    IndexedText entry = hit.entry();
    boolean called = visit.labels().literal(thing).filter(entry.literal()::equals).isPresent();
    if (called) {
      html.open("span", "class", "found").open("a", "href", visit.address(thing));
      language(entry.literal());
      marked(marks).close("a").close("span");
    } else {
      html.open("span", "class", "found");
      visit.show(visit.link(thing));
      html.close("span");
    }
    for (Term original : visit.originals(thing)) {
      html.text(" ");
      visit.show(original);
    }
    if (!called) {
      html.open("p", "class", "matched").element("span", role(entry), "class", "caps");
      html.text(" ").open("span");
      language(entry.literal());
      marked(marks).close("span").close("p");
    }
    where(thing, entry);
  }

  /** What the text is to the thing, in words. */
  private String role(IndexedText entry) {
    return entry.role().naming()
        ? visit.say("search.role." + entry.role().name().toLowerCase(Locale.ROOT))
        : visit.labels().ofProperty(entry.property());
  }

  private void language(Node literal) {
    String tag = literal.getLiteralLanguage();
    if (!tag.isEmpty() && !tag.equals(visit.language().tag())) {
      html.attribute("lang", tag);
    }
  }

  private Html marked(Highlights marks) {
    int at = 0;
    for (Span span : marks.spans()) {
      html.text(marks.text().substring(at, span.start()));
      html.element("mark", marks.text().substring(span.start(), span.end()));
      at = span.end();
    }
    return html.text(marks.text().substring(at));
  }

  /** The claim that says it, how, and its document. */
  private void where(Node thing, IndexedText entry) {
    Node claim = entry.claim().orElse(thing);
    List<Node> documents = Values.of(visit.facts(), claim, VerticeVocabulary.SOURCE);
    if (documents.isEmpty()) {
      return;
    }
    html.open("p", "class", "quiet");
    if (!claim.equals(thing)) {
      visit.show(visit.link(claim));
      html.text(" · ");
    }
    for (Node modality : Values.of(visit.facts(), claim, VerticeVocabulary.MODALITY)) {
      visit.show(visit.name(modality));
      html.text(" · ");
    }
    documents.forEach(document -> visit.show(visit.link(document)));
    html.close("p");
  }

  private String address(String typed, Optional<ThingKind> kind, int offset) {
    return SearchPage.PATH
        + "?q="
        + Text.encoded(typed)
        + kind.map(each -> "&kind=" + Text.encoded(each.id())).orElse("")
        + (offset > 0 ? "&offset=" + offset : "");
  }

  private String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(visit.language().locale()) + name.substring(1);
  }
}
