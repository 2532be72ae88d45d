package org.vertice.csvw.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs all tests of the W3C's manifests. Prints how many tests of each manifest passed, and each
 * failure with its reason; writes the outcomes to {@code target/csvw-earl.ttl}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(
    named = "VERTICE_CSVW_TESTS",
    matches = ".+",
    disabledReason =
        "set VERTICE_CSVW_TESTS to the folder \"tests\" of a clone of github.com/w3c/csvw")
class W3cSuiteTest {

  private static final Path REPORT = Path.of("target", "csvw-earl.ttl");

  private final List<Outcome> outcomes = new ArrayList<>();
  private final ConformanceSuite suite;
  private final Deviations deviations;

  W3cSuiteTest() throws IOException {
    suite = ConformanceSuite.in(Path.of(System.getenv("VERTICE_CSVW_TESTS")));
    try (InputStream file = W3cSuiteTest.class.getResourceAsStream("deviations.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      deviations = Deviations.of(text.lines().toList());
    }
  }

  List<ConformanceTest> tests() {
    return suite.tests();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tests")
  void passes(ConformanceTest test) {
    Outcome outcome = suite.run(test);
    outcomes.add(outcome);
    assertThat(deviations.judge(outcome)).as(test.toString()).isEmpty();
  }

  @BeforeAll
  void knowsEveryDeviation() {
    assertThat(suite.tests())
        .extracting(test -> test.manifest().kind() + " " + test.id())
        .containsAll(deviations.reasons().keySet());
  }

  @AfterAll
  void printOutcomes() {
    for (Manifest manifest : Manifest.values()) {
      List<Outcome> own =
          outcomes.stream().filter(each -> each.test().manifest() == manifest).toList();
      List<Outcome> failed = own.stream().filter(each -> !each.passed()).toList();
      System.out.printf(
          "%s: %d passed, %d failed%n", manifest.file(), own.size() - failed.size(), failed.size());
      for (Outcome each : failed) {
        System.out.printf("failed  %s%n%s", each.test(), each.failure().strip().indent(8));
      }
    }
  }

  @AfterAll
  void writeReport() throws IOException {
    try (OutputStream file = Files.newOutputStream(REPORT)) {
      RDFDataMgr.write(file, EarlReport.of(outcomes, Instant.now()), Lang.TURTLE);
    }
  }
}
