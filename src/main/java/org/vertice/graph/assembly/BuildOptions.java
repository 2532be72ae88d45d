package org.vertice.graph.assembly;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.vertice.report.Severity;

/**
 * How to build.
 *
 * @param documents folder of the cited documents, where it is not the project's own
 * @param strict whether a contradiction that no rank settles is an error
 * @param timeout how long one rule or one shape may take
 */
public record BuildOptions(Optional<Path> documents, boolean strict, Duration timeout) {

  /** How long one rule or one shape may take unless something else is said. */
  public static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** Not strict, with a minute for each rule and shape. */
  public BuildOptions(Optional<Path> documents) {
    this(documents, false, TIMEOUT);
  }

  Severity unsettled() {
    return strict ? Severity.ERROR : Severity.WARNING;
  }
}
