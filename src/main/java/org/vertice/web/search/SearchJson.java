package org.vertice.web.search;

import static org.vertice.web.http.JsonObjects.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vertice.web.http.JsonObjects;
import org.vertice.web.http.Mount;
import org.vertice.web.http.UrlEncoding;
import org.vertice.web.search.SearchIndex.Hit;
import org.vertice.web.search.SearchIndex.Hits;
import org.vertice.web.search.SearchPage.Asked;
import org.vertice.web.search.ThingKinds.ThingKind;
import org.vertice.web.site.PageContext;

/** What was found, for programs. */
final class SearchJson {

  private final PageContext context;
  private final Asked asked;

  SearchJson(PageContext context, Asked asked) {
    this.context = context;
    this.asked = asked;
  }

  String of(SearchIndex index) {
    ThingKinds kinds = new ThingKinds(context);
    Hits found = index.find(asked.typed(), context.language().tag());
    Map<ThingKind, List<Hit>> byKind = found.byKind(kinds);
    List<Hit> wanted =
        asked.kind().map(kind -> byKind.getOrDefault(kind, List.of())).orElse(found.hits());
    int next = asked.offset() + asked.limit();
    return JsonObjects.text(
        object(
            "query",
            asked.typed(),
            "match",
            word(found.nearness()),
            "total",
            wanted.size(),
            "complete",
            found.complete(),
            "kinds",
            byKind.entrySet().stream()
                .map(each -> kind(each.getKey(), "count", each.getValue().size()))
                .toList(),
            "results",
            wanted.stream()
                .skip(asked.offset())
                .limit(asked.limit())
                .map(hit -> result(hit, found, kinds.of(hit.thing())))
                .toList(),
            "next",
            next < wanted.size() ? Optional.of(page(next)) : Optional.empty()));
  }

  private String page(int offset) {
    return mount().path(SearchPage.PATH)
        + "?q="
        + UrlEncoding.encoded(asked.typed())
        + asked.kind().map(kind -> "&kind=" + UrlEncoding.encoded(kind.id())).orElse("")
        + "&offset="
        + offset
        + "&limit="
        + asked.limit()
        + "&format=json";
  }

  private Map<String, Object> result(Hit hit, Hits found, ThingKind kind) {
    Node thing = hit.thing();
    Highlights marks = Highlights.of(hit.entry().text(), found.terms(), found.nearness());
    Map<String, Object> matched =
        object(
            "role", word(hit.entry().role()),
            "property", hit.entry().property().getURI(),
            "text", marks.text(),
            "language", hit.entry().literal().getLiteralLanguage(),
            "marks",
                marks.spans().stream().map(span -> List.of(span.start(), span.end())).toList());
    return object(
        "iri", thing.getURI(),
        "page", mount().path(context.space().address(thing.getURI())),
        "label", context.labels().of(thing),
        "kind", kind(kind),
        "matched", matched,
        "claim", hit.entry().claim().map(Node::getURI));
  }

  private Mount mount() {
    return Mount.of(context.request());
  }

  private Map<String, Object> kind(ThingKind kind, Object... more) {
    Map<String, Object> object = object("id", kind.id(), "label", kind.name(context));
    object.putAll(object(more));
    return object;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
