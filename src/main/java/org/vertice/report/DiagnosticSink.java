package org.vertice.report;

/** Takes findings. Reporting never throws and never stops the run: the caller decides that. */
@FunctionalInterface
public interface DiagnosticSink {

  /** Takes one finding. */
  void report(Diagnostic finding);

  /** Takes an error with its fix. */
  default void error(String code, String message, Location location, String fix) {
    report(Diagnostic.error(code, message, location).withFix(fix));
  }

  /** Takes a warning with its fix. */
  default void warning(String code, String message, Location location, String fix) {
    report(Diagnostic.warning(code, message, location).withFix(fix));
  }
}
