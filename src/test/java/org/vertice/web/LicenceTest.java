package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The engine's ontology has a licence of its own; a project's data has what the project gives it.
 */
class LicenceTest {

  private static final String ENGINE =
      """
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      <https://w3id.org/vertice/claims> a owl:Ontology ;
        dcterms:license <https://creativecommons.org/licenses/by/4.0/> .
      <https://example.org/lights> a owl:Ontology .
      <https://example.org/lights/book> dcterms:license <https://example.org/rights/of-a-book> .
      """;

  private static final String GIVEN =
      "<https://example.org/lights> dcterms:license <https://example.org/rights/of-lights> .";

  @RegisterExtension static final Served without = Served.graph(() -> graph(ENGINE));

  @RegisterExtension static final Served with = Served.graph(() -> graph(ENGINE + GIVEN));

  private static DatasetGraph graph(String turtle) {
    return Served.parsed(turtle, Lang.TURTLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/query", "/.well-known/void"})
  void dataWithoutALicenceIsPublishedWithoutOne(String path) throws Exception {
    assertThat(without.get(path).text())
        .doesNotContain("creativecommons.org")
        .doesNotContain("of-a-book");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/query", "/.well-known/void"})
  void dataIsPublishedUnderTheLicenceOfTheProjectsOntology(String path) throws Exception {
    assertThat(with.get(path).text())
        .contains("of-lights")
        .doesNotContain("creativecommons.org")
        .doesNotContain("of-a-book");
  }
}
