package org.vertice.report;

/** Takes findings. Reporting never throws and never stops the run: the caller decides that. */
@FunctionalInterface
public interface DiagnosticSink {

  /** Takes one finding. */
  void report(Diagnostic finding);
}
