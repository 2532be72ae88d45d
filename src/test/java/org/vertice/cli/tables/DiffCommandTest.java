package org.vertice.cli.tables;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Run;
import org.vertice.cli.Shell;

class DiffCommandTest {

  @TempDir Path folder;

  private HarbourProject before;
  private HarbourProject after;

  @BeforeEach
  void changeSomeRows() throws IOException {
    before = HarbourProject.in(folder.resolve("before"));
    after = HarbourProject.in(folder.resolve("after"));
    String arrivals = "seeds/arrivals.csv";
    after
        .replace(
            arrivals,
            "arr-3,letter,they say that … new mole,alleged,normal,,,corvo,new-mole,\n",
            "")
        .replace(arrivals, "old-quay,1847-05-03", "old-quay,1847-05-04")
        .append(
            arrivals, "arr-4,letter,they say that … new mole,reported,normal,,,corvo,old-quay,\n");
  }

  private Run diff(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "diff";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Run.in(folder, all);
  }

  @Test
  void listsAddedWithdrawnAndChangedClaims() {
    Run run = diff("before", "after");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("claim/arr-1>\n  - ")
        .contains("\"1847-05-03\"")
        .contains("withdrawn <https://example.org/harbour/claim/arr-3>")
        .contains("added <https://example.org/harbour/claim/arr-4>")
        .endsWith("claims: 1 added, 1 withdrawn, 1 changed; facts: 2 added, 1 removed\n");
  }

  @Test
  void aMovedRowIsNotAChange() throws IOException {
    HarbourProject moved = HarbourProject.in(folder.resolve("moved"));
    moved
        .replace("seeds/ships.csv", "corvo,Corvo\n", "")
        .replace("seeds/ships.csv", "alma,Alma\n", "corvo,Corvo\nalma,Alma\n");
    assertThat(diff("before", "moved").out())
        .isEqualTo("claims: 0 added, 0 withdrawn, 0 changed; facts: 0 added, 0 removed\n");
  }

  @Test
  void writesJson() {
    try (JsonReader reader =
        Json.createReader(new StringReader(diff("--format", "json", "before", "after").out()))) {
      JsonObject all = reader.readObject();
      assertThat(all.getJsonArray("claims")).hasSize(3);
      assertThat(all.getJsonObject("facts").getJsonArray("added")).hasSize(2);
    }
  }

  @Test
  void thePatchTurnsTheFirstGraphIntoTheSecond() {
    before.run("build", "-o", "graph");
    after.run("build", "-o", "graph");
    Run run = diff("--format", "patch", "before/graph", "after/graph");
    DatasetGraph graph = read("before/graph/vertice.nq");
    RDFPatchOps.applyChange(
        graph,
        RDFPatchOps.read(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8))));
    assertThat(IsoMatcher.isomorphic(graph, read("after/graph/vertice.nq"))).isTrue();
  }

  private DatasetGraph read(String file) {
    return RDFDataMgr.loadDatasetGraph(folder.resolve(file).toUri().toString());
  }

  @Test
  void comparesWithARevisionOfTheTables() throws Exception {
    for (String command :
        new String[] {
          "init -q", "add .", "-c user.name=N -c user.email=n@example.org commit -qm first"
        }) {
      Shell.Result git = Shell.run(after.folder(), Map.of(), ("git " + command).split(" "));
      assertThat(git.code()).as(git.err()).isZero();
    }
    after.append(
        "seeds/arrivals.csv",
        "arr-5,letter,they say that … new mole,reported,normal,,,alma,new-mole,\n");
    Run run = after.run("diff", "HEAD", ".");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("added <https://example.org/harbour/claim/arr-5>");
  }

  @Test
  void comparesTablesWithErrorsAndSaysSo() throws IOException {
    after.append("seeds/arrivals.csv", "arr-6,nobody,x … y,reported,normal,,,alma,new-mole,\n");
    Run run = diff("before", "after");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("The tables of after have ").contains("by today's checks");
    assertThat(run.out()).contains("added <https://example.org/harbour/claim/arr-6>");
  }

  @Test
  void reportsANameThatIsNoProjectGraphOrRevision() {
    Run run = diff("before", "nowhere");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("There is no project, graph or git revision \"nowhere\".")
        .contains("fix: Name a project folder");
  }
}
