package org.vertice.csvw.conformance;

/**
 * The outcome of a test.
 *
 * @param failure why it failed; empty if it passed
 */
public record Outcome(ConformanceTest test, String failure) {

  /** Whether the processor did what was expected. */
  public boolean passed() {
    return failure.isEmpty();
  }
}
