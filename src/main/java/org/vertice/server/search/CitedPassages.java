package org.vertice.server.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.server.reader.DocumentTexts;

/** Passages out of the texts of the documents that a graph names, as far as they are at hand. */
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
        .computeIfAbsent(document, this::text)
        .filter(text -> 0 <= start && start < end && end <= text.codePointCount(0, text.length()))
        .map(
            text -> {
              int from = text.offsetByCodePoints(0, start);
              return text.substring(from, text.offsetByCodePoints(from, end - start));
            });
  }

  private Optional<String> text(Node document) {
    return value(document, VerticeVocabulary.FILE_NAME)
        .flatMap(
            file ->
                value(document, VerticeVocabulary.SHA256).flatMap(hash -> texts.text(file, hash)));
  }

  private Optional<String> value(Node document, Node property) {
    return facts.find(document, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }
}
