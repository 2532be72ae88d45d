package org.vertice.web.pages;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.Resource;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.pages.Vocabulary.ClassTerm;
import org.vertice.web.pages.Vocabulary.CodeList;
import org.vertice.web.pages.Vocabulary.PropertyTerm;
import org.vertice.web.pages.Vocabulary.PropertyType;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Site;

/** The terms that queries use, for an editor that completes them: JSON, the most used first. */
public final class TermsResource extends Resource {

  /** Where it is. */
  public static final String PATH = "/ontology/terms.json";

  private static final long serialVersionUID = 1;

  private final transient Site site;
  private final transient SnapshotCache<Vocabulary> vocabularies;

  /**
   * The terms of what is served.
   *
   * @param vocabularies the terms of each snapshot
   */
  public TermsResource(Site site, SnapshotCache<Vocabulary> vocabularies) {
    this.site = site;
    this.vocabularies = vocabularies;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageContext page = site.context(request, response, site.live().get());
    Vocabulary vocabulary = vocabularies.of(page.snapshot());
    String json = Txn.calculateRead(page.dataset(), () -> json(page, vocabulary));
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-cache");
    if (!EntityTag.isKnown(request, response, json)) {
      response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String json(PageContext page, Vocabulary vocabulary) {
    JsonObjectBuilder prefixes = Json.createObjectBuilder();
    new TreeMap<>(page.dataset().prefixes().getMapping()).forEach(prefixes::add);
    JsonArrayBuilder terms = Json.createArrayBuilder();
    for (ClassTerm each : vocabulary.classes().values()) {
      terms.add(term(page, each.iri(), "class", each.things()));
    }
    for (PropertyTerm each : vocabulary.properties().values()) {
      JsonObjectBuilder term = term(page, each.iri(), "property", each.uses());
      if (!each.ranges().isEmpty() && each.kind() == PropertyType.OBJECT) {
        term.add("range", names(page, each.ranges()));
      }
      if (!each.domains().isEmpty()) {
        term.add("domain", names(page, each.domains()));
      }
      terms.add(term);
    }
    vocabulary.borrowed().forEach((iri, uses) -> terms.add(term(page, iri, "property", uses)));
    for (CodeList list : vocabulary.lists()) {
      list.codes().forEach(code -> terms.add(term(page, code.iri(), "code", code.uses())));
    }
    return Json.createObjectBuilder()
        .add("prefixes", prefixes)
        .add("terms", terms)
        .build()
        .toString();
  }

  private static JsonObjectBuilder term(PageContext page, Node iri, String kind, long uses) {
    return Json.createObjectBuilder()
        .add("iri", iri.getURI())
        .add("kind", kind)
        .add(
            "label",
            kind.equals("property") ? page.labels().ofProperty(iri) : page.labels().of(iri))
        .add("uses", uses);
  }

  private static String names(PageContext page, List<Node> classes) {
    return String.join(", ", classes.stream().map(page.labels()::of).toList());
  }
}
