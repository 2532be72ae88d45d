package org.vertice.csvw;

import org.jspecify.annotations.Nullable;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;

/** Keeps what is found while rows are read with the batch that they go to, so that it waits. */
final class BatchFindings implements DiagnosticSink {

  private final DiagnosticSink target;
  private @Nullable RowBatch batch;

  BatchFindings(DiagnosticSink target) {
    this.target = target;
  }

  /** From now on rows go to this batch. */
  void goTo(RowBatch next) {
    batch = next;
  }

  @Override
  public void report(Diagnostic finding) {
    if (batch == null) {
      target.report(finding);
    } else {
      batch.found(finding);
    }
  }
}
