package org.vertice.web.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;

/**
 * Values of one thing on which claims differ, as the graph of disagreements has it.
 *
 * @param name its IRI
 * @param kind concept: contradiction, refinement or different scope
 * @param settled whether ranks, or a curator's word, leave nothing open
 * @param about the things that the claims are about
 * @param property in which they differ, if it is one property
 * @param values each value that is given
 * @param reasons the curator's
 * @param claims that are involved
 */
public record Disagreement(
    Node name,
    Optional<Node> kind,
    boolean settled,
    List<Node> about,
    Optional<Node> property,
    List<Node> values,
    List<Node> reasons,
    List<Node> claims) {

  private static final Node CONTRADICTION =
      VerticeVocabulary.code("disagreement-kind/contradiction");

  /** All of a dataset: what is open first, then contradictions, then the rest. */
  public static List<Disagreement> all(DatasetGraph dataset) {
    Graph graph = dataset.getGraph(VerticeVocabulary.DISAGREEMENTS);
    return of(
        graph
            .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.DISAGREEMENT)
            .mapWith(Triple::getSubject)
            .toList(),
        graph);
  }

  /** Those about one thing. */
  public static List<Disagreement> about(Node thing, DatasetGraph dataset) {
    Graph graph = dataset.getGraph(VerticeVocabulary.DISAGREEMENTS);
    return of(
        graph.find(Node.ANY, VerticeVocabulary.ABOUT, thing).mapWith(Triple::getSubject).toList(),
        graph);
  }

  private static List<Disagreement> of(List<Node> names, Graph graph) {
    List<Disagreement> views = new ArrayList<>();
    names.stream().distinct().forEach(name -> views.add(read(name, graph)));
    views.sort(
        Comparator.comparing(Disagreement::settled)
            .thenComparing(each -> !each.isContradiction())
            .thenComparing(each -> each.kind().map(Node::toString).orElse(""))
            .thenComparing(each -> each.about().toString())
            .thenComparing(each -> each.property().map(Node::toString).orElse(""))
            .thenComparing(each -> each.name().toString()));
    return views;
  }

  private static Disagreement read(Node name, Graph graph) {
    return new Disagreement(
        name,
        Values.first(graph, name, VerticeVocabulary.DISAGREEMENT_KIND),
        Values.isTrue(graph, name, VerticeVocabulary.SETTLED),
        Values.of(graph, name, VerticeVocabulary.ABOUT),
        Values.first(graph, name, VerticeVocabulary.PROPERTY),
        Values.of(graph, name, VerticeVocabulary.VALUE),
        Values.of(graph, name, VerticeVocabulary.SETTLEMENT),
        Values.of(graph, name, VerticeVocabulary.INVOLVES));
  }

  /** Whether not all of the values can be true. */
  public boolean isContradiction() {
    return kind.map(CONTRADICTION::equals).orElse(false);
  }

  /** Whether it is a contradiction that nobody has settled. */
  public boolean isOpen() {
    return isContradiction() && !settled;
  }

  /** Its anchor on the page of disagreements. */
  public String fragment() {
    return Claim.lastPart(name);
  }

  /** Its place on the page of disagreements. */
  public String address() {
    return Paths.DISAGREEMENTS + "#" + fragment();
  }
}
