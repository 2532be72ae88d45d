package org.vertice.graph.evidence;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.vertice.graph.claim.AcceptedView;
import org.vertice.graph.claim.Claim;

/** Claims about lighthouses, and what the default graph says of claims, places and properties. */
final class Sources {

  private static final String BASE = "https://example.org/";

  private static final String PREFIXES =
      """
      PREFIX : <https://example.org/>
      PREFIX vt: <https://w3id.org/vertice/claims#>
      PREFIX rank: <https://w3id.org/vertice/code/rank/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
      """;

  private static final String GIVEN =
      """
      :asserted vt:accepted true ; vt:statesFact true .
      :alleged vt:statesFact true .
      :planned vt:accepted false .
      :denied vt:denies true .
      :lit vt:oneTrueValue true .
      :stands vt:oneTrueValue true ; vt:containedBy :liesIn .
      :steps vt:oneTrueValue true ; vt:qualifiedBy :stepsRead .
      :burns vt:oneTrueValue true ; vt:lowerBound true .
      :about vt:lowestFactor 0.9 ; vt:highestFactor 1.1 .
      :hundreds vt:lowest 200 .
      :islet :liesIn :bay . :bay :liesIn :sea .
      """;

  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

  Sources() {
    say(GIVEN);
  }

  /** Adds to the graph, in TriG. */
  Sources say(String trig) {
    RDFParser.fromString(PREFIXES + trig, Lang.TRIG).parse(dataset);
    return this;
  }

  /** An asserted claim of normal rank, from a document of its own. */
  Sources claim(String name, String says) {
    return claim(name, "vt:modality :asserted ; vt:source :document-" + name, says);
  }

  /**
   * A claim.
   *
   * @param described what is said of it, in Turtle
   * @param says what it says, in Turtle
   */
  Sources claim(String name, String described, String says) {
    return say(":%s a vt:Claim ; %s . :%s { %s }".formatted(name, described, name, says));
  }

  /** Adds what counts as a fact to the default graph, as the build does. */
  Sources accepted() {
    new AcceptedView(dataset).triples(claims()).forEach(dataset.getDefaultGraph()::add);
    return this;
  }

  DatasetGraph dataset() {
    return dataset;
  }

  List<Claim> claims() {
    return Claim.in(dataset.getDefaultGraph());
  }

  static Node thing(String name) {
    return NodeFactory.createURI(BASE + name);
  }

  /** The names of things, and the text of literals. */
  static List<String> shown(List<Node> nodes) {
    return nodes.stream().map(Sources::shown).toList();
  }

  static String shown(Node node) {
    return node.isURI() ? node.getURI().replace(BASE, "") : node.getLiteralLexicalForm();
  }

  static List<String> names(List<Claim> claims) {
    return shown(claims.stream().map(Claim::name).toList());
  }
}
