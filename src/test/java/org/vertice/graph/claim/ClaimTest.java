package org.vertice.graph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.rdf.VerticeVocabulary;

/** Claims as they are read from a graph. */
class ClaimTest {

  private static final String PREFIXES =
      """
      PREFIX : <https://example.org/>
      PREFIX vt: <https://w3id.org/vertice/claims#>
      PREFIX modality: <https://w3id.org/vertice/code/modality/>
      PREFIX rank: <https://w3id.org/vertice/code/rank/>
      """;

  private static List<Claim> in(String turtle) {
    return Claim.in(RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph());
  }

  private static Node thing(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  @Test
  void allThatTheGraphSaysOfAClaimIsRead() {
    assertThat(
            in(
                """
                :c a vt:Claim ; vt:source :diary ; vt:passage "two … words", "one … word" ;
                  vt:attributedTo :keeper ; vt:modality modality:reported ; vt:rank rank:preferred .
                """))
        .containsExactly(
            new Claim(
                thing("c"),
                Optional.of(thing("diary")),
                List.of("one … word", "two … words"),
                List.of(thing("keeper")),
                Optional.of(VerticeVocabulary.code("modality/reported")),
                Rank.PREFERRED));
  }

  @Test
  void aClaimMayHaveNothingButItsName() {
    assertThat(in(":c a vt:Claim ."))
        .containsExactly(
            new Claim(
                thing("c"), Optional.empty(), List.of(), List.of(), Optional.empty(), Rank.NORMAL));
  }

  @Test
  void claimsAreReadInTheOrderOfTheirNames() {
    assertThat(
            in(
                """
                [] a vt:Claim . :x a vt:Document .
                :c a vt:Claim . :f a vt:Claim . :a a vt:Claim .
                :e a vt:Claim . :b a vt:Claim . :d a vt:Claim .
                """))
        .extracting(claim -> claim.name().getLocalName())
        .containsExactly("a", "b", "c", "d", "e", "f");
  }

  @ParameterizedTest
  @CsvSource({
    "rank:preferred, PREFERRED",
    "rank:normal, NORMAL",
    "rank:deprecated, DEPRECATED",
    "rank:other, NORMAL"
  })
  void aClaimHasTheRankOfItsConcept(String concept, Rank rank) {
    assertThat(in(":c a vt:Claim ; vt:rank " + concept + " ."))
        .extracting(Claim::rank)
        .containsExactly(rank);
  }
}
