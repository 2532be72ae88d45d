package org.vertice.csvw;

import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Severity;

/**
 * Makes errors of warnings about the metadata: a converter ignores what it does not know there, and
 * a curator loses what was meant by it.
 */
record StrictFindings(DiagnosticSink target) implements DiagnosticSink {

  @Override
  public void report(Diagnostic finding) {
    boolean ignored =
        finding.severity() == Severity.WARNING
            && (finding.code().startsWith("metadata-")
                || finding.code().equals("json-doubled-member"));
    target.report(ignored ? finding.as(Severity.ERROR) : finding);
  }
}
