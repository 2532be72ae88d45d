package org.vertice.web.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.VerticeVocabulary;

/**
 * What a dataset says of one thing; read within a transaction.
 *
 * <p>A request has no fragment: {@code /terms} is about {@code BASE/terms} and about all things
 * named {@code BASE/terms#…}.
 */
public final class Thing {

  /** The most links to a thing, and statements about it, that are shown. */
  static final int MOST = 500;

  private final DatasetGraph dataset;
  private final Fragments fragments;
  private final Graph facts;
  private final Node iri;

  public Thing(DatasetGraph dataset, Fragments fragments, String iri) {
    this.fragments = fragments;
    this.dataset = dataset;
    this.facts = dataset.getDefaultGraph();
    this.iri = NodeFactory.createURI(iri);
  }

  public Node iri() {
    return iri;
  }

  /** Whether the dataset says anything of it, or names a graph by it. */
  public boolean exists() {
    return facts.contains(iri, Node.ANY, Node.ANY)
        || facts.contains(Node.ANY, Node.ANY, iri)
        || dataset.contains(Node.ANY, Node.ANY, iri, Node.ANY)
        || dataset.containsGraph(iri)
        || dataset.contains(Node.ANY, iri, Node.ANY, Node.ANY)
        || !parts().isEmpty();
  }

  /** The things that are named by this one's IRI and a fragment. */
  public List<Node> parts() {
    return fragments.in(iri.getURI());
  }

  /** Accepted facts about a thing: property → values. */
  public Map<Node, List<Node>> facts(Node thing) {
    return grouped(facts.find(thing, Node.ANY, Node.ANY).toList(), false);
  }

  /** Accepted facts whose object it is: property → subjects. */
  public Map<Node, List<Node>> incoming() {
    return grouped(
        facts.find(Node.ANY, Node.ANY, iri).toList().stream().limit(MOST).toList(), true);
  }

  private static Map<Node, List<Node>> grouped(List<Triple> triples, boolean subjects) {
    Map<Node, List<Node>> groups = new LinkedHashMap<>();
    triples.stream()
        .sorted(
            Comparator.comparing((Triple each) -> each.getPredicate().getURI())
                .thenComparing(
                    each -> (subjects ? each.getSubject() : each.getObject()).toString()))
        .forEach(
            each ->
                groups
                    .computeIfAbsent(each.getPredicate(), key -> new ArrayList<>())
                    .add(subjects ? each.getSubject() : each.getObject()));
    return groups;
  }

  /** What claims and rows say of it, each in its own graph, in the order of the graphs' names. */
  public List<Quad> said() {
    List<Quad> said = new ArrayList<>();
    dataset.findNG(Node.ANY, iri, Node.ANY, Node.ANY).forEachRemaining(said::add);
    dataset.findNG(Node.ANY, Node.ANY, Node.ANY, iri).forEachRemaining(said::add);
    return said.stream()
        .distinct()
        .sorted(Comparator.comparing(Quad::toString))
        .limit(MOST)
        .toList();
  }

  /** What the graph of this name holds. */
  public List<Triple> held() {
    return dataset.getGraph(iri).find().toList();
  }

  /**
   * What a form without named graphs can show: accepted facts about the thing and, if it is a
   * graph, what that holds. A claim's graph is never shown so: what it holds need not be accepted.
   */
  public Graph triples() {
    Graph plain = data().getDefaultGraph();
    if (!facts.contains(iri, RDF.type.asNode(), VerticeVocabulary.CLAIM)) {
      held().forEach(plain::add);
    }
    return plain;
  }

  /**
   * All of it: accepted facts about the thing and its parts, those that lead to it, and what claims
   * say of it or it says itself, in their graphs.
   */
  public DatasetGraph data() {
    DatasetGraph data = DatasetGraphFactory.create();
    data.prefixes().putAll(dataset.prefixes());
    Graph plain = data.getDefaultGraph();
    plain.getPrefixMapping().setNsPrefixes(dataset.prefixes().getMapping());
    add(iri, plain);
    parts().forEach(part -> add(part, plain));
    facts.find(Node.ANY, Node.ANY, iri).toList().stream().limit(MOST).forEach(plain::add);
    said().forEach(data::add);
    held().forEach(triple -> data.add(Quad.create(iri, triple)));
    return data;
  }

  private void add(Node thing, Graph to) {
    for (Triple triple : facts.find(thing, Node.ANY, Node.ANY).toList()) {
      boolean fresh = !to.contains(triple);
      to.add(triple);
      if (fresh && triple.getObject().isBlank()) {
        add(triple.getObject(), to);
      }
    }
  }
}
