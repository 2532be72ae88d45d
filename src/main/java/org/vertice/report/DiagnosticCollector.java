package org.vertice.report;

import java.util.ArrayList;
import java.util.List;

/** Keeps all findings in the order in which they were reported. Safe for use by several threads. */
public final class DiagnosticCollector implements DiagnosticSink {

  private final List<Diagnostic> findings = new ArrayList<>();

  @Override
  public synchronized void report(Diagnostic finding) {
    findings.add(finding);
  }

  /** All findings so far, oldest first; a copy. */
  public synchronized List<Diagnostic> findings() {
    return List.copyOf(findings);
  }

  /** The number of findings with this severity. */
  public synchronized long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Whether any finding is an error. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }
}
