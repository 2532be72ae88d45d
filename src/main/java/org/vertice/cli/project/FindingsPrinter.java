package org.vertice.cli.project;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.vertice.cli.terminal.Channel;
import org.vertice.report.JsonReport;
import org.vertice.report.Report;
import org.vertice.report.ReportWriter;
import org.vertice.report.SarifReport;
import org.vertice.report.TextReport;

/** Prints a report to a channel in the form that the user chose. */
public final class FindingsPrinter {

  private final Vertice vertice;
  private final FindingsFormat format;

  public FindingsPrinter(Vertice vertice, FindingsFormat format) {
    this.vertice = vertice;
    this.format = format;
  }

  /**
   * Prints the report.
   *
   * @param all whether repeats are shown in full
   */
  public void print(Report report, Channel channel, boolean all) throws IOException {
    Writer writer = new OutputStreamWriter(channel.stream(), StandardCharsets.UTF_8);
    writer(channel, all).write(report, writer);
    writer.flush();
  }

  private ReportWriter writer(Channel channel, boolean all) {
    Path project = vertice.projectFolder();
    return switch (format) {
      case text ->
          new TextReport(new TextReport.Layout(vertice.colours(channel), channel.columns(), all));
      case json -> new JsonReport();
      case sarif -> new SarifReport(ProgramVersion.number(), project);
    };
  }
}
