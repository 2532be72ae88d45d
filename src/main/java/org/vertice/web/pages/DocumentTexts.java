package org.vertice.web.pages;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;

/** The texts of the cited documents, as far as they are available and may be shown. */
@FunctionalInterface
public interface DocumentTexts {

  /** No text is available, or none may be shown. */
  DocumentTexts NONE = (fileName, sha256) -> Optional.empty();

  /**
   * The text of a document.
   *
   * @param fileName as the graph names it; may be anything
   * @param sha256 of the file that the graph was built with; another file is not this document
   */
  Optional<String> text(String fileName, String sha256);

  /** The text of a document that a graph names. */
  default Optional<String> of(Node document, Graph facts) {
    return Values.text(facts, document, VerticeVocabulary.FILE_NAME)
        .flatMap(
            file ->
                Values.text(facts, document, VerticeVocabulary.SHA256)
                    .flatMap(hash -> text(file, hash)));
  }
}
