package org.vertice.cli.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.Run;

class ConvertCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void writeTables() throws IOException {
    Files.writeString(folder.resolve("trees.csv"), "id,name\n1,Ash\n2,Elm\n");
    Files.writeString(folder.resolve("birds.csv"), "id,name\n1,Wren\n");
    Files.writeString(folder.resolve("ragged.csv"), "id,name\n1,Ash\n2\n");
    Files.writeString(
        folder.resolve("group.json"),
        """
        {"@context": "http://www.w3.org/ns/csvw", "tables": [
          {"url": "trees.csv"},
          {"url": "birds.csv", "aboutUrl": "http://example.org/bird/{id}"}]}
        """);
  }

  @Test
  void convertsATableToNTriples() {
    Run run = Run.in(folder, "convert", "--mode", "minimal", "trees.csv");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(4).anyMatch(line -> line.contains("\"Elm\""));
  }

  @Test
  void convertsTheTablesOfAMetadataFile() {
    Run run = Run.in(folder, "convert", "--mode", "minimal", "group.json");
    assertThat(run.out()).contains("<http://example.org/bird/1>").contains("\"Elm\"");
  }

  @Test
  void keepsBlankNodesOfTwoFilesDistinct() {
    Run run = Run.in(folder, "convert", "--mode", "minimal", "trees.csv", "birds.csv");
    Graph graph = RDFParser.fromString(run.out(), Lang.NTRIPLES).toGraph();
    assertThat(graph.stream().map(triple -> triple.getSubject()).distinct()).hasSize(3);
  }

  @Test
  void writesTurtleToAFile() {
    Run run = Run.in(folder, "convert", "-o", "out.ttl", "--format", "turtle", "trees.csv");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    Graph graph = RDFParser.source(folder.resolve("out.ttl")).lang(Lang.TURTLE).toGraph();
    assertThat(graph.size()).isGreaterThan(10);
  }

  @Test
  void loadsTheSameTriplesIntoADatabase() {
    Run run = Run.in(folder, "convert", "--tdb", "graph", "trees.csv", "group.json");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    Run written = Run.in(folder, "convert", "trees.csv", "group.json");
    Graph expected = RDFParser.fromString(written.out(), Lang.NTRIPLES).toGraph();
    assertThat(database().isIsomorphicWith(expected)).isTrue();
  }

  @Test
  void aConversionWithErrorsDoesNotChangeTheDatabase() {
    Run.in(folder, "convert", "--tdb", "graph", "trees.csv");
    int before = database().size();
    Run run = Run.in(folder, "convert", "--tdb", "graph", "birds.csv", "ragged.csv");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("ragged.csv:3");
    assertThat(database().size()).isEqualTo(before);
  }

  @Test
  void refusesADatabaseTogetherWithAFile() {
    Run run = Run.in(folder, "convert", "--tdb", "graph", "-o", "out.nt", "trees.csv");
    assertThat(run.code()).isNotZero();
    assertThat(folder.resolve("graph")).doesNotExist();
  }

  /** All triples of the database, copied into memory so that it can be closed. */
  private Graph database() {
    DatasetGraph store =
        DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve("graph/tdb2")));
    try {
      return Txn.calculateRead(
          store,
          () -> {
            Graph copy = GraphFactory.createDefaultGraph();
            store.getDefaultGraph().find().forEach(copy::add);
            return copy;
          });
    } finally {
      TDBInternal.expel(store);
    }
  }

  @Test
  void aConversionWithErrorsDoesNotChangeTheFile() throws IOException {
    Files.writeString(folder.resolve("out.nt"), "as it was");
    Run run = Run.in(folder, "convert", "-o", "out.nt", "ragged.csv");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("ragged.csv:3");
    assertThat(folder.resolve("out.nt")).hasContent("as it was");
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().contains("draft"));
    }
  }

  @Test
  void printsFindingsToStderrInTheRequestedForm() {
    Run run = Run.in(folder, "convert", "--findings-format", "json", "ragged.csv");
    assertThat(run.err()).startsWith("{").contains("\"line\": 3");
  }

  @Test
  void namesAMissingTable() {
    Run run = Run.in(folder, "convert", "nowhere.csv");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("nowhere.csv").doesNotContain("\tat ");
  }

  @Test
  void namesAMissingFolder() {
    Run run = Run.in(folder, "convert", "-o", "nowhere/out.nt", "trees.csv");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("nowhere does not exist").doesNotContain("\tat ");
  }

  @Test
  void theOutputAndTheFindingsAreTheSameWithAnyNumberOfThreads() throws IOException {
    StringBuilder table = new StringBuilder("id,parts\n");
    for (int i = 1; i <= 5_000; i++) {
      table
          .append(i % 1_700 == 0 ? "bad" : i)
          .append(i % 1_900 == 0 ? "" : ",x y\"z\"")
          .append('\n');
    }
    Files.writeString(folder.resolve("long.csv"), table);
    Files.writeString(
        folder.resolve("long.json"),
        """
        {"@context": "http://www.w3.org/ns/csvw", "url": "long.csv",
         "tableSchema": {"columns": [
           {"titles": "id", "datatype": "integer"},
           {"titles": "parts", "separator": " ", "ordered": true}]}}
        """);
    Run one = Run.in(folder, "convert", "--threads", "1", "long.json");
    Run four = Run.in(folder, "convert", "--threads", "4", "long.json");
    assertThat(one.err()).contains("long.csv:1701").contains("long.csv:1901");
    assertThat(four.err()).isEqualTo(one.err());
    assertThat(four.out()).isEqualTo(one.out());
    assertThat(RDFParser.fromString(one.out(), Lang.NTRIPLES).toGraph().size())
        .isEqualTo((int) one.out().lines().count());
  }
}
