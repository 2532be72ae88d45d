package org.vertice.cli.project;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vertice.cli.terminal.Channel;
import org.vertice.report.Diagnostic;
import org.vertice.report.JsonReport;
import org.vertice.report.Measure;
import org.vertice.report.Report;
import org.vertice.report.ReportWriter;
import org.vertice.report.SarifReport;
import org.vertice.report.TextReport;
import picocli.CommandLine.Option;

/** Options of the commands that print findings, and how they are printed. */
public class FindingsOptions {

  /** The form of a list of findings. */
  enum Format {
    text,
    json,
    sarif
  }

  @Option(
      names = "--findings-format",
      // not FORM, as other options' is: the completion script finds values by this label
      paramLabel = "FORMAT",
      order = 80,
      description = "The form of the findings: text, json or sarif (SARIF 2.1.0).")
  private Format format = Format.text;

  /**
   * Prints a report.
   *
   * @param all whether repeated findings are shown one by one
   */
  public void print(RootCommand root, Report report, Channel channel, boolean all)
      throws IOException {
    ReportWriter form =
        switch (format) {
          case text ->
              new TextReport(new TextReport.Layout(root.colours(channel), channel.columns(), all));
          case json -> new JsonReport();
          case sarif -> new SarifReport(ProgramVersion.number(), root.projectFolder());
        };
    Writer writer = new OutputStreamWriter(channel.stream(), StandardCharsets.UTF_8);
    form.write(report, writer);
    writer.flush();
  }

  /**
   * Prints findings to stderr, if there are any.
   *
   * @param checked how much was checked
   */
  public void printAny(RootCommand root, List<Diagnostic> findings, Measure... checked)
      throws IOException {
    if (!findings.isEmpty()) {
      print(root, Report.on(findings, List.of(checked)), root.err(), false);
    }
  }
}
