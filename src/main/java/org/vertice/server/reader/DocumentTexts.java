package org.vertice.server.reader;

import java.util.Optional;

/** The texts of the cited documents, as far as they are at hand and may be shown. */
@FunctionalInterface
public interface DocumentTexts {

  /** No text is at hand, or none may be shown. */
  DocumentTexts NONE = (fileName, sha256) -> Optional.empty();

  /**
   * The text of a document.
   *
   * @param fileName as the graph names it; may be anything
   * @param sha256 of the file that the graph was built with; another file is not this document
   */
  Optional<String> text(String fileName, String sha256);
}
