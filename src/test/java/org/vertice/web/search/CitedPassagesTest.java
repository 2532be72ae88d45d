package org.vertice.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** Passages out of texts. */
class CitedPassagesTest {

  private static final Node PAPER = NodeFactory.createURI("http://example.org/paper");

  private static CitedPassages passages() {
    Graph facts = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            PREFIX vt: <https://w3id.org/vertice/claims#>
            <http://example.org/paper> vt:fileName "paper.txt" ; vt:sha256 "abc" .
            """,
            Lang.TURTLE)
        .parse(facts);
    return new CitedPassages(
        facts,
        (file, hash) ->
            file.equals("paper.txt") && hash.equals("abc")
                ? Optional.of("\uD83D\uDE00 Il trattato")
                : Optional.empty());
  }

  @Test
  void placesAreCodePoints() {
    assertThat(passages().of(PAPER, 2, 4)).hasValue("Il");
    assertThat(passages().of(PAPER, 0, 1)).hasValue("\uD83D\uDE00");
  }

  @Test
  void whatLiesOutsideTheTextIsNotThere() {
    assertThat(passages().of(PAPER, 5, 900)).isEmpty();
    assertThat(passages().of(PAPER, -1, 3)).isEmpty();
    assertThat(passages().of(PAPER, 3, 3)).isEmpty();
  }

  @Test
  void aDocumentWithoutATextHasNoPassage() {
    assertThat(passages().of(NodeFactory.createURI("http://example.org/other"), 0, 1)).isEmpty();
  }
}
