package org.vertice.web.search;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vertice.web.http.Mount;
import org.vertice.web.http.Text;
import org.vertice.web.search.Kinds.Kind;
import org.vertice.web.search.SearchIndex.Hit;
import org.vertice.web.search.SearchPage.Asked;
import org.vertice.web.site.Visit;

/** What was found, for programs. */
final class SearchJson {

  private final Visit visit;
  private final Asked asked;

  SearchJson(Visit visit, Asked asked) {
    this.visit = visit;
    this.asked = asked;
  }

  String of(SearchIndex index) {
    Kinds kinds = new Kinds(visit);
    Findings found = Findings.of(index.find(asked.typed(), visit.language().tag()), kinds);
    List<Hit> wanted =
        asked
            .kind()
            .map(kind -> found.byKind().getOrDefault(kind, List.of()))
            .orElse(found.hits().hits());
    JsonArrayBuilder results = Json.createArrayBuilder();
    wanted.stream()
        .skip(asked.offset())
        .limit(asked.limit())
        .forEach(hit -> results.add(result(hit, found, kinds.of(hit.thing()))));
    JsonArrayBuilder byKind = Json.createArrayBuilder();
    for (Map.Entry<Kind, List<Hit>> each : found.byKind().entrySet()) {
      byKind.add(kind(each.getKey()).add("count", each.getValue().size()));
    }
    JsonObjectBuilder answer =
        Json.createObjectBuilder()
            .add("query", asked.typed())
            .add("match", word(found.hits().nearness()))
            .add("total", wanted.size())
            .add("complete", found.hits().complete())
            .add("kinds", byKind)
            .add("results", results);
    int next = asked.offset() + asked.limit();
    if (next < wanted.size()) {
      answer.add(
          "next",
          mount().path(SearchPage.PATH)
              + "?q="
              + Text.encoded(asked.typed())
              + asked.kind().map(kind -> "&kind=" + Text.encoded(kind.id())).orElse("")
              + "&offset="
              + next
              + "&limit="
              + asked.limit()
              + "&format=json");
    }
    return answer.build().toString();
  }

  private JsonObjectBuilder result(Hit hit, Findings found, Kind kind) {
    Node thing = hit.thing();
    JsonObjectBuilder result =
        Json.createObjectBuilder()
            .add("iri", thing.getURI())
            .add("page", mount().path(visit.space().address(thing.getURI())))
            .add("label", visit.labels().of(thing))
            .add("kind", kind(kind));
    Marks marks = Marks.of(hit.entry().text(), found.hits().wanted(), found.hits().nearness());
    JsonArrayBuilder spans = Json.createArrayBuilder();
    marks
        .spans()
        .forEach(span -> spans.add(Json.createArrayBuilder().add(span.start()).add(span.end())));
    result.add(
        "matched",
        Json.createObjectBuilder()
            .add("role", word(hit.entry().role()))
            .add("property", hit.entry().property().getURI())
            .add("text", marks.text())
            .add("language", hit.entry().literal().getLiteralLanguage())
            .add("marks", spans));
    hit.entry().claim().ifPresent(claim -> result.add("claim", claim.getURI()));
    return result;
  }

  private Mount mount() {
    return Mount.of(visit.request());
  }

  private JsonObjectBuilder kind(Kind kind) {
    return Json.createObjectBuilder().add("id", kind.id()).add("label", kind.name(visit));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
