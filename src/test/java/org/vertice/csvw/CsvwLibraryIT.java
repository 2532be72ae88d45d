package org.vertice.csvw;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that the build makes needs nothing else on the class path. */
class CsvwLibraryIT {

  @Test
  void theExampleRunsWithTheJarAlone(@TempDir Path folder) throws Exception {
    CsvwLibraryTest.assertThatTheExampleRuns(
        folder, List.of(Path.of("target", "vertice-csvw.jar").toAbsolutePath()));
  }
}
