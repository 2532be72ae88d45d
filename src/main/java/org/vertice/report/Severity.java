package org.vertice.report;

/** The severity of a finding, the most severe first. */
public enum Severity {
  /** The input is wrong; a build does not publish it. */
  ERROR,
  /** The input can be used, but is probably not what was meant. */
  WARNING,
  /** Nothing to fix; something worth knowing. */
  INFO;

  /** The word for it in a printed finding: {@code error}, {@code warning}, {@code info}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
