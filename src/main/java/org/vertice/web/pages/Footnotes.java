package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.site.Claim;
import org.vertice.web.site.Visit;

/**
 * The marks beside statements, and their notes: the claims, rows and rules that the statements rest
 * on. Marks are numbered in the order in which they are made, which is that of the page.
 */
final class Footnotes {

  private final Visit visit;
  private final DatasetGraph dataset;

  /** Graph → its number on this page. */
  private final Map<Node, Integer> numbers = new LinkedHashMap<>();

  /**
   * A mark ({@code mark.jte}).
   *
   * @param id of the first mark of its note, to which the note leads back
   */
  record Mark(int number, @Nullable String id) {}

  /**
   * A note ({@code footnotes.jte}).
   *
   * @param claim none for a rule or a row
   * @param table of a row that is no claim; none for a rule
   * @param line in the table
   */
  record Note(
      int number,
      Node graph,
      @Nullable Claim claim,
      @Nullable String table,
      @Nullable String line) {}

  Footnotes(Visit visit) {
    this.visit = visit;
    this.dataset = visit.dataset();
  }

  /** Marks for all graphs that state a triple. */
  List<Mark> marks(Triple statement) {
    List<Node> graphs = new ArrayList<>();
    dataset
        .findNG(Node.ANY, statement.getSubject(), statement.getPredicate(), statement.getObject())
        .forEachRemaining(quad -> graphs.add(quad.getGraph()));
    return graphs.stream()
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .map(this::mark)
        .toList();
  }

  /** The mark for a graph. */
  Mark mark(Node graph) {
    boolean first = !numbers.containsKey(graph);
    int number = numbers.computeIfAbsent(graph, key -> numbers.size() + 1);
    return new Mark(number, first ? "mark-" + number : null);
  }

  /** The notes of all marks so far. */
  List<Note> notes() {
    Graph facts = visit.facts();
    List<Note> notes = new ArrayList<>();
    numbers.forEach(
        (graph, number) ->
            notes.add(
                new Note(
                    number,
                    graph,
                    Claim.isClaim(graph, facts) ? Claim.of(graph, visit) : null,
                    Values.text(facts, graph, VerticeVocabulary.TABLE).orElse(null),
                    Values.text(facts, graph, VerticeVocabulary.LINE).orElse(""))));
    return notes;
  }
}
