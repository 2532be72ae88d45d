package org.vertice.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.Publication;
import org.vertice.rdf.Topics;

/**
 * A dataset's description of itself in VoID and DCAT: what it is called, how much of what is in it,
 * and where to get it. Everything is counted or read from the dataset; read within a transaction.
 */
public final class DatasetDescription {

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String FOAF = "http://xmlns.com/foaf/0.1/";

  private final Graph facts;
  private final Node dataset;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private DatasetDescription(Graph facts, Node dataset) {
    this.facts = facts;
    this.dataset = dataset;
  }

  /**
   * Where things are.
   *
   * @param dataset the IRI of what is described
   * @param home the page for people
   * @param endpoint SPARQL
   * @param uriSpace what the project's IRIs begin with
   */
  public record Places(String dataset, String home, String endpoint, String uriSpace) {}

  /**
   * A file that holds the dataset.
   *
   * @param rdf whether it is RDF, so that VoID may call it a dump
   * @param compressed whether gzip is around the media type
   * @param sha256 of its bytes, hexadecimal, if it is known
   */
  public record Distribution(
      String address,
      boolean rdf,
      String mediaType,
      boolean compressed,
      Optional<Long> bytes,
      Optional<String> sha256) {}

  /** Describes a dataset. */
  public static Graph of(DatasetGraph dataset, Places places, List<Distribution> distributions) {
    DatasetDescription description =
        new DatasetDescription(dataset.getDefaultGraph(), NodeFactory.createURI(places.dataset()));
    description.names(places);
    description.counts();
    distributions.forEach(description::add);
    return description.graph;
  }

  private void names(Places places) {
    graph
        .getPrefixMapping()
        .setNsPrefix("void", VOID)
        .setNsPrefix("dcat", DCAT)
        .setNsPrefix("spdx", SPDX)
        .setNsPrefix("dcterms", DCTerms.getURI())
        .setNsPrefix("xsd", XSDDatatype.XSD + "#");
    say(dataset, RDF.type.asNode(), term(VOID, "Dataset"));
    say(dataset, RDF.type.asNode(), term(DCAT, "Dataset"));
    say(dataset, term(VOID, "sparqlEndpoint"), NodeFactory.createURI(places.endpoint()));
    say(dataset, term(VOID, "uriSpace"), NodeFactory.createLiteralString(places.uriSpace()));
    say(dataset, term(FOAF, "homepage"), NodeFactory.createURI(places.home()));
    say(dataset, term(DCAT, "landingPage"), NodeFactory.createURI(places.home()));
    for (Node ontology : ontologies()) {
      say(dataset, term(VOID, "vocabulary"), ontology);
    }
    for (Node licence : Publication.licences(facts)) {
      say(dataset, DCTerms.license.asNode(), licence);
    }
    Topics.of(facts).stream()
        .findFirst()
        .ifPresent(
            topic -> {
              Topics.titles(facts, topic)
                  .forEach(title -> say(dataset, DCTerms.title.asNode(), title));
              Topics.descriptions(facts, topic)
                  .forEach(text -> say(dataset, DCTerms.description.asNode(), text));
            });
  }

  private List<Node> ontologies() {
    return facts
        .find(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode())
        .mapWith(Triple::getSubject)
        .toList();
  }

  private void counts() {
    Map<Node, Long> properties = new HashMap<>();
    Map<Node, Long> classes = new HashMap<>();
    Set<Node> subjects = new HashSet<>();
    Set<Node> objects = new HashSet<>();
    long triples = 0;
    var all = facts.find();
    while (all.hasNext()) {
      Triple each = all.next();
      triples++;
      subjects.add(each.getSubject());
      objects.add(each.getObject());
      properties.merge(each.getPredicate(), 1L, Long::sum);
      if (each.getPredicate().equals(RDF.type.asNode())) {
        classes.merge(each.getObject(), 1L, Long::sum);
      }
    }
    number(dataset, "triples", triples);
    number(dataset, "distinctSubjects", subjects.size());
    number(dataset, "distinctObjects", objects.size());
    number(dataset, "properties", properties.size());
    number(dataset, "classes", classes.size());
    partitions(classes, "classPartition", "class", "entities");
    partitions(properties, "propertyPartition", "property", "triples");
  }

  private void partitions(Map<Node, Long> counts, String link, String of, String measure) {
    Map<String, Node> ordered = new TreeMap<>();
    counts.keySet().stream().filter(Node::isURI).forEach(each -> ordered.put(each.getURI(), each));
    for (Node each : ordered.values()) {
      Node part = NodeFactory.createBlankNode();
      say(dataset, term(VOID, link), part);
      say(part, term(VOID, of), each);
      number(part, measure, counts.getOrDefault(each, 0L));
    }
  }

  private void add(Distribution file) {
    Node address = NodeFactory.createURI(file.address());
    if (file.rdf()) {
      say(dataset, term(VOID, "dataDump"), address);
    }
    say(dataset, term(DCAT, "distribution"), address);
    say(address, RDF.type.asNode(), term(DCAT, "Distribution"));
    say(address, term(DCAT, "downloadURL"), address);
    say(address, term(DCAT, "mediaType"), media(file.mediaType()));
    if (file.compressed()) {
      say(address, term(DCAT, "compressFormat"), media("application/gzip"));
    }
    Publication.licences(facts).forEach(licence -> say(address, DCTerms.license.asNode(), licence));
    file.bytes()
        .ifPresent(
            bytes ->
                say(
                    address,
                    term(DCAT, "byteSize"),
                    NodeFactory.createLiteralDT(
                        Long.toString(bytes), XSDDatatype.XSDnonNegativeInteger)));
    file.sha256()
        .ifPresent(
            hash -> {
              Node checksum = NodeFactory.createBlankNode();
              say(address, term(SPDX, "checksum"), checksum);
              say(checksum, RDF.type.asNode(), term(SPDX, "Checksum"));
              say(checksum, term(SPDX, "algorithm"), term(SPDX, "checksumAlgorithm_sha256"));
              say(
                  checksum,
                  term(SPDX, "checksumValue"),
                  NodeFactory.createLiteralDT(hash, XSDDatatype.XSDhexBinary));
            });
  }

  private void number(Node subject, String property, long number) {
    say(
        subject,
        term(VOID, property),
        NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
  }

  private void say(Node subject, Node property, Node object) {
    graph.add(subject, property, object);
  }

  private static Node media(String type) {
    return NodeFactory.createURI("https://www.iana.org/assignments/media-types/" + type);
  }

  private static Node term(String namespace, String name) {
    return NodeFactory.createURI(namespace + name);
  }
}
