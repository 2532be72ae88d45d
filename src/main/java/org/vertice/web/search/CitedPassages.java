package org.vertice.web.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vertice.web.pages.DocumentTexts;

/** Passages from the texts of the documents that a graph cites, where these are available. */
final class CitedPassages implements TextReader.PassageText {

  private final Graph facts;
  private final DocumentTexts texts;
  private final Map<Node, Optional<String>> known = new HashMap<>();

  CitedPassages(Graph facts, DocumentTexts texts) {
    this.facts = facts;
    this.texts = texts;
  }

  @Override
  public Optional<String> of(Node document, int start, int end) {
    return known
        .computeIfAbsent(document, each -> texts.of(each, facts))
        .filter(text -> 0 <= start && start < end && end <= text.codePointCount(0, text.length()))
        .map(
            text -> {
              int from = text.offsetByCodePoints(0, start);
              return text.substring(from, text.offsetByCodePoints(from, end - start));
            });
  }
}
