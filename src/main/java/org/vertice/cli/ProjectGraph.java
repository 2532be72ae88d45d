package org.vertice.cli;

import java.io.IOException;
import java.util.Optional;
import org.vertice.build.BuildOptions;
import org.vertice.build.BuildResult;
import org.vertice.build.GraphBuilder;
import org.vertice.build.Project;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Report;
import org.vertice.report.Severity;

/** Builds the graph for the commands that need it, and says on stderr what was found. */
final class ProjectGraph {

  private final Vertice vertice;

  ProjectGraph(Vertice vertice) {
    this.vertice = vertice;
  }

  Project project() {
    return new Project(vertice.projectFolder());
  }

  BuildResult build(DiagnosticSink findings) throws IOException {
    return GraphBuilder.build(project(), new BuildOptions(vertice.documentsFolder()), findings);
  }

  /** The graph; empty, with its findings printed, if it has an error. */
  Optional<BuildResult> fitForUse() throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    BuildResult result = build(findings);
    boolean told = findings.hasErrors() || findings.count(Severity.WARNING) > 0;
    if (told) {
      new FindingsPrinter(vertice, FindingsFormat.text)
          .print(
              Report.on(findings.findings(), CheckCommand.measures(result)),
              vertice.surroundings().err(),
              false);
    }
    return findings.hasErrors() ? Optional.empty() : Optional.of(result);
  }
}
