package org.vertice.web.search;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.rdf.ThingClass;
import org.vertice.rdf.Values;
import org.vertice.web.site.PageContext;

/** What kind of thing something is, as search groups its hits. */
final class ThingKinds {

  /** The W3C's own classes, which no graph gives a label. */
  private static final Map<Node, String> OWN_NAMES =
      Map.of(
          OWL.Class.asNode(), "class",
          OWL.ObjectProperty.asNode(), "property",
          OWL.DatatypeProperty.asNode(), "property",
          OWL.AnnotationProperty.asNode(), "property",
          OWL.Ontology.asNode(), "ontology",
          SKOS.Concept.asNode(), "code",
          SKOS.ConceptScheme.asNode(), "codes");

  private final Graph facts;

  ThingKinds(PageContext page) {
    this.facts = page.facts();
  }

  /**
   * A kind.
   *
   * @param id names it in an address
   * @param type its class; empty for the W3C's own and for what has none
   */
  record ThingKind(String id, Optional<Node> type) {

    private static final ThingKind OTHER = new ThingKind("other", Optional.empty());

    private static ThingKind of(Node type) {
      String own = OWN_NAMES.get(type);
      return own == null
          ? new ThingKind(type.getURI(), Optional.of(type))
          : new ThingKind(own, Optional.empty());
    }

    /** The kind's name in the reader's language. */
    String name(PageContext page) {
      return type.map(page.labels()::of).orElseGet(() -> page.say("search.kind." + id));
    }
  }

  /** The kind of a thing: one of the W3C's own, else its class. */
  ThingKind of(Node thing) {
    return Values.of(facts, thing, RDF.type.asNode()).stream()
        .filter(OWN_NAMES::containsKey)
        .findFirst()
        .or(() -> ThingClass.of(thing, facts))
        .map(ThingKind::of)
        .orElse(ThingKind.OTHER);
  }

  /** The kind that an address names. */
  static ThingKind named(String id) {
    return OWN_NAMES.containsValue(id) || id.equals(ThingKind.OTHER.id())
        ? new ThingKind(id, Optional.empty())
        : new ThingKind(id, Optional.of(NodeFactory.createURI(id)));
  }
}
