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
import org.vertice.web.site.Visit;

/** What kind of thing something is, as search groups its hits. */
final class Kinds {

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

  Kinds(Visit visit) {
    this.facts = visit.facts();
  }

  /**
   * A kind.
   *
   * @param id tells it from others in an address
   * @param type its class; empty for the W3C's own and for what has none
   */
  record Kind(String id, Optional<Node> type) {

    private static final Kind OTHER = new Kind("other", Optional.empty());

    private static Kind of(Node type) {
      String own = OWN_NAMES.get(type);
      return own == null
          ? new Kind(type.getURI(), Optional.of(type))
          : new Kind(own, Optional.empty());
    }

    /** The kind's name in the reader's language. */
    String name(Visit visit) {
      return type.map(visit.labels()::of).orElseGet(() -> visit.say("search.kind." + id));
    }
  }

  /** The kind of a thing: one of the W3C's own, else its class. */
  Kind of(Node thing) {
    return Values.of(facts, thing, RDF.type.asNode()).stream()
        .filter(OWN_NAMES::containsKey)
        .findFirst()
        .or(() -> ThingClass.of(thing, facts))
        .map(Kind::of)
        .orElse(Kind.OTHER);
  }

  /** The kind that an address names. */
  static Kind named(String id) {
    return OWN_NAMES.containsValue(id) || id.equals(Kind.OTHER.id())
        ? new Kind(id, Optional.empty())
        : new Kind(id, Optional.of(NodeFactory.createURI(id)));
  }
}
