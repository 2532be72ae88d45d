package org.vertice.graph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a code list says of how things are said. */
class ModalitiesTest {

  private static final String CODES =
      """
      PREFIX : <https://example.org/>
      PREFIX vt: <https://w3id.org/vertice/claims#>
      :asserted vt:accepted true ; vt:statesFact true .
      :alleged vt:accepted false ; vt:statesFact true .
      :denied vt:denies true .
      """;

  private static Graph graph(String turtle) {
    return RDFParser.fromString(CODES + turtle, Lang.TURTLE).toGraph();
  }

  @ParameterizedTest
  @CsvSource({
    "asserted, true, true, false",
    "alleged, false, true, false",
    "denied, false, false, true",
    "unheard-of, false, false, false"
  })
  void aModalitySaysWhatItsClaimsDo(
      String modality, boolean accepted, boolean states, boolean denies) {
    Graph graph = graph(":c a vt:Claim ; vt:modality :" + modality + " .");
    Claim claim = Claim.in(graph).get(0);
    Modalities modalities = new Modalities(graph);
    assertThat(modalities.accept(claim)).isEqualTo(accepted);
    assertThat(modalities.stateFact(claim)).isEqualTo(states);
    assertThat(modalities.deny(claim)).isEqualTo(denies);
  }

  @Test
  void aClaimWithoutAModalityDoesNothing() {
    Graph graph = graph(":c a vt:Claim .");
    Claim claim = Claim.in(graph).get(0);
    Modalities modalities = new Modalities(graph);
    assertThat(modalities.accept(claim)).isFalse();
    assertThat(modalities.stateFact(claim)).isFalse();
    assertThat(modalities.deny(claim)).isFalse();
  }
}
