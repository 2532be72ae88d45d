package org.vertice.cli.tables;

import java.util.Optional;
import org.vertice.cli.project.GraphCommand;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.graph.assembly.BuildResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports everything that is wrong with a project. */
@Command(
    name = "check",
    customSynopsis = "vertice check [--strict] [--all] [--findings-format FORMAT]",
    description = {
      "Checks tables, metadata, ontologies, citations, shapes and saved queries.",
      "",
      "Each finding names its place as FILE:LINE:COLUMN, in a table also the record and the name of"
          + " the column, and a fix if one is known."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice check",
      "  vertice check --documents ~/texts --all",
      "  vertice check --findings-format sarif > findings.sarif"
    })
public final class CheckCommand extends GraphCommand {

  @Option(names = "--all", description = "Show every finding, even if many rows have the same.")
  private boolean all;

  @Option(
      names = "--strict",
      description = "Report a contradiction that no rank settles as an error.")
  private boolean strict;

  public CheckCommand(RootCommand root) {
    super(root);
  }

  @Override
  public Integer call() throws Exception {
    ProjectGraph graph = graph();
    BuildResult result = graph.buildBesideQueries(strict);
    graph.add(ProjectGraph.shadowedIris(result.dataset(), Optional.empty()));
    findingsOptions.print(root, graph.report(result), root.out(), all);
    return graph.hasErrors() ? ExitCode.FAILED : ExitCode.CLEAN;
  }
}
