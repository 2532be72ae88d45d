package org.vertice.csvw.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The W3C's test suite in a folder with its manifests and files. */
public final class ConformanceSuite {

  private final List<ConformanceTest> tests;
  private final TestRunner runner;

  private ConformanceSuite(List<ConformanceTest> tests, TestRunner runner) {
    this.tests = tests;
    this.runner = runner;
  }

  /**
   * Reads the manifests of a folder.
   *
   * @throws IOException if one is missing or invalid
   */
  public static ConformanceSuite in(Path folder) throws IOException {
    ManifestReader reader = new ManifestReader(folder);
    List<ConformanceTest> tests = new ArrayList<>();
    Set<String> invalid = new HashSet<>();
    for (Manifest manifest : Manifest.values()) {
      for (ConformanceTest test : reader.read(manifest)) {
        tests.add(test);
        if (test.type() == ConformanceTest.Type.NegativeValidationTest) {
          invalid.add(TestRunner.input(test));
        }
      }
    }
    return new ConformanceSuite(
        List.copyOf(tests), new TestRunner(new SuiteFolder(folder.toAbsolutePath()), invalid));
  }

  /** The tests of all manifests, in their order. */
  public List<ConformanceTest> tests() {
    return tests;
  }

  /** Runs one test. Never throws: every failure is an outcome. */
  public Outcome run(ConformanceTest test) {
    return runner.run(test);
  }
}
