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
import org.vertice.web.http.PerSnapshot;
import org.vertice.web.http.Resource;
import org.vertice.web.pages.Vocabulary.ClassTerm;
import org.vertice.web.pages.Vocabulary.CodeList;
import org.vertice.web.pages.Vocabulary.Kind;
import org.vertice.web.pages.Vocabulary.PropertyTerm;
import org.vertice.web.site.Site;
import org.vertice.web.site.Visit;

/** The terms that queries use, for an editor that completes them: JSON, the most used first. */
public final class TermsResource extends Resource {

  /** Where it is. */
  public static final String PATH = "/ontology/terms.json";

  private static final long serialVersionUID = 1;

  private final transient Site site;
  private final transient PerSnapshot<Vocabulary> vocabularies;

  /**
   * The terms of what is served.
   *
   * @param vocabularies the terms of each snapshot
   */
  public TermsResource(Site site, PerSnapshot<Vocabulary> vocabularies) {
    this.site = site;
    this.vocabularies = vocabularies;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Visit visit = site.visit(request, response, site.live().get());
    Vocabulary vocabulary = vocabularies.of(visit.snapshot());
    String json = Txn.calculateRead(visit.dataset(), () -> json(visit, vocabulary));
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-cache");
    if (!EntityTag.isKnown(request, response, json)) {
      response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String json(Visit visit, Vocabulary vocabulary) {
    JsonObjectBuilder prefixes = Json.createObjectBuilder();
    new TreeMap<>(visit.dataset().prefixes().getMapping()).forEach(prefixes::add);
    JsonArrayBuilder terms = Json.createArrayBuilder();
    for (ClassTerm each : vocabulary.classes().values()) {
      terms.add(term(visit, each.iri(), "class", each.things()));
    }
    for (PropertyTerm each : vocabulary.properties().values()) {
      JsonObjectBuilder term = term(visit, each.iri(), "property", each.uses());
      if (!each.ranges().isEmpty() && each.kind() == Kind.OBJECT) {
        term.add("range", names(visit, each.ranges()));
      }
      if (!each.domains().isEmpty()) {
        term.add("domain", names(visit, each.domains()));
      }
      terms.add(term);
    }
    vocabulary.borrowed().forEach((iri, uses) -> terms.add(term(visit, iri, "property", uses)));
    for (CodeList list : vocabulary.lists()) {
      list.codes().forEach(code -> terms.add(term(visit, code.iri(), "code", code.uses())));
    }
    return Json.createObjectBuilder()
        .add("prefixes", prefixes)
        .add("terms", terms)
        .build()
        .toString();
  }

  private static JsonObjectBuilder term(Visit visit, Node iri, String kind, long uses) {
    return Json.createObjectBuilder()
        .add("iri", iri.getURI())
        .add("kind", kind)
        .add(
            "label",
            kind.equals("property") ? visit.labels().ofProperty(iri) : visit.labels().of(iri))
        .add("uses", uses);
  }

  private static String names(Visit visit, List<Node> classes) {
    return String.join(", ", classes.stream().map(visit.labels()::of).toList());
  }
}
