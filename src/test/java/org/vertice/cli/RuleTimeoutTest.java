package org.vertice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.cli.terminal.ExitCode;

/** A rule or a shape that does not end is reported, and everything else continues. */
@Timeout(300)
class RuleTimeoutTest {

  /** A cross product of all triples, ten times. */
  private static final String ENDLESS =
      "?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h . ?i ?t ?j . ?k ?u ?l . ?m ?v ?n . ?o ?w ?y ."
          + " ?a1 ?p1 ?b1 . ?c1 ?q1 ?d1 FILTER(CONCAT(STR(?b), STR(?d1)) = STR(?h))";

  private static final String SHAPE =
      """

      @prefix hb: <https://example.org/harbour/terms#> .
      <https://example.org/harbour/shapes#Slow> a sh:NodeShape ; SCOPE
        sh:targetSubjectsOf hb:arrived ;
        sh:sparql [ sh:message "never" ; sh:select \"\"\"SELECT $this WHERE { ENDLESS }\"\"\" ] .
      """;

  private static final String FOUND_TOO =
      "seeds/arrivals.csv:2:115 [shape-violated] error in record 1, column date:";

  @TempDir Path temporary;
  private HarbourProject project;

  /** Together with a mistake, which must still be found. */
  @BeforeEach
  void makeProject() throws IOException {
    project = HarbourProject.in(temporary.resolve("harbour"));
    project.replace("seeds/arrivals.csv", "1847-05-03", "1747-05-03");
    Files.createDirectories(project.file("ontology/rules"));
  }

  private void rule() throws IOException {
    project.write(
        "ontology/rules/slow.rq",
        ("#+ summary: slow\n#+ description: slow\nCONSTRUCT { ?a <urn:x> ?b } WHERE { "
                + ENDLESS
                + " }")
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void namesARuleThatDoesNotEnd() throws IOException {
    rule();
    Run run = project.run("check", "--rule-timeout", "1");
    assertThat(run.out())
        .contains("ontology/rules/slow.rq [rule-slow] error: The rule has run for 1 s")
        .contains("--rule-timeout SECONDS")
        .contains(FOUND_TOO)
        .contains("2 errors in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "all-claims", "each-claim"})
  void namesAShapeThatDoesNotEnd(String scope) throws IOException {
    String declared =
        scope.isEmpty()
            ? ""
            : "<https://w3id.org/vertice/claims#scope> <https://w3id.org/vertice/code/scope/"
                + scope
                + "> ;";
    project.append(
        "ontology/shapes.ttl", SHAPE.replace("SCOPE", declared).replace("ENDLESS", ENDLESS));
    Run run = project.run("check", "--rule-timeout", "1");
    assertThat(run.out())
        .contains(
            "ontology/shapes.ttl:14:1 [shape-slow] error: The shape"
                + " <https://example.org/harbour/shapes#Slow> has run for 1 s")
        .contains(FOUND_TOO)
        .contains("2 errors in");
  }

  @Test
  void buildsNothingIfARuleDoesNotEnd() throws IOException {
    rule();
    Run run = project.run("build", "-o", "graph", "--rule-timeout", "1");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("[rule-slow] error");
    assertThat(project.file("graph")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "soon", "1.5"})
  void anInvalidTimeIsAUsageError(String time) {
    Run run = project.run("check", "--rule-timeout", time);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("is not a number of seconds from 1");
  }
}
