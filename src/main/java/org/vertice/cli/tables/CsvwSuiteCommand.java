package org.vertice.cli.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.Vertice;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.OutputFile;
import org.vertice.csvw.conformance.ConformanceSuite;
import org.vertice.csvw.conformance.ConformanceTest;
import org.vertice.csvw.conformance.EarlReport;
import org.vertice.csvw.conformance.Manifest;
import org.vertice.csvw.conformance.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a copy of the W3C's tests of CSV on the Web. */
@Command(
    name = "csvw-suite",
    customSynopsis = "vertice csvw-suite [--earl FILE] DIR",
    description = {
      "Runs the W3C's tests of CSV on the Web.",
      "",
      "DIR holds manifest-rdf.jsonld, manifest-validation.jsonld and the files they name; get them"
          + " from github.com/w3c/csvw, folder tests. Nothing comes from the network:"
          + " http://www.w3.org/2013/csvw/tests/ is read from DIR. Prints each failure with its"
          + " reason and how many tests of each manifest passed; exits 1 when one fails."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice csvw-suite csvw/tests",
      "  vertice csvw-suite --earl report.ttl csvw/tests"
    })
public final class CsvwSuiteCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Parameters(paramLabel = "DIR", description = "The folder with the manifests.")
  private Path folder = Path.of("");

  @Option(
      names = "--earl",
      paramLabel = "FILE",
      description = "Also write a report in EARL (Turtle).")
  private @Nullable Path earl;

  public CsvwSuiteCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    ConformanceSuite suite = ConformanceSuite.in(vertice.surroundings().resolve(folder));
    List<Outcome> outcomes = new ArrayList<>();
    for (ConformanceTest test : suite.tests()) {
      Outcome outcome = suite.run(test);
      outcomes.add(outcome);
      if (!outcome.passed()) {
        print("failed  " + test.manifest().kind() + " " + test + "\n");
        print(outcome.failure().strip().indent(8) + "\n");
      }
    }
    if (earl != null) {
      write(outcomes, vertice.surroundings().resolve(earl));
    }
    for (Manifest manifest : Manifest.values()) {
      print(summary(manifest, outcomes));
    }
    return outcomes.stream().allMatch(Outcome::passed) ? ExitCode.CLEAN : ExitCode.FAILED;
  }

  private static void write(List<Outcome> outcomes, Path target) throws IOException {
    try (OutputFile file = new OutputFile(target)) {
      RDFDataMgr.write(file.stream(), EarlReport.of(outcomes, Instant.now()), Lang.TURTLE);
      file.keep();
    }
  }

  private static String summary(Manifest manifest, List<Outcome> outcomes) {
    List<Outcome> own = outcomes.stream().filter(one -> one.test().manifest() == manifest).toList();
    long passed = own.stream().filter(Outcome::passed).count();
    return String.format(
        "%s: %d passed, %d failed%n", manifest.file(), passed, own.size() - passed);
  }

  private void print(String text) throws IOException {
    vertice.surroundings().out().stream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
