package org.vertice.cli.tables;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Run;

class CheckCommandTest {

  @TempDir Path temporary;
  private HarbourProject project;

  @BeforeEach
  void copyProject() throws IOException {
    project = HarbourProject.in(temporary.resolve("harbour"));
  }

  @Test
  void saysHowMuchWasCheckedInACleanProject() {
    Run run = project.run("check");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("no findings in 4 tables, 9 rows, 3 claims, 2 documents\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void printsFindingsOnStdoutAndFails() throws IOException {
    project.replace("seeds/arrivals.csv", "alma,old-quay,1847-05-03", "alma,old-quai,1847-05-03");
    Run run = project.run("check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            "seeds/arrivals.csv:2:106 [foreign-key-unknown] error in record 1, column place:")
        .contains("\"old-quai\"")
        .contains("old-quay")
        .endsWith("1 error in 4 tables, 9 rows, 3 claims, 2 documents\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void acceptsTheProjectFolderBeforeOrAfterTheCommand() {
    assertThat(Run.in(temporary, "-C", "harbour", "check").out()).startsWith("no findings in 4");
    assertThat(Run.in(temporary, "check", "-C", "harbour").out()).startsWith("no findings in 4");
  }

  @Test
  void acceptsAnotherFolderOfDocuments() throws IOException {
    Files.move(project.file("seeds/documents"), temporary.resolve("texts"));
    Run without = project.run("check");
    assertThat(without.code()).isZero();
    assertThat(without.out()).contains("[documents-absent] info").contains("0 documents");
    assertThat(project.run("check", "--documents", "../texts").out()).contains("2 documents");
    Map<String, String> variable =
        Map.of("VERTICE_DOCUMENTS", temporary.resolve("texts").toString());
    assertThat(Run.in(project.folder(), variable, "check").out()).contains("2 documents");
  }

  @Test
  void refusesAMissingFolderOfDocuments() {
    Run run = project.run("check", "--documents", "nowhere");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere").contains("--documents");
  }

  @Test
  void showsRepeatedFindingsOnRequest() throws IOException {
    for (int i = 4; i < 14; i++) {
      project.append(
          "seeds/arrivals.csv",
          "arr-" + i + ",letter,they say that … new mole,rumoured,normal,,corvo,new-mole,\n");
    }
    assertThat(project.run("check").out()).contains("… and 7 more like this");
    assertThat(project.run("check", "--all").out())
        .doesNotContain("more like this")
        .contains("seeds/arrivals.csv:14:4");
  }

  @Test
  void writesTheSameListAsJsonAndSarif() throws IOException {
    project.replace("seeds/arrivals.csv", "asserted,preferred", "certain,preferred");
    project.replace("seeds/ships.csv", "corvo,Corvo", "corvo");
    long inText =
        project.run("check").out().lines().filter(line -> line.contains("] error")).count();
    JsonObject json = read(project.run("check", "--findings-format", "json"));
    JsonObject sarif = read(project.run("check", "--findings-format", "sarif"));
    assertThat(json.getJsonArray("findings")).hasSize((int) inText).hasSizeGreaterThan(1);
    assertThat(sarif.getJsonArray("runs").getJsonObject(0).getJsonArray("results"))
        .hasSize((int) inText);
  }

  private static JsonObject read(Run run) {
    assertThat(run.code()).isEqualTo(1);
    return Json.createReader(new StringReader(run.out())).readObject();
  }
}
