package org.vertice.csvw.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner follows the rules of the W3C's suite; shown with a small suite. */
class ConformanceSuiteTest {

  private static final String GRAPH =
      "[] <http://www.w3.org/2013/csvw/tests/trees.csv#name> \"Ash\" .";

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    write("trees.csv", "name\nAsh\n");
    write("ragged.csv", "name\nAsh,1\n");
    write(
        "warned.json",
        """
        {"@context": "http://www.w3.org/ns/csvw", "url": "trees.csv", "unheard": "of"}
        """);
    write("trees.ttl", GRAPH);
    write("other.ttl", GRAPH.replace("Ash", "Elm"));
    write("manifest-rdf.jsonld", "{\"entries\": []}");
    write("manifest-validation.jsonld", "{\"entries\": []}");
  }

  @Test
  void comparesTheGraphWithTheResult() throws IOException {
    assertThat(converted("ToRdfTest", "trees.csv", "trees.ttl")).isEmpty();
    assertThat(converted("ToRdfTest", "trees.csv", "other.ttl")).contains("The graph differs");
  }

  @Test
  void expectsAWarningWhereOneIsDueAndNoneElsewhere() throws IOException {
    assertThat(converted("ToRdfTestWithWarnings", "trees.csv", "trees.ttl"))
        .contains("No warning was reported");
    assertThat(converted("ToRdfTest", "warned.json", "trees.ttl"))
        .contains("Nothing was to be reported")
        .contains("warned.json:1");
    assertThat(validated("WarningValidationTest", "warned.json")).isEmpty();
    assertThat(validated("WarningValidationTest", "trees.csv")).contains("warning");
    assertThat(validated("PositiveValidationTest", "warned.json")).contains("Nothing was to");
  }

  /** A template with an empty cell is allowed; our warning is only advice. */
  @Test
  void adviceIsNeitherExpectedNorForbidden() throws IOException {
    write("gap.csv", "name,kind\nAsh,\n");
    write(
        "advised.json",
        """
        {"@context": "http://www.w3.org/ns/csvw", "url": "gap.csv", "tableSchema": {"columns": [
          {"titles": "name", "aboutUrl": "#{kind}"}, {"titles": "kind", "name": "kind"}]}}
        """);
    assertThat(validated("PositiveValidationTest", "advised.json")).isEmpty();
    assertThat(validated("WarningValidationTest", "advised.json")).contains("A warning");
  }

  @Test
  void expectsAnErrorOfANegativeTest() throws IOException {
    assertThat(validated("NegativeValidationTest", "trees.csv")).contains("No error was reported");
    assertThat(validated("NegativeValidationTest", "ragged.csv")).isEmpty();
    assertThat(validated("NegativeValidationTest", "nowhere.csv")).isEmpty();
  }

  @Test
  void readsNothingOutsideTheFolder() throws IOException {
    assertThat(validated("PositiveValidationTest", "http://example.org/trees.csv"))
        .contains("Nothing was to be reported");
    assertThat(validated("PositiveValidationTest", "%2e%2e/trees.csv")).contains("Nothing was to");
  }

  @Test
  void aMissingManifestIsReported() throws IOException {
    Files.delete(folder.resolve("manifest-rdf.jsonld"));
    assertThatThrownBy(() -> ConformanceSuite.in(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("manifest-rdf.jsonld");
    write("manifest-rdf.jsonld", "[]");
    assertThatThrownBy(() -> ConformanceSuite.in(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a manifest");
  }

  @Test
  void theReportIsTurtleWithAllOutcomes() throws IOException {
    entry("rdf", "ToRdfTest", "trees.csv", "trees.ttl");
    entry("validation", "NegativeValidationTest", "trees.csv", "");
    ConformanceSuite suite = ConformanceSuite.in(folder);
    StringWriter turtle = new StringWriter();
    EarlReport.of(suite.tests().stream().map(suite::run).toList(), Instant.EPOCH)
        .write(turtle, "TURTLE");
    Model read = ModelFactory.createDefaultModel();
    read.read(new StringReader(turtle.toString()), null, "TURTLE");
    String earl = "http://www.w3.org/ns/earl#";
    assertThat(
            read.listSubjectsWithProperty(
                    read.createProperty(earl, "outcome"), read.createResource(earl + "passed"))
                .toList())
        .hasSize(1);
    assertThat(
            read.contains(
                null,
                read.createProperty(earl, "test"),
                read.createResource("http://www.w3.org/2013/csvw/tests/manifest-rdf#test1")))
        .isTrue();
  }

  @Test
  void aDeviationNeedsAReasonAndMustFail() throws IOException {
    assertThatThrownBy(() -> Deviations.of(List.of("rdf test1")))
        .hasMessageContaining("needs its reason");
    entry("rdf", "ToRdfTest", "trees.csv", "trees.ttl");
    ConformanceSuite suite = ConformanceSuite.in(folder);
    Outcome passed = suite.run(suite.tests().get(0));
    Deviations listed = Deviations.of(List.of("# a comment", "rdf test1 because of a reason"));
    assertThat(listed.judge(passed)).contains("take it out");
    assertThat(listed.judge(new Outcome(passed.test(), "it fails"))).isEmpty();
    assertThat(Deviations.of(List.of()).judge(new Outcome(passed.test(), "it fails"))).isNotEmpty();
  }

  private String converted(String type, String action, String result) throws IOException {
    entry("rdf", type, action, result);
    return first();
  }

  private String validated(String type, String action) throws IOException {
    write("manifest-rdf.jsonld", "{\"entries\": []}");
    entry("validation", type, action, "");
    return first();
  }

  private String first() throws IOException {
    ConformanceSuite suite = ConformanceSuite.in(folder);
    return suite.run(suite.tests().get(0)).failure();
  }

  private void entry(String kind, String type, String action, String result) throws IOException {
    write(
        "manifest-" + kind + ".jsonld",
        """
        {"entries": [{"id": "manifest#test1", "type": "csvt:%s", "name": "A title",
          "option": {"minimal": true}, "action": "%s"%s}]}
        """
            .formatted(type, action, result.isEmpty() ? "" : ", \"result\": \"" + result + "\""));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
