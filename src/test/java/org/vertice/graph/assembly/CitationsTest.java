package org.vertice.graph.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.vertice.graph.claim.Claim;
import org.vertice.graph.claim.PassageFinder;
import org.vertice.graph.claim.Rank;
import org.vertice.rdf.DeclaredTerms;

/** What the graph says of the places that a claim rests on, with and without the text. */
class CitationsTest {

  private static final String CLAIM = "https://example.org/claim/1";
  private static final Node DOCUMENT = NodeFactory.createURI("https://example.org/logbook");
  private static final String TEXT = "Trieste, 4 May. The ship came in at noon.";

  private final Graph graph = GraphFactory.createDefaultGraph();

  @Test
  void labelsEachTargetWithThePassageItStandsFor() {
    cite(List.of("The ship … noon", "Trieste, 4 May."), Optional.empty());

    assertThat(objects(part("passage-1"), RDFS.label.asNode()))
        .containsExactly(text("The ship … noon"));
    assertThat(objects(part("passage-2"), RDFS.label.asNode()))
        .containsExactly(text("Trieste, 4 May."));
    assertThat(objects(NodeFactory.createURI(CLAIM), OA.hasTarget.asNode()))
        .containsExactlyInAnyOrder(part("passage-1"), part("passage-2"));
  }

  @Test
  void givesTheTextFragmentAndNoOffsetsWithoutTheText() {
    cite(List.of("The ship … noon"), Optional.empty());

    assertThat(objects(part("passage-1"), OA.hasSource.asNode())).containsExactly(DOCUMENT);
    assertThat(objects(part("passage-1"), OA.hasSelector.asNode()))
        .containsExactly(part("fragment-1"));
    assertThat(objects(part("fragment-1"), RDF.value.asNode()))
        .containsExactly(text(":~:text=The%20ship,noon"));
  }

  @Test
  void givesTheOffsetsOfEachPassageOnItsOwnTargetWithTheText() {
    cite(List.of("The ship … noon", "Trieste, 4 May."), Optional.of(new PassageFinder(TEXT)));

    assertThat(objects(part("passage-1"), OA.hasSelector.asNode()))
        .containsExactlyInAnyOrder(part("fragment-1"), part("position-1"));
    assertThat(objects(part("position-1"), OA.start.asNode())).containsExactly(number(16));
    assertThat(objects(part("position-1"), OA.end.asNode())).containsExactly(number(40));
    assertThat(objects(part("position-2"), OA.start.asNode())).containsExactly(number(0));
    assertThat(objects(part("position-2"), OA.end.asNode())).containsExactly(number(15));
  }

  private void cite(List<String> passages, Optional<PassageFinder> document) {
    Claim claim =
        new Claim(
            NodeFactory.createURI(CLAIM),
            Optional.of(DOCUMENT),
            passages,
            List.of(),
            Optional.empty(),
            Rank.NORMAL);
    Vocabulary none = new Vocabulary(graph, graph, new DeclaredTerms(), List.of(), Map.of());
    new Citations(
            graph,
            document.map(text -> Map.of(DOCUMENT, text)).orElse(Map.of()),
            none,
            new BuildFindings(new Project(Path.of("")), ignored -> {}))
        .cite(claim);
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList();
  }

  private static Node part(String name) {
    return NodeFactory.createURI(CLAIM + "#" + name);
  }

  private static Node text(String words) {
    return NodeFactory.createLiteralString(words);
  }

  private static Node number(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
  }
}
