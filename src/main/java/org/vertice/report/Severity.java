package org.vertice.report;

/** How much a finding matters, the gravest first. */
public enum Severity {
  /** The input is wrong; a build does not go on to publish it. */
  ERROR,
  /** The input can be used, but is probably not what was meant. */
  WARNING,
  /** Nothing to fix; something worth knowing. */
  INFO;

  /** The word that stands in a printed finding: {@code error}, {@code warning}, {@code info}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
