package org.vertice.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.source.Sha256;

/**
 * What claims say, for tools that know no named graphs: each triple of each claim as an {@code
 * rdf:Statement} (RDF Schema 1.1, section 5.3) that has its claim's source, passage, modality, rank
 * and origin. A statement is named after its claim and what it says, so that it keeps its name when
 * other triples come and go.
 */
final class ReifiedClaims {

  /** What a statement takes over from its claim. */
  private static final List<Node> TAKEN_OVER =
      List.of(
          VerticeVocabulary.SOURCE,
          VerticeVocabulary.PASSAGE,
          VerticeVocabulary.MODALITY,
          VerticeVocabulary.RANK,
          VerticeVocabulary.ATTRIBUTED_TO);

  /** For shorter files. */
  static final Map<String, String> PREFIXES =
      Map.of("rdf", RDF.getURI(), "dcterms", DCTerms.getURI());

  private ReifiedClaims() {}

  static List<Quad> of(DatasetGraph dataset) {
    Graph facts = dataset.getDefaultGraph();
    List<Quad> all = new ArrayList<>();
    for (Node claim : ClaimParts.claims(facts)) {
      List<Triple> about = new ArrayList<>();
      for (Node property : TAKEN_OVER) {
        facts.find(claim, property, Node.ANY).forEachRemaining(about::add);
      }
      dataset
          .getGraph(claim)
          .find()
          .forEachRemaining(
              said -> {
                Node statement = name(claim, said);
                all.add(quad(statement, RDF.type.asNode(), RDF.Statement.asNode()));
                all.add(quad(statement, RDF.subject.asNode(), said.getSubject()));
                all.add(quad(statement, RDF.predicate.asNode(), said.getPredicate()));
                all.add(quad(statement, RDF.object.asNode(), said.getObject()));
                all.add(quad(statement, DCTerms.isPartOf.asNode(), claim));
                for (Triple each : about) {
                  all.add(quad(statement, each.getPredicate(), each.getObject()));
                }
              });
    }
    return all;
  }

  private static Quad quad(Node statement, Node property, Node value) {
    return new Quad(Quad.defaultGraphIRI, statement, property, value);
  }

  private static Node name(Node claim, Triple said) {
    String text =
        NodeFmtLib.strNT(said.getSubject())
            + ' '
            + NodeFmtLib.strNT(said.getPredicate())
            + ' '
            + NodeFmtLib.strNT(said.getObject());
    return NodeFactory.createURI(ClaimParts.part(claim, "statement-" + Sha256.of(text, 8)));
  }
}
