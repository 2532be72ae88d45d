package org.vertice.cli.project;

import java.time.Duration;
import org.vertice.graph.assembly.BuildOptions;
import picocli.CommandLine.Option;

/** Options of the commands that build the graph of a project and print findings. */
public final class BuildingOptions extends FindingsOptions {

  @Option(
      names = "--rule-timeout",
      paramLabel = "SECONDS",
      order = 81,
      converter = Seconds.class,
      description = "The time limit of one rule or shape (default: 60).")
  private Duration ruleTimeout = BuildOptions.TIMEOUT;

  Duration ruleTimeout() {
    return ruleTimeout;
  }
}
