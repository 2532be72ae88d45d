package org.vertice.cli.ask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.vertice.rdf.VerticeVocabulary;

/** The cited passages in their documents, as far as these are at hand. */
final class PassageTexts {

  private static final int AROUND = 60;

  private final Graph graph;
  private final Optional<Path> folder;
  private final Map<Node, Optional<int[]>> documents = new HashMap<>();

  /**
   * Looks passages up.
   *
   * @param graph says where they are
   * @param folder of the documents, if it is at hand
   */
  PassageTexts(Graph graph, Optional<Path> folder) {
    this.graph = graph;
    this.folder = folder;
  }

  /**
   * A passage with what stands around it, white space as single blanks.
   *
   * @param before what goes before, cut at {@value AROUND} characters
   * @param text the passage
   * @param after what comes after, cut likewise
   */
  record Excerpt(String before, String text, String after) {}

  /** The passages of a claim, in the order of the text; none where it is not at hand. */
  List<Excerpt> of(Claim claim) {
    Optional<int[]> document = claim.source().flatMap(this::document);
    if (document.isEmpty()) {
      return List.of();
    }
    List<int[]> spans = new ArrayList<>();
    for (Node target : objects(claim.name(), OA.hasTarget.asNode())) {
      for (Node selector : objects(target, OA.hasSelector.asNode())) {
        Optional<Integer> start = number(selector, OA.start.asNode());
        Optional<Integer> end = number(selector, OA.end.asNode());
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

  private Optional<int[]> document(Node source) {
    return documents.computeIfAbsent(source, this::read);
  }

  private Optional<int[]> read(Node source) {
    return folder.flatMap(
        place ->
            objects(source, VerticeVocabulary.FILE_NAME).stream()
                .findFirst()
                .map(name -> place.resolve(name.getLiteralLexicalForm()))
                .flatMap(PassageTexts::codePoints));
  }

  private static Optional<int[]> codePoints(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8).codePoints().toArray());
    } catch (IOException notAtHand) {
      return Optional.empty();
    }
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList();
  }

  private Optional<Integer> number(Node subject, Node property) {
    return objects(subject, property).stream()
        .findFirst()
        .map(node -> Integer.valueOf(node.getLiteralLexicalForm()));
  }
}
