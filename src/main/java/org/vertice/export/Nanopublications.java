package org.vertice.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.LocalName;
import org.vertice.rdf.Publication;
import org.vertice.rdf.VerticeVocabulary;

/**
 * Each claim as a nanopublication, as the guidelines of nanopub.org lay down ("Well-formed
 * Nanopublications"). The assertion keeps the name of the claim's graph; its provenance is what the
 * default graph says of the claim, with document and origin in PROV-O's words too; the publication
 * info has the row it was read from, and the licence and creator that the project's ontology names.
 *
 * <p>There is no time of creation, so that the same tables make the same bytes, and no trusty URI:
 * who publishes them to a registry signs them there, which gives both.
 */
final class Nanopublications {

  private static final String NP = "http://www.nanopub.org/nschema#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String OA = "http://www.w3.org/ns/oa#";

  /** For shorter files. */
  static final Map<String, String> PREFIXES = Map.of("np", NP, "prov", PROV);

  private static final Node HAS_TARGET = NodeFactory.createURI(OA + "hasTarget");
  private static final Node HAS_SELECTOR = NodeFactory.createURI(OA + "hasSelector");
  private static final Set<Node> OF_THE_ROW =
      Set.of(VerticeVocabulary.TABLE, VerticeVocabulary.ROW, VerticeVocabulary.LINE);
  private static final Map<Node, Node> IN_PROV =
      Map.of(
          VerticeVocabulary.SOURCE, NodeFactory.createURI(PROV + "wasDerivedFrom"),
          VerticeVocabulary.ATTRIBUTED_TO, NodeFactory.createURI(PROV + "wasAttributedTo"));

  private final DatasetGraph dataset;
  private final Graph facts;
  private final List<Triple> ofThePublisher;

  private Nanopublications(DatasetGraph dataset) {
    this.dataset = dataset;
    this.facts = dataset.getDefaultGraph();
    this.ofThePublisher = ofThePublisher();
  }

  /**
   * The graphs of all, each as its quads, in the order of their claims and those of one together:
   * head, assertion, provenance, publication info. A claim that says nothing has none.
   */
  static List<List<Quad>> of(DatasetGraph dataset) {
    Nanopublications all = new Nanopublications(dataset);
    return ClaimParts.claims(all.facts).stream()
        .filter(claim -> !dataset.getGraph(claim).isEmpty())
        .flatMap(claim -> all.graphs(claim).stream())
        .toList();
  }

  private List<List<Quad>> graphs(Node assertion) {
    Node publication = part(assertion, "nanopub");
    Node head = part(assertion, "head");
    Node provenance = part(assertion, "provenance");
    Node info = part(assertion, "pubinfo");
    Node kind = NodeFactory.createURI(NP + "Nanopublication");
    List<Quad> heads =
        List.of(
            new Quad(head, publication, RDF.type.asNode(), kind),
            new Quad(head, publication, term("hasAssertion"), assertion),
            new Quad(head, publication, term("hasProvenance"), provenance),
            new Quad(head, publication, term("hasPublicationInfo"), info));
    List<Quad> said =
        dataset.getGraph(assertion).find().mapWith(triple -> new Quad(assertion, triple)).toList();
    List<Quad> origins = new ArrayList<>();
    List<Quad> infos = new ArrayList<>();
    infos.add(new Quad(info, publication, DCTerms.identifier.asNode(), name(assertion)));
    for (Triple each : ofThePublisher) {
      infos.add(new Quad(info, publication, each.getPredicate(), each.getObject()));
    }
    for (Triple each : about(assertion)) {
      if (OF_THE_ROW.contains(each.getPredicate())) {
        infos.add(new Quad(info, publication, each.getPredicate(), each.getObject()));
      } else {
        origins.add(new Quad(provenance, each));
      }
      Node same = IN_PROV.get(each.getPredicate());
      if (same != null) {
        origins.add(new Quad(provenance, assertion, same, each.getObject()));
      }
    }
    return List.of(heads, said, origins, infos);
  }

  /** What is said of a claim, of its passages and of how these are found. */
  private List<Triple> about(Node claim) {
    List<Triple> all = new ArrayList<>(facts.find(claim, Node.ANY, Node.ANY).toList());
    facts
        .find(claim, HAS_TARGET, Node.ANY)
        .forEachRemaining(
            target -> {
              all.addAll(facts.find(target.getObject(), Node.ANY, Node.ANY).toList());
              facts
                  .find(target.getObject(), HAS_SELECTOR, Node.ANY)
                  .forEachRemaining(
                      selector ->
                          all.addAll(
                              facts.find(selector.getObject(), Node.ANY, Node.ANY).toList()));
            });
    return all;
  }

  /** Licence and creator, of the topic's ontologies; the engine's own do not publish. */
  private List<Triple> ofThePublisher() {
    List<Triple> all = new ArrayList<>();
    Publication.ontologies(facts)
        .forEach(
            ontology ->
                List.of(DCTerms.license.asNode(), DCTerms.creator.asNode())
                    .forEach(each -> all.addAll(facts.find(ontology, each, Node.ANY).toList())));
    return all;
  }

  private static Node name(Node claim) {
    return NodeFactory.createLiteralString(LocalName.of(claim));
  }

  private static Node part(Node claim, String name) {
    return NodeFactory.createURI(ClaimParts.part(claim, name));
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NP + name);
  }
}
