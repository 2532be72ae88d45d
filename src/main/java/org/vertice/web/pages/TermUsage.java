package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.VerticeVocabulary;

/** How often each term is used, with examples; counted in one walk over the dataset. */
final class TermUsage {

  private static final int EXAMPLES = 4;

  private final Graph accepted;
  private final Map<Node, Long> facts = new HashMap<>();
  private final Map<Node, Long> claimed = new HashMap<>();
  private final Map<Node, Long> objects = new HashMap<>();
  private final Map<Node, Triple> examples = new HashMap<>();
  private final Map<Node, List<Node>> instances = new HashMap<>();

  TermUsage(DatasetGraph dataset) {
    accepted = dataset.getDefaultGraph();
    accepted.find().forEachRemaining(this::fact);
    Set<Node> claims =
        accepted
            .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.CLAIM)
            .mapWith(Triple::getSubject)
            .toSet();
    Iter.iter(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY))
        .filter(quad -> claims.contains(quad.getGraph()))
        .forEachRemaining(quad -> claimed(quad.asTriple()));
  }

  private void fact(Triple triple) {
    facts.merge(triple.getPredicate(), 1L, Long::sum);
    if (triple.getPredicate().equals(RDF.type.asNode())) {
      instances
          .computeIfAbsent(triple.getObject(), key -> new ArrayList<>())
          .add(triple.getSubject());
    } else {
      objects.merge(triple.getObject(), 1L, Long::sum);
    }
    example(triple);
  }

  private void claimed(Triple triple) {
    claimed.merge(triple.getPredicate(), 1L, Long::sum);
    if (!accepted.contains(triple)) {
      objects.merge(triple.getObject(), 1L, Long::sum);
    }
    examples.computeIfAbsent(triple.getPredicate(), key -> triple);
  }

  /** Of all triples the first in the order of their texts, so that each start shows the same. */
  private void example(Triple triple) {
    if (triple.getSubject().isURI() && !triple.getObject().isBlank()) {
      examples.merge(
          triple.getPredicate(),
          triple,
          (one, other) -> one.toString().compareTo(other.toString()) <= 0 ? one : other);
    }
  }

  Map<Node, Long> facts() {
    return facts;
  }

  long facts(Node property) {
    return facts.getOrDefault(property, 0L);
  }

  long claimed(Node property) {
    return claimed.getOrDefault(property, 0L);
  }

  long asObject(Node thing) {
    return objects.getOrDefault(thing, 0L);
  }

  Optional<Triple> example(Node property) {
    return Optional.ofNullable(examples.get(property));
  }

  /** The things of these classes. */
  Set<Node> things(Iterable<Node> classes) {
    Set<Node> things = new HashSet<>();
    classes.forEach(each -> things.addAll(instances.getOrDefault(each, List.of())));
    return things;
  }

  /** A few of these things: those that are used most as objects. */
  List<Node> best(Set<Node> things) {
    return things.stream()
        .filter(Node::isURI)
        .sorted(Comparator.comparing((Node each) -> -asObject(each)).thenComparing(Node::getURI))
        .limit(EXAMPLES)
        .toList();
  }
}
