package org.vertice.graph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** Disagreements as triples. */
class EvidenceGraphsTest {

  private static Disagreement disagreement(
      DisagreementKind kind, String thing, String property, int value) {
    Sources sources = new Sources().claim("a", ":x :y 1").claim("b", ":x :y 2");
    return new Disagreement(
        kind,
        List.of(Sources.thing(thing)),
        Sources.thing(property),
        List.of(Sources.thing("v" + value)),
        sources.claims(),
        false,
        List.of(Sources.thing("reason")));
  }

  private static Node name(DisagreementKind kind, String thing, String property, int value) {
    return EvidenceGraphs.name(disagreement(kind, thing, property, value));
  }

  @Test
  void aDisagreementIsDescribedWhole() {
    Graph graph = GraphFactory.createDefaultGraph();
    EvidenceGraphs.add(disagreement(DisagreementKind.CONTRADICTION, "alba", "lit", 1), graph);
    assertThat(
            graph.isIsomorphicWith(
                RDFParser.fromString(
                        """
                        PREFIX : <https://example.org/>
                        PREFIX vt: <https://w3id.org/vertice/claims#>
                        PREFIX kind: <https://w3id.org/vertice/code/disagreement-kind/>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        <%s> a vt:Disagreement ; vt:disagreementKind kind:contradiction ;
                          vt:about :alba ; vt:property :lit ; vt:value :v1 ; vt:settled false ;
                          vt:settlement :reason ; vt:involves :a, :b ;
                          dcterms:source :document-a, :document-b .
                        """
                            .formatted(
                                name(DisagreementKind.CONTRADICTION, "alba", "lit", 1).getURI()),
                        Lang.TURTLE)
                    .toGraph()))
        .isTrue();
  }

  @Test
  void theNameOfADisagreementDependsOnKindThingAndProperty() {
    Node name = name(DisagreementKind.CONTRADICTION, "alba", "lit", 1);
    assertThat(name.getURI()).matches("https://w3id\\.org/vertice/disagreement/[0-9a-f]+");
    assertThat(name).isEqualTo(name(DisagreementKind.CONTRADICTION, "alba", "lit", 2));
    assertThat(
            List.of(
                name,
                name(DisagreementKind.REFINEMENT, "alba", "lit", 1),
                name(DisagreementKind.CONTRADICTION, "brina", "lit", 1),
                name(DisagreementKind.CONTRADICTION, "alba", "steps", 1)))
        .doesNotHaveDuplicates();
  }
}
