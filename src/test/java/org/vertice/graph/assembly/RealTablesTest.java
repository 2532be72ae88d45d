package org.vertice.graph.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Severity;

/** The project's own tables, whole. */
class RealTablesTest {

  private static final DiagnosticCollector FINDINGS = new DiagnosticCollector();
  private static BuildResult result;

  @BeforeAll
  static void build() throws IOException {
    Optional<Path> documents =
        Optional.ofNullable(System.getenv("VERTICE_DOCUMENTS")).map(Path::of);
    result = GraphBuilder.build(new Project(Path.of("")), new BuildOptions(documents), FINDINGS);
  }

  @Test
  void theTablesHaveNoErrorAndNoWarning() {
    assertThat(FINDINGS.findings()).noneMatch(finding -> finding.severity() != Severity.INFO);
  }

  @Test
  void hold323Claims() {
    assertThat(result.claims()).hasSize(323);
  }

  @Test
  void theDatasetHasNoBlankNode() {
    assertThat(result.dataset().stream())
        .noneMatch(quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
  }
}
