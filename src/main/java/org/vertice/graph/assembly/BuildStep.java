package org.vertice.graph.assembly;

import java.io.IOException;

/** One stage of a build. It reports what it finds and leaves its result in the state. */
@FunctionalInterface
interface BuildStep {
  void run(BuildState state) throws IOException;
}
