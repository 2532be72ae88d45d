package org.vertice.cli.tables;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.vertice.cli.project.BuildingOptions;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.project.ShadowedIris;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.graph.assembly.BuildResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
public final class CheckCommand implements Callable<Integer> {

  private final RootCommand root;

  @Option(names = "--all", description = "Show every finding, even if many rows have the same.")
  private boolean all;

  @Option(
      names = "--strict",
      description = "Report a contradiction that no rank settles as an error.")
  private boolean strict;

  @Mixin private BuildingOptions findingsOptions = new BuildingOptions();

  public CheckCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    ProjectGraph graph = new ProjectGraph(root, findingsOptions);
    BuildResult result = graph.buildBesideQueries(strict);
    graph.add(ShadowedIris.in(result.dataset(), Optional.empty()));
    findingsOptions.print(root, graph.report(result), root.out(), all);
    return graph.hasErrors() ? ExitCode.FAILED : ExitCode.CLEAN;
  }
}
