package org.vertice.build;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to build.
 *
 * @param documents folder of the cited documents, where it is not the project's own
 */
public record BuildOptions(Optional<Path> documents) {}
