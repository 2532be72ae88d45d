package org.vertice.graph.claim;

import java.util.List;
import java.util.Optional;

/** The result of looking for a passage in its document. */
public sealed interface PassageMatch {

  /**
   * A stretch of the document, in Unicode code points, half open.
   *
   * @param start of its first character, from 0
   * @param end behind its last character
   */
  record Span(int start, int end) {}

  /** It stands there once. */
  record Unique(Span span) implements PassageMatch {}

  /** It stands there several times. */
  record Ambiguous(List<Span> spans) implements PassageMatch {
    public Ambiguous {
      spans = List.copyOf(spans);
    }
  }

  /**
   * It does not stand there.
   *
   * @param missing the words that were not found: the first ones, or the last ones behind them
   * @param nearest the words of the document that are most like them
   */
  record NotFound(String missing, Optional<String> nearest) implements PassageMatch {}
}
