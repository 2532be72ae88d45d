package org.vertice.cli.ask;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.vertice.graph.claim.Claim;
import org.vertice.rdf.Labels;
import org.vertice.rdf.VerticeVocabulary;

/** Writes a claim in a few lines: its source, passages, modality, origins and rank. */
final class ClaimLines {

  private final Graph graph;
  private final Labels labels;
  private final PassageTexts texts;
  private final boolean colours;

  ClaimLines(Graph graph, Labels labels, PassageTexts texts, boolean colours) {
    this.graph = graph;
    this.labels = labels;
    this.texts = texts;
    this.colours = colours;
  }

  /** The lines of a claim, indented. */
  String of(Claim claim, String indent) {
    StringBuilder text = new StringBuilder(indent);
    text.append(bold(claim.source().map(this::document).orElse("without a source")));
    text.append(", ").append(claim.modality().map(labels::of).orElse("no modality"));
    if (!claim.origins().isEmpty()) {
      text.append(", origin ")
          .append(claim.origins().stream().map(labels::of).collect(Collectors.joining(", ")));
    }
    text.append(", rank ").append(claim.rank().name().toLowerCase(Locale.ROOT));
    text.append("  ").append(labels.shortened(claim.name())).append(place(claim.name()));
    text.append('\n');
    claim.passages().forEach(cited -> text.append(indent + "  “" + cited + "”\n"));
    texts
        .of(claim)
        .forEach(
            found ->
                text.append(indent + "  " + found.before() + marked(found.text()) + found.after())
                    .append('\n'));
    graph
        .find(claim.name(), VerticeVocabulary.RANK_REASON, Node.ANY)
        .forEachRemaining(
            why ->
                text.append(indent + "  why: " + why.getObject().getLiteralLexicalForm() + "\n"));
    return text.toString();
  }

  private String document(Node source) {
    return object(source, DCTerms.identifier.asNode()).orElse(labels.of(source));
  }

  private String place(Node claim) {
    return object(claim, VerticeVocabulary.TABLE)
        .map(
            table ->
                "  "
                    + table
                    + object(claim, VerticeVocabulary.LINE).map(line -> ":" + line).orElse(""))
        .orElse("");
  }

  private Optional<String> object(Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .nextOptional()
        .map(t -> labels.of(t.getObject()));
  }

  private String bold(String text) {
    return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private String marked(String passage) {
    return colours ? "\u001b[1;33m" + passage + "\u001b[0m" : "»" + passage + "«";
  }
}
