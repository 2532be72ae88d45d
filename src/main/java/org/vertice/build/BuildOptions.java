package org.vertice.build;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to build.
 *
 * @param documents folder of the cited documents, where it is not the project's own
 * @param strict whether a contradiction that no rank settles is an error
 */
public record BuildOptions(Optional<Path> documents, boolean strict) {

  /** Not strict. */
  public BuildOptions(Optional<Path> documents) {
    this(documents, false);
  }
}
