package org.vertice.csvw.metadata;

import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.JsonLocation;

/** Reports the findings of one metadata document and records whether it has errors. */
final class MetadataFindings {

  private final DiagnosticSink sink;
  private boolean usable = true;

  MetadataFindings(DiagnosticSink sink) {
    this.sink = sink;
  }

  /** The metadata cannot be used (Metadata Vocabulary, section 3: “generate errors and stop”). */
  void error(String code, String message, JsonLocation place, String fix) {
    usable = false;
    sink.error(code, message, place, fix);
  }

  /** Something is ignored, or its default is used instead. */
  void warning(String code, String message, JsonLocation place, String fix) {
    sink.warning(code, message, place, fix);
  }

  /** Whether there was no error. */
  boolean usable() {
    return usable;
  }
}
