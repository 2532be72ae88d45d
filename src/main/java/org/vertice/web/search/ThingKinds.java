package org.vertice.web.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.rdf.Values;
import org.vertice.web.site.Visit;

/** What kind of thing something is: its finest class, as the graph declares classes. */
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

  private final Visit visit;
  private final Graph facts;

  ThingKinds(Visit visit) {
    this.visit = visit;
    this.facts = visit.facts();
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
    String name(Visit visit) {
      return type.map(visit.labels()::of).orElseGet(() -> visit.say("search.kind." + id));
    }
  }

  /** The kind of a thing. */
  ThingKind of(Node thing) {
    List<Node> types =
        Values.of(facts, thing, RDF.type.asNode()).stream()
            .filter(Node::isURI)
            .filter(each -> OWN_NAMES.containsKey(each) || !visit.labels().label(each).isEmpty())
            .toList();
    Set<Node> wider = new HashSet<>();
    types.forEach(each -> above(each, wider));
    return types.stream()
        .filter(each -> !wider.contains(each))
        .min((one, other) -> one.getURI().compareTo(other.getURI()))
        .or(() -> types.stream().findFirst())
        .map(ThingKind::of)
        .orElse(ThingKind.OTHER);
  }

  private void above(Node type, Set<Node> found) {
    for (Node parent : Values.of(facts, type, RDFS.subClassOf.asNode())) {
      if (found.add(parent)) {
        above(parent, found);
      }
    }
  }

  /** The kind that an address names. */
  static ThingKind named(String id) {
    return OWN_NAMES.containsValue(id) || id.equals(ThingKind.OTHER.id())
        ? new ThingKind(id, Optional.empty())
        : new ThingKind(id, Optional.of(NodeFactory.createURI(id)));
  }
}
