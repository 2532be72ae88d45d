package org.vertice.csvw.conformance;

/**
 * How a test came out.
 *
 * @param failure why it failed; empty if it passed
 */
public record Outcome(ConformanceTest test, String failure) {

  /** Whether the processor did what is expected. */
  public boolean passed() {
    return failure.isEmpty();
  }
}
