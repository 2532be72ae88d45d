package org.vertice.cli.tables;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.vertice.cli.project.BuildingOptions;
import org.vertice.cli.project.ProjectGraph;
import org.vertice.cli.project.ShadowedIris;
import org.vertice.cli.project.Vertice;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.graph.assembly.BuildResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything that can be wrong with a project, said at its place. */
@Command(
    name = "check",
    customSynopsis = "vertice check [--strict] [--all] [--findings-format FORMAT]",
    description = {
      "Checks tables, metadata, ontologies, citations, shapes and saved queries.",
      "",
      "Each finding names its place as FILE:LINE:COLUMN, in a table also record and column by name,"
          + " and, where one is known, a fix."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice check",
      "  vertice check --documents ~/texts --all",
      "  vertice check --findings-format sarif > findings.sarif"
    })
public final class CheckCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Option(
      names = "--all",
      description = "Show each finding, also where many say the same of different rows.")
  private boolean all;

  @Option(
      names = "--strict",
      description = "A contradiction between claims that no rank settles is an error.")
  private boolean strict;

  @Mixin private BuildingOptions findingsOptions = new BuildingOptions();

  public CheckCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    ProjectGraph graph = new ProjectGraph(vertice, findingsOptions);
    BuildResult result = graph.buildBesideQueries(strict);
    graph.add(ShadowedIris.in(result.dataset(), Optional.empty()));
    graph.printer().print(graph.report(result), vertice.surroundings().out(), all);
    return graph.hasErrors() ? ExitCode.FAILED : ExitCode.CLEAN;
  }
}
