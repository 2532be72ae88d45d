package org.vertice.cli.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Run;
import org.vertice.cli.terminal.ExitCode;

class ExportCommandTest {

  private static final String ARRIVALS =
      """
      #+ summary: "Where ships lie"
      #+ description: "Each ship and its berth."
      #+ view: network
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?from ?to ?relation ?claim { GRAPH ?claim { ?from ?relation ?to } FILTER(isIRI(?to)) }
      """;

  @TempDir Path folder;

  private HarbourProject harbour;

  @BeforeEach
  void copy() throws IOException {
    harbour = HarbourProject.in(folder.resolve("harbour"));
  }

  @ParameterizedTest
  @CsvSource({
    "claims.ttl, rdf:Statement",
    "all.ttl, vt:Claim",
    "nanopubs.trig, np:hasAssertion",
    "my.gexf, http://gexf.net/1.3",
    "my.graphml, edgedefault"
  })
  void takesTheFormatFromTheNameOfTheFile(String file, String content) throws IOException {
    Files.writeString(harbour.file("queries/berths.rq"), ARRIVALS);
    Run run = harbour.run("export", "-o", file);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(harbour.file(file)).content().contains(content);
  }

  @Test
  void checkFindsACharacterThatXmlCannotContainAndExportsSurviveIt() throws IOException {
    harbour.replace("seeds/ships.csv", "Corvo", "Cor\bvo");
    Run check = harbour.run("check");
    assertThat(check.code()).isZero();
    assertThat(check.out() + check.err())
        .contains("ships.csv:3:7", "column name", "U+0008", "Remove it: `Corvo`");
    for (String format : new String[] {"rdfxml", "turtle", "jsonld", "tables"}) {
      Run export = harbour.run("export", "--format", format, "-o", "out");
      assertThat(export.code()).as(export.err()).isZero();
    }
  }

  @Test
  void reportsAPropertyThatRdfXmlCannotName() throws IOException {
    harbour.replace(
        "seeds/csv-metadata.json",
        "\"propertyUrl\": \"rdfs:label\", \"lang\": \"it\"",
        "\"propertyUrl\": \"http://example.org/property/1\"");
    Run run = harbour.run("export", "--format", "rdfxml");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("RDF/XML has no way to write", "<http://example.org/property/1>")
        .doesNotContain("bug");
  }

  @Test
  void reportsAMissingQueryForTheNetwork() {
    Run run = harbour.run("export", "--format", "gexf");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("There is no network to write as gexf.", "#+ view: network");
  }

  @Test
  void namesAQueryWithAnErrorAndWritesNothing() throws IOException {
    Files.writeString(
        harbour.file("queries/berths.rq"), ARRIVALS.replace("view: network", "view: net"));
    Run run = harbour.run("export", "-o", "my.gexf");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("queries/berths.rq:3", "There is no view \"net\"");
    assertThat(harbour.file("my.gexf")).doesNotExist();
  }

  @Test
  void listsAllFormatsForAnUnknownOne() {
    Run run = harbour.run("export", "-o", "graph.doc");
    assertThat(run.err()).contains("The format of the export is missing.", "gexf or tables");
  }

  @Test
  void buildWritesTheFormatsForOtherPrograms() throws IOException {
    Files.writeString(harbour.file("queries/berths.rq"), ARRIVALS);
    Run run =
        harbour.run(
            "build",
            "-o",
            "graph",
            "--format",
            "claims",
            "--format",
            "graphml",
            "--format",
            "tables");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("claims.ttl, network.graphml, tables.zip");
    assertThat(harbour.file("graph/tables.zip")).isNotEmptyFile();
  }
}
