package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.TextLocation;

/** Terms that a saved query names and no ontology declares. */
class QueryTermCheckTest {

  private static final Graph FACTS =
      RDFParser.fromString(
              """
              PREFIX owl: <http://www.w3.org/2002/07/owl#>
              PREFIX s: <https://example.org/ships#>
              <https://example.org/ships> a owl:Ontology .
              [] a owl:Ontology .
              s:flag a owl:ObjectProperty . s:tons a owl:DatatypeProperty .
              <https://example.org/other#flog> a owl:ObjectProperty .
              """,
              Lang.TURTLE)
          .toGraph();

  private static final String HEAD =
      "#+ summary: Ships\n#+ description: All.\nPREFIX s: <https://example.org/ships#>\n";

  private static List<Diagnostic> found(String query) {
    NamedQuery read =
        new NamedQueryReader(finding -> {})
            .read("ships", "queries/ships.rq", (HEAD + query).getBytes(StandardCharsets.UTF_8))
            .orElseThrow();
    return new QueryTermCheck(FACTS).in(new QueryLibrary(List.of(read)));
  }

  @Test
  void undeclaredTermsAreReportedAtTheirPlaceWithTheNearest() {
    assertThat(found("SELECT ?x { ?x s:flog ?y }"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("query-term-undeclared");
              assertThat(finding.message())
                  .isEqualTo("The query uses s:flog, and no ontology declares it.");
              assertThat(finding.location()).isEqualTo(new TextLocation("queries/ships.rq", 4, 16));
              assertThat(finding.fix()).contains("did you mean flag?");
            });
  }

  @Test
  void withoutANearTermTheFixIsToDeclareIt() {
    assertThat(found("SELECT ?x { ?x s:captain ?y }"))
        .extracting(each -> each.fix().orElse(""))
        .containsExactly("declare the term in ontology/, or use another");
  }

  @Test
  void termsInWholeIrisAreFoundEachOnce() {
    assertThat(
            found(
                "SELECT ?x {\n ?x <https://example.org/ships#captain> ?y ; s:captain ?z ; s:mate 1 }"))
        .extracting(each -> each.message() + " " + each.location().line().orElse(0))
        .containsExactly(
            "The query uses <https://example.org/ships#captain>, and no ontology declares it. 5",
            "The query uses s:mate, and no ontology declares it. 5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x s:flag ?y ; s:tons 1",
        "?x <https://example.org/ships#> ?y",
        "?x <https://example.org/elsewhere#captain> ?y",
        "?x <https://example.org/ships/captain> ?y",
        "?x ?y 's:captain' # s:captain"
      })
  void declaredTermsAndTermsOfOthersAreNotReported(String pattern) {
    assertThat(found("SELECT ?x { " + pattern + "\n}")).isEmpty();
  }
}
