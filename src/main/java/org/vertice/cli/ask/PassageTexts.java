package org.vertice.cli.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.vertice.graph.claim.Claim;
import org.vertice.rdf.Values;
import org.vertice.web.pages.DocumentTexts;

/** The cited passages with the text around them, from the documents that are available. */
final class PassageTexts {

  private static final int AROUND = 60;

  private final Graph graph;
  private final DocumentTexts texts;
  private final Map<Node, Optional<int[]>> documents = new HashMap<>();

  /** Reads passages at the positions that the graph states. */
  PassageTexts(Graph graph, DocumentTexts texts) {
    this.graph = graph;
    this.texts = texts;
  }

  /**
   * A passage with the text around it. White space is reduced to single blanks.
   *
   * @param before at most {@value AROUND} characters
   * @param after at most {@value AROUND} characters
   */
  record Excerpt(String before, String text, String after) {}

  /** The passages of a claim, in the order of the text; empty if it is not available. */
  List<Excerpt> of(Claim claim) {
    Optional<int[]> document = claim.source().flatMap(this::document);
    if (document.isEmpty()) {
      return List.of();
    }
    List<int[]> spans = new ArrayList<>();
    for (Node target : Values.of(graph, claim.name(), OA.hasTarget.asNode())) {
      for (Node selector : Values.of(graph, target, OA.hasSelector.asNode())) {
        Optional<Integer> start =
            Values.text(graph, selector, OA.start.asNode()).map(Integer::valueOf);
        Optional<Integer> end = Values.text(graph, selector, OA.end.asNode()).map(Integer::valueOf);
        if (start.isPresent() && end.isPresent()) {
          spans.add(new int[] {start.get(), end.get()});
        }
      }
    }
    spans.sort(Comparator.comparingInt(span -> span[0]));
    return spans.stream().map(span -> excerpt(document.get(), span[0], span[1])).toList();
  }

  private static Excerpt excerpt(int[] text, int start, int end) {
    int from = Math.max(0, start - AROUND);
    int to = Math.min(text.length, end + AROUND);
    return new Excerpt(
        (from > 0 ? "…" : "") + flat(text, from, start),
        flat(text, start, end),
        flat(text, end, to) + (to < text.length ? "…" : ""));
  }

  private static String flat(int[] text, int start, int end) {
    return new String(text, start, end - start).replaceAll("\\s+", " ");
  }

  /** The code points of a document: positions count these. */
  private Optional<int[]> document(Node source) {
    return documents.computeIfAbsent(
        source, each -> texts.of(each, graph).map(text -> text.codePoints().toArray()));
  }
}
