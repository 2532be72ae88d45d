package org.vertice.cli.project;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that builds the graph of the project. */
public abstract class GraphCommand implements Callable<Integer> {

  protected final RootCommand root;

  @Mixin protected BuildingOptions findingsOptions = new BuildingOptions();

  protected GraphCommand(RootCommand root) {
    this.root = root;
  }

  /** The graph of the project, not yet built. */
  protected ProjectGraph graph() {
    return new ProjectGraph(root, findingsOptions);
  }
}
