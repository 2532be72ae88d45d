package org.vertice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vertice.cli.terminal.ExitCode;

/** What does not reach the graph, or changes on the way, is a finding with its place. */
class NothingIsLostTest {

  private static final String ARRIVALS = "seeds/arrivals.csv";
  private static final String METADATA = "seeds/csv-metadata.json";
  private static final String HARBOUR = "ontology/harbour.ttl";
  private static final String SHAPES = "ontology/shapes.ttl";

  private static final String CODES =
      """

      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix vt: <https://w3id.org/vertice/claims#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      hb:length a owl:DatatypeProperty ; rdfs:label "length"@en ;
        vt:oneTrueValue true ; vt:qualifiedBy hb:lengthBound .
      hb:lengthBound a owl:ObjectProperty ; rdfs:label "bound"@en .
      <https://example.org/harbour/bound> a skos:ConceptScheme ; rdfs:label "Bounds"@en .
      <https://example.org/harbour/bound/about> a skos:Concept ; rdfs:label "about"@en ;
        vt:lowestFactor 0.9 ; vt:highestFactor 1.1 .
      <https://example.org/harbour/bound/exact> a skos:Concept ; rdfs:label "exact"@en ;
        vt:lowestFactor 1.0 ; vt:highestFactor 1.0 .
      """;

  @TempDir Path temporary;
  private HarbourProject project;

  /** The harbour project with lengths of ships, which may be approximate. */
  @BeforeEach
  void makeProject() throws IOException {
    project = HarbourProject.in(temporary.resolve("harbour"));
    project
        .append(HARBOUR, CODES)
        .replace(
            METADATA,
            "{\"name\": \"date\"",
            "{\"name\": \"length\", \"titles\": \"length\", \"datatype\": \"integer\","
                + " \"propertyUrl\": \"https://example.org/harbour/terms#length\"},\n"
                + "          {\"name\": \"bound\", \"titles\": \"bound\","
                + " \"propertyUrl\": \"https://example.org/harbour/terms#lengthBound\","
                + " \"valueUrl\": \"https://example.org/harbour/bound/{bound}\"},\n"
                + "          {\"name\": \"date\"")
        .replace(ARRIVALS, "place,date", "place,length,bound,date")
        .replace(ARRIVALS, "old-quay,1847-05-03", "old-quay,100,exact,1847-05-03")
        .replace(ARRIVALS, "old-quay,1847-05-02", "old-quay,105,about,1847-05-02")
        .replace(ARRIVALS, "new-mole,", "new-mole,,,");
  }

  @Test
  void theProjectIsCleanWithoutTheMistakes() {
    assertThat(project.run("check").out()).startsWith("no findings in 4 tables, 9 rows");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        // a code that no concept declares: one of a list, the only one of it, or the whole list
        Arguments.of(
            HARBOUR,
            "<https://example.org/harbour/bound/about> a skos:Concept ;",
            "<https://example.org/harbour/bound/abuot> a skos:Concept ;",
            ARRIVALS + ":3:100 [code-undeclared] error in record 2, column bound:",
            "Did you mean <https://example.org/harbour/bound/abuot>?"),
        Arguments.of(
            ARRIVALS,
            "105,about",
            "105,roughly",
            ARRIVALS + ":3:100 [code-undeclared] error in record 2, column bound:",
            "Did you mean <https://example.org/harbour/bound/about>?"),
        Arguments.of(
            METADATA,
            "code/modality/{modality}",
            "code/modalities/{modality}",
            ARRIVALS + ":2:40 [code-undeclared] error in record 1, column modality:",
            "Did you mean <https://w3id.org/vertice/code/modality/asserted>?"),
        // terms of the ontology
        Arguments.of(
            HARBOUR,
            "vt:qualifiedBy hb:lengthBound",
            "vt:qualifiedBy hb:lengthBond",
            HARBOUR + ":15:41 [term-undeclared] error: The file uses hb:lengthBond,",
            "Did you mean <https://example.org/harbour/terms#lengthBound>?"),
        Arguments.of(
            HARBOUR,
            "vt:qualifiedBy hb:lengthBound",
            "vt:qualifiedBy skos:lengthBound",
            HARBOUR + ":15:41 [property-unknown] error: The value of vt:qualifiedBy must be a",
            "Did you mean <https://example.org/harbour/terms#lengthBound>?"),
        Arguments.of(
            HARBOUR,
            "vt:qualifiedBy hb:lengthBound",
            "vt:qualifedBy hb:lengthBound",
            HARBOUR + ":15:26 [term-undeclared] error: The file uses vt:qualifedBy,",
            "Did you mean <https://w3id.org/vertice/claims#qualifiedBy>?"),
        Arguments.of(
            HARBOUR,
            "vt:oneTrueValue true",
            "vt:oneTrueValue \"true\"",
            HARBOUR + ":15:19 [value-kind] error: The value of vt:oneTrueValue must be true or",
            "Write true or false, without quotes."),
        Arguments.of(
            HARBOUR,
            "vt:lowestFactor 0.9",
            "vt:lowestFactor \"0,9\"",
            HARBOUR + ":19:19 [value-kind] error: The value of vt:lowestFactor must be a number",
            "Write it with digits, without quotes."),
        // shapes
        Arguments.of(
            SHAPES,
            "sh:targetSubjectsOf hb:arrived",
            "sh:targetSubjectsOf hb:arived",
            SHAPES + ":6:23 [term-undeclared] error: The file uses hb:arived,",
            "Did you mean <https://example.org/harbour/terms#arrived>?"),
        Arguments.of(
            SHAPES,
            "a sh:NodeShape ;",
            "a sh:NodeShape ; <https://w3id.org/vertice/claims#scope> \"each-claims\" ;",
            SHAPES + ":5:103 [scope-unknown] error:",
            "Did you mean <https://w3id.org/vertice/code/scope/each-claim>?"),
        Arguments.of(
            SHAPES,
            "a sh:NodeShape ;",
            "a sh:NodeShape ; <https://w3id.org/vertice/claims#scope>"
                + " <https://w3id.org/vertice/code/scope/all-claim> ;",
            SHAPES + ":5:103 [scope-unknown] error:",
            "Did you mean <https://w3id.org/vertice/code/scope/all-claims>?"),
        Arguments.of(
            SHAPES,
            "sh:minInclusive",
            "sh:minInclusiv",
            SHAPES + ":9:5 [term-mistyped] warning: sh:minInclusiv is not a term of its vocabulary",
            "Did you mean <http://www.w3.org/ns/shacl#minInclusive>?"),
        Arguments.of(
            HARBOUR,
            "hb:arrived a owl:DatatypeProperty ; rdfs:label",
            "hb:arrived a owl:DatatypeProperty ; rdfs:lable",
            HARBOUR + ":9:37 [term-mistyped] warning: rdfs:lable is not a term of its vocabulary",
            "Did you mean <http://www.w3.org/2000/01/rdf-schema#label>?"),
        // an IRI for a text, and the other way round
        Arguments.of(
            METADATA,
            "claims#fileName\"",
            "claims#fileName\", \"valueUrl\": \"https://example.org/file/{file}\"",
            "seeds/sources.csv:2:9 [value-kind] error in record 1, column file:",
            "Remove \"valueUrl\" from"),
        Arguments.of(
            METADATA,
            "claims#passage\"",
            "claims#passage\", \"valueUrl\": \"https://example.org/p/{passage}\"",
            ARRIVALS + ":2:15 [value-kind] error in record 1, column passage:",
            "Remove \"valueUrl\" from"),
        // IRIs that are none
        Arguments.of(
            METADATA,
            "\"void:uriSpace\": \"https://example.org/harbour/\"",
            "\"void:uriSpace\": \"https://example.org/har bour/\"",
            "[iri-invalid] error",
            "Correct void:uriSpace or the URI template in the metadata"),
        Arguments.of(
            METADATA,
            "\"propertyUrl\": \"skos:note\"",
            "\"propertyUrl\": \"note\"",
            ARRIVALS + ":3:62 [iri-local] warning in record 2, column note:",
            "Write whole IRIs (https://…) in the metadata"),
        // a column that speaks of the claim
        Arguments.of(
            METADATA,
            "{\"name\": \"length\",",
            "{\"name\": \"length\", \"aboutUrl\": \"https://example.org/harbour/claim/{claim}\",",
            ARRIVALS + ":2:115 [claim-value-outside] warning in record 1, column length:",
            "Remove \"aboutUrl\" from the column"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void reportsWhatWouldBeLostAtItsPlaceWithAFix(
      String file, String right, String wrong, String finding, String fix) throws IOException {
    project.replace(file, right, wrong);
    Run run = project.run("check");
    assertThat(run.out()).contains(finding).contains(fix);
    assertThat(run.out()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ontology/more.owl, .ttl",
    "ontology/More.TTL, .ttl",
    "ontology/rules/more.sparql, .rq",
    "queries/more.sparql, .rq",
    "seeds/more.tsv, .csv",
    "seeds/More.CSV, .csv",
    "seeds/more.xlsx, .csv"
  })
  void namesAFileWithAnEndingThatIsNotRead(String file, String ending) throws IOException {
    Files.createDirectories(project.file("ontology/rules"));
    project.write(file, new byte[0]);
    assertThat(project.run("check").out())
        .startsWith(
            file
                + " [file-unread] warning: This file is not read: only those whose name ends in "
                + ending);
  }

  @Test
  void reportsClaimsWithoutAnIri() throws IOException {
    project
        .replace(METADATA, "\"aboutUrl\": \"https://example.org/harbour/ship/{ship}\",", "")
        .replace(
            METADATA,
            "\"aboutUrl\": \"https://example.org/harbour/claim/{claim}\","
                + " \"propertyUrl\": \"rdf:type\"",
            "\"propertyUrl\": \"rdf:type\"");
    Run run = project.run("check");
    assertThat(run.out())
        .contains("[claim-unnamed] error in record ")
        .contains("Give the column with propertyUrl rdf:type an \"aboutUrl\"")
        .doesNotContain("Exception");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void rowsOfATableWithoutHeaderHaveTheirOwnIris() throws IOException {
    Files.move(project.file("seeds/places.csv"), project.file("seeds/my places.csv"));
    project
        .replace(
            METADATA,
            "\"url\": \"places.csv\",",
            "\"url\": \"my%20places.csv\"," + " \"dialect\": {\"header\": false},")
        .replace(METADATA, "\"resource\": \"places.csv\"", "\"resource\": \"my%20places.csv\"")
        .replace("seeds/my places.csv", "id,name_en,name_it\n", "");
    assertThat(project.run("check").out()).startsWith("no findings in 4 tables, 9 rows");
    assertThat(project.run("export", "--format", "nquads").out())
        .contains("<https://example.org/harbour/seeds/my%20places.csv#row=1>")
        .contains("<https://example.org/harbour/seeds/my%20places.csv#row=2>")
        .doesNotContain("my%20places.csv#row=3>");
  }

  @Test
  void countsRowsIncludingSkippedOnes() throws IOException {
    project
        .replace(
            METADATA,
            "\"url\": \"ships.csv\",",
            "\"url\": \"ships.csv\", \"dialect\": {\"skipRows\": 2},")
        .write(
            "seeds/ships.csv",
            "from the register\n\nid,name\nalma,Alma\ncorvo,Corvo\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(project.run("export", "--format", "nquads").out())
        .contains("ships.csv#row=4>")
        .contains("ships.csv#row=5>")
        .doesNotContain("ships.csv#row=2>");
  }
}
