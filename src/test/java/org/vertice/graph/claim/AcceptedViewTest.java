package org.vertice.graph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** Which claims' triples count as facts. */
class AcceptedViewTest {

  private static final String CODES =
      """
      PREFIX : <https://example.org/>
      PREFIX vt: <https://w3id.org/vertice/claims#>
      PREFIX rank: <https://w3id.org/vertice/code/rank/>
      :asserted vt:accepted true . :alleged vt:accepted false ; vt:statesFact true .
      """;

  private static DatasetGraph dataset(String trig) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(CODES + trig, Lang.TRIG).parse(dataset);
    return dataset;
  }

  private static List<String> accepted(String trig) {
    DatasetGraph dataset = dataset(trig);
    return new AcceptedView(dataset)
        .triples(Claim.in(dataset.getDefaultGraph())).stream()
            .map(
                triple ->
                    triple.getPredicate().getLocalName()
                        + " "
                        + triple.getObject().getLiteralLexicalForm())
            .sorted()
            .toList();
  }

  @Test
  void claimsOfAnAcceptedModalityAreAccepted() {
    assertThat(
            accepted(
                """
                :a a vt:Claim ; vt:modality :asserted .  :a { :light :steps 90 }
                :b a vt:Claim ; vt:modality :alleged .   :b { :light :steps 91 }
                :c a vt:Claim ; vt:modality :unknown .   :c { :light :steps 92 }
                :d a vt:Claim .                          :d { :light :steps 93 }
                """))
        .containsExactly("steps 90");
  }

  @Test
  void twoValuesAreAcceptedWhereNoneIsPreferred() {
    assertThat(
            accepted(
                """
                :a a vt:Claim ; vt:modality :asserted .  :a { :light :steps 90 }
                :b a vt:Claim ; vt:modality :asserted .  :b { :light :steps 91 }
                """))
        .containsExactly("steps 90", "steps 91");
  }

  @Test
  void onlyThePreferredValueIsAcceptedInAnyOrder() {
    assertThat(
            accepted(
                """
                :a a vt:Claim ; vt:modality :asserted .
                :a { :light :steps 90 }
                :b a vt:Claim ; vt:modality :asserted ; vt:rank rank:preferred .
                :b { :light :steps 91 }
                :c a vt:Claim ; vt:modality :asserted .
                :c { :light :steps 92 }
                """))
        .containsExactly("steps 91");
  }

  @Test
  void aRankDecidesAboutOneThingAndOnePropertyOnly() {
    assertThat(
            accepted(
                """
                :a a vt:Claim ; vt:modality :asserted ; vt:rank rank:preferred .
                :a { :light :steps 90 }
                :b a vt:Claim ; vt:modality :asserted . :b { :light :lit 1850 . :pier :steps 12 }
                """))
        .containsExactly("lit 1850", "steps 12", "steps 90");
  }

  @Test
  void aDeprecatedClaimIsNeverAccepted() {
    assertThat(
            accepted(
                """
                :a a vt:Claim ; vt:modality :asserted ; vt:rank rank:deprecated .
                :a { :light :steps 90 }
                """))
        .isEmpty();
  }

  @Test
  void aPreferredAllegationHidesNoFact() {
    assertThat(
            accepted(
                """
                :a a vt:Claim ; vt:modality :alleged ; vt:rank rank:preferred .
                :a { :light :steps 90 }
                :b a vt:Claim ; vt:modality :asserted . :b { :light :steps 91 }
                """))
        .containsExactly("steps 91");
  }
}
