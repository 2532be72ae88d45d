package org.vertice.report;

import java.io.IOException;

/** Writes a report in one format. All formats have the same content. */
public interface ReportWriter {

  /** Writes the whole report; closes nothing. */
  void write(Report report, Appendable out) throws IOException;
}
