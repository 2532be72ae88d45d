package org.vertice.graph.assembly;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to build.
 *
 * @param documents folder of the cited documents, where it is not the project's own
 * @param strict whether a contradiction that no rank settles is an error
 * @param patience how long one rule or one shape may take
 */
public record BuildOptions(Optional<Path> documents, boolean strict, Duration patience) {

  /** How long one rule or one shape may take where nothing is said of it. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  /** With a minute for each rule and shape. */
  public BuildOptions(Optional<Path> documents, boolean strict) {
    this(documents, strict, PATIENCE);
  }

  /** Not strict, with a minute for each rule and shape. */
  public BuildOptions(Optional<Path> documents) {
    this(documents, false);
  }
}
