package org.vertice.graph.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.vertice.graph.change.ClaimChange.ChangeKind;
import org.vertice.rdf.VerticeVocabulary;

/**
 * The difference between two graphs that were built from tables. Claims are compared by their ids,
 * with what they state and what is stated about them. The place of a row in its table, and of a
 * passage in its text, makes no difference to a claim.
 *
 * @param claims how each claim changed, by name
 * @param removed facts that are no longer in the accepted view
 * @param added facts that were not in the accepted view before
 * @param removedQuads all quads that are gone, those about places included
 * @param addedQuads all quads that are new
 */
public record DatasetDiff(
    List<ClaimChange> claims,
    List<Triple> removed,
    List<Triple> added,
    List<Quad> removedQuads,
    List<Quad> addedQuads) {

  private static final Comparator<Object> BY_TEXT = Comparator.comparing(Object::toString);

  public DatasetDiff {
    claims = List.copyOf(claims);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    removedQuads = List.copyOf(removedQuads);
    addedQuads = List.copyOf(addedQuads);
  }

  /** Compares an earlier graph with a later one. */
  public static DatasetDiff between(DatasetGraph before, DatasetGraph after) {
    List<ClaimChange> claims = new ArrayList<>();
    Set<Node> names = new TreeSet<>(BY_TEXT);
    names.addAll(claims(before));
    names.addAll(claims(after));
    names.forEach(name -> change(name, before, after).ifPresent(claims::add));
    Set<Triple> wereFacts = facts(before);
    Set<Triple> areFacts = facts(after);
    Set<Quad> were = quads(before);
    Set<Quad> are = quads(after);
    return new DatasetDiff(
        claims,
        without(wereFacts, areFacts),
        without(areFacts, wereFacts),
        without(were, are),
        without(are, were));
  }

  /** How many claims changed in this way. */
  public long count(ChangeKind kind) {
    return claims.stream().filter(claim -> claim.kind() == kind).count();
  }

  private static Optional<ClaimChange> change(Node name, DatasetGraph before, DatasetGraph after) {
    Set<Triple> then = said(name, before);
    Set<Triple> now = said(name, after);
    if (then.equals(now)) {
      return Optional.empty();
    }
    ChangeKind kind =
        then.isEmpty()
            ? ChangeKind.ADDED
            : now.isEmpty() ? ChangeKind.WITHDRAWN : ChangeKind.CHANGED;
    return Optional.of(new ClaimChange(name, kind, without(then, now), without(now, then)));
  }

  /** What a claim says, and what is said of it; empty if it is not a claim. */
  private static Set<Triple> said(Node claim, DatasetGraph dataset) {
    Graph described = dataset.getDefaultGraph();
    Set<Triple> all = new HashSet<>();
    if (described.contains(claim, RDF.type.asNode(), VerticeVocabulary.CLAIM)) {
      dataset.getGraph(claim).find().forEachRemaining(all::add);
      described
          .find(claim, Node.ANY, Node.ANY)
          .filterDrop(triple -> isPlace(triple.getPredicate()))
          .forEachRemaining(all::add);
    }
    return all;
  }

  private static Set<Node> claims(DatasetGraph dataset) {
    return dataset
        .getDefaultGraph()
        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.CLAIM)
        .mapWith(Triple::getSubject)
        .toSet();
  }

  /** The accepted view without what describes claims and rows. */
  private static Set<Triple> facts(DatasetGraph dataset) {
    Graph graph = dataset.getDefaultGraph();
    Set<Node> claims = claims(dataset);
    return graph
        .find()
        .filterDrop(
            triple ->
                claims.contains(triple.getSubject())
                    || isPlace(triple.getPredicate())
                    || isSelector(graph, triple.getSubject()))
        .toSet();
  }

  private static boolean isSelector(Graph graph, Node subject) {
    return graph.contains(Node.ANY, OA.hasTarget.asNode(), subject)
        || graph.contains(Node.ANY, OA.hasSelector.asNode(), subject);
  }

  private static boolean isPlace(Node property) {
    return property.equals(VerticeVocabulary.TABLE)
        || property.equals(VerticeVocabulary.ROW)
        || property.equals(VerticeVocabulary.LINE)
        || property.equals(OA.hasTarget.asNode());
  }

  private static Set<Quad> quads(DatasetGraph dataset) {
    Set<Quad> all = new HashSet<>();
    dataset.find().forEachRemaining(all::add);
    return all;
  }

  private static <T> List<T> without(Collection<T> all, Set<T> others) {
    return all.stream().filter(each -> !others.contains(each)).sorted(BY_TEXT).toList();
  }
}
