package org.vertice.report;

import java.util.Collection;
import java.util.Optional;

/**
 * Finds what was probably meant, as {@link Nearest} does, within a budget of time: thousands of
 * mistakes with thousands of candidates would take minutes.
 */
public final class Suggestions {

  private static final int MOST_COMPARISONS = 1_000_000;

  private int comparisons;

  /** The nearest candidate; empty if there is none, or the budget is used up. */
  public Optional<String> nearest(String word, Collection<String> candidates) {
    if (candidates.size() > MOST_COMPARISONS - comparisons) {
      return Optional.empty();
    }
    comparisons += candidates.size();
    return Nearest.to(word, candidates);
  }
}
