package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vertice.csvw.W3cSuite.Entry;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.csv2rdf.StreamTripleSink;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Severity;

/**
 * The W3C's tests of conversion to RDF and of validation. What is listed in {@code
 * w3c-deviations.txt} must fail: an entry that has become needless is an error too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(
    named = "VERTICE_CSVW_TESTS",
    matches = ".+",
    disabledReason = "VERTICE_CSVW_TESTS names no folder with the W3C's CSVW tests")
class W3cSuiteTest {

  private final W3cSuite suite = new W3cSuite(Path.of(System.getenv("VERTICE_CSVW_TESTS")));
  private Map<String, Entry> conversions = Map.of();
  private Map<String, Entry> validations = Map.of();
  private Map<String, String> deviations = Map.of();

  @BeforeAll
  void readManifests() throws IOException {
    conversions = suite.entries("manifest-rdf.jsonld");
    validations = suite.entries("manifest-validation.jsonld");
    deviations = readDeviations();
  }

  Collection<Entry> conversions() {
    return conversions.values();
  }

  Collection<Entry> validations() {
    return validations.values();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversions")
  void convertsToRdf(Entry entry) throws IOException {
    judge("rdf", entry, convert(entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("validations")
  void validates(Entry entry) {
    judge("validation", entry, validate(entry));
  }

  private void judge(String kind, Entry entry, String failure) {
    String reason = deviations.get(kind + " " + entry.id());
    if (reason == null) {
      assertThat(failure).as(entry.toString()).isEmpty();
    } else {
      assertThat(failure)
          .as("%s passes: remove it from w3c-deviations.txt (%s)", entry, reason)
          .isNotEmpty();
    }
  }

  private String convert(Entry entry) throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    Graph graph = GraphFactory.createGraphMem();
    CsvwProcessor processor = new CsvwProcessor(suite.loader(entry), findings);
    StreamTripleSink sink = new StreamTripleSink(StreamRDFLib.graph(graph));
    ConversionMode mode = entry.minimal() ? ConversionMode.MINIMAL : ConversionMode.STANDARD;
    if (startsFromMetadata(entry)) {
      processor.convertMetadata(entry.action(), mode, sink);
    } else {
      processor.convertTable(entry.action(), entry.metadata(), mode, sink);
    }
    if (entry.type().equals("NegativeRdfTest")) {
      return findings.hasErrors() ? "" : "no error was reported";
    }
    Graph expected = GraphFactory.createGraphMem();
    RDFParser.fromString(suite.text(entry.result().orElseThrow()), Lang.TURTLE)
        .base(entry.result().orElseThrow().toString())
        .parse(expected);
    if (!graph.isIsomorphicWith(expected)) {
      return "the graph differs\n"
          + turtle(graph)
          + "\n--- expected\n"
          + turtle(expected)
          + texts(findings);
    }
    boolean invalid =
        Optional.ofNullable(validations.get(entry.id()))
            .filter(twin -> twin.type().startsWith("Negative"))
            .isPresent();
    if (entry.type().equals("ToRdfTestWithWarnings")) {
      return relevant(findings) > 0 ? "" : "no warning was reported";
    }
    return relevant(findings) == 0 || invalid ? "" : "unexpected: " + texts(findings);
  }

  private String validate(Entry entry) {
    DiagnosticCollector findings = new DiagnosticCollector();
    CsvwProcessor processor = new CsvwProcessor(suite.loader(entry), findings);
    if (startsFromMetadata(entry)) {
      processor.validateMetadata(entry.action());
    } else {
      processor.validateTable(entry.action(), entry.metadata());
    }
    return switch (entry.type()) {
      case "NegativeValidationTest" -> findings.hasErrors() ? "" : "no error was reported";
      case "WarningValidationTest" ->
          !findings.hasErrors() && relevant(findings) > 0
              ? ""
              : "a warning and no error was expected: " + texts(findings);
      default -> relevant(findings) == 0 ? "" : "unexpected: " + texts(findings);
    };
  }

  private static boolean startsFromMetadata(Entry entry) {
    return entry.action().toString().endsWith(".json");
  }

  private static long relevant(DiagnosticCollector findings) {
    return findings.count(Severity.ERROR) + findings.count(Severity.WARNING);
  }

  private static List<Diagnostic> texts(DiagnosticCollector findings) {
    return findings.findings();
  }

  private static String turtle(Graph graph) {
    java.io.StringWriter text = new java.io.StringWriter();
    RDFDataMgr.write(text, graph, Lang.TURTLE);
    return text.toString();
  }

  private static Map<String, String> readDeviations() throws IOException {
    Map<String, String> deviations = new LinkedHashMap<>();
    try (InputStream file = W3cSuiteTest.class.getResourceAsStream("w3c-deviations.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String[] parts = line.split("\\s+", 3);
                deviations.put(parts[0] + " " + parts[1], parts.length > 2 ? parts[2] : "");
              });
    }
    return deviations;
  }
}
