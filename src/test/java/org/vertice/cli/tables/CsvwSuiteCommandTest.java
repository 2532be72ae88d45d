package org.vertice.cli.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.Run;

class CsvwSuiteCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void writeSuite() throws IOException {
    Files.writeString(folder.resolve("manifest-rdf.jsonld"), "{\"entries\": []}");
    Files.writeString(folder.resolve("trees.csv"), "name\nAsh\n");
    expect("PositiveValidationTest");
  }

  private void expect(String type) throws IOException {
    Files.writeString(
        folder.resolve("manifest-validation.jsonld"),
        """
        {"entries": [{"id": "m#test7", "type": "csvt:%s", "name": "Trees", "action": "trees.csv"}]}
        """
            .formatted(type));
  }

  @Test
  void countsWhatPassedAndWritesTheReport() {
    Run run = Run.in(folder, "csvw-suite", "--earl", "earl.ttl", ".");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            """
            manifest-rdf.jsonld: 0 passed, 0 failed
            manifest-validation.jsonld: 1 passed, 0 failed
            """);
    assertThat(RDFDataMgr.loadGraph(folder.resolve("earl.ttl").toString()).size()).isPositive();
  }

  @Test
  void namesAFailureWithItsReasonAndExitsWithOne() throws IOException {
    expect("NegativeValidationTest");
    Run run = Run.in(folder, "csvw-suite", ".");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("failed  validation test7 Trees", "No error was reported.", "0 passed, 1 failed");
  }

  @Test
  void saysWhichManifestIsMissing() {
    Run run = Run.in(folder, "csvw-suite", "nowhere");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("manifest-rdf.jsonld does not exist").doesNotContain("\tat ");
  }
}
