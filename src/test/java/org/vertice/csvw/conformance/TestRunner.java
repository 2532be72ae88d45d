package org.vertice.csvw.conformance;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.graph.stream.StreamRdfSink;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Location.JsonLocation;
import org.vertice.report.Severity;

/** Runs a test and compares its result with the expected one. */
final class TestRunner {

  /**
   * Warnings that the specification does not require, about input that is allowed but hardly meant.
   * Tests neither expect nor forbid them.
   */
  private static final Set<String> ADVICE =
      Set.of(
          "json-doubled-member",
          "metadata-template-prefix",
          "metadata-template-variable",
          "template-empty");

  private final SuiteFolder folder;
  private final Set<String> invalid;

  /**
   * Makes a runner.
   *
   * @param invalid the {@link #input} of those tests whose input has errors: converting it reports
   *     them too, although a graph is made
   */
  TestRunner(SuiteFolder folder, Set<String> invalid) {
    this.folder = folder;
    this.invalid = Set.copyOf(invalid);
  }

  /** The input of a test, as a key. */
  static String input(ConformanceTest test) {
    return test.action() + " " + test.metadata() + " " + test.links();
  }

  Outcome run(ConformanceTest test) {
    DiagnosticCollector findings = new DiagnosticCollector();
    try {
      return new Outcome(
          test,
          test.manifest() == Manifest.RDF ? convert(test, findings) : validate(test, findings));
    } catch (IOException | RiotException e) {
      return new Outcome(test, "The test's files cannot be used: " + e.getMessage());
    } catch (RuntimeException e) {
      return new Outcome(test, "The processor broke down: " + e);
    }
  }

  private String convert(ConformanceTest test, DiagnosticCollector findings) throws IOException {
    Graph graph = GraphFactory.createGraphMem();
    CsvwProcessor processor = new CsvwProcessor(folder.loader(test), findings);
    StreamRdfSink sink = new StreamRdfSink(StreamRDFLib.graph(graph));
    ConversionMode mode = test.minimal() ? ConversionMode.MINIMAL : ConversionMode.STANDARD;
    if (test.startsFromMetadata()) {
      processor.convertMetadata(test.action(), mode, sink);
    } else {
      processor.convertTable(test.action(), test.metadata(), mode, sink);
    }
    String difference = test.result().isPresent() ? difference(test, graph) : "";
    return difference.isEmpty() ? judged(test, findings) : difference + listed(findings);
  }

  private String validate(ConformanceTest test, DiagnosticCollector findings) {
    CsvwProcessor processor = new CsvwProcessor(folder.loader(test), findings);
    if (test.startsFromMetadata()) {
      processor.validateMetadata(test.action());
    } else {
      processor.validateTable(test.action(), test.metadata());
    }
    return judged(test, findings);
  }

  private String judged(ConformanceTest test, DiagnosticCollector findings) {
    boolean warned =
        findings.findings().stream()
            .anyMatch(
                finding ->
                    finding.severity() == Severity.WARNING && !ADVICE.contains(finding.code()));
    boolean clean = !findings.hasErrors() && !warned;
    return switch (test.type()) {
      case NegativeRdfTest, NegativeValidationTest -> located(findings);
      case WarningValidationTest ->
          !findings.hasErrors() && !clean
              ? ""
              : "A warning and no error was expected." + listed(findings);
      case ToRdfTestWithWarnings -> clean ? "No warning was reported." : "";
      case ToRdfTest ->
          clean || invalid.contains(input(test))
              ? ""
              : "Nothing was to be reported." + listed(findings);
      case PositiveValidationTest -> clean ? "" : "Nothing was to be reported." + listed(findings);
    };
  }

  private static String located(DiagnosticCollector findings) {
    if (!findings.hasErrors()) {
      return "No error was reported.";
    }
    return findings.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR && !says(finding.location()))
        .findFirst()
        .map(finding -> "This error does not say where it is: " + finding)
        .orElse("");
  }

  /** Whether a location is a line, or a whole document without lines. */
  private static boolean says(Location place) {
    boolean whole =
        place instanceof FileLocation
            || (place instanceof JsonLocation json && json.pointer().isEmpty());
    return !place.file().isEmpty() && (place.line().isPresent() || whole);
  }

  private String difference(ConformanceTest test, Graph graph) throws IOException {
    String base = test.result().orElseThrow().toString();
    Graph expected = GraphFactory.createGraphMem();
    RDFParser.fromString(folder.text(test.result().orElseThrow()), Lang.TURTLE)
        .base(base)
        .parse(expected);
    return graph.isIsomorphicWith(expected)
        ? ""
        : "The graph differs.\n" + turtle(graph) + "--- expected\n" + turtle(expected);
  }

  private static String turtle(Graph graph) {
    StringWriter text = new StringWriter();
    RDFDataMgr.write(text, graph, Lang.TURTLE);
    return text.toString();
  }

  private static String listed(DiagnosticCollector findings) {
    return findings.findings().stream()
        .map(TestRunner::line)
        .collect(Collectors.joining("\n  ", "\n  ", ""));
  }

  private static String line(Diagnostic finding) {
    return finding.severity()
        + " "
        + finding.location().file()
        + finding.location().line().map(line -> ":" + line).orElse("")
        + " "
        + finding.message();
  }
}
