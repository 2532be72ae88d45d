package org.vertice.graph.evidence;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.source.Sha256;

/** Writes disagreements as triples, each under an IRI that stays as long as its matter does. */
public final class DisagreementGraph {

  private static final String SPACE = "https://w3id.org/vertice/disagreement/";

  private DisagreementGraph() {}

  /** Adds them to a graph. */
  public static void write(List<Disagreement> disagreements, Graph graph) {
    disagreements.forEach(each -> write(each, graph));
  }

  private static void write(Disagreement disagreement, Graph graph) {
    Node name = name(disagreement);
    graph.add(name, RDF.type.asNode(), VerticeVocabulary.DISAGREEMENT);
    graph.add(name, VerticeVocabulary.DISAGREEMENT_KIND, disagreement.kind().concept());
    graph.add(name, VerticeVocabulary.PROPERTY, disagreement.property());
    graph.add(
        name, VerticeVocabulary.SETTLED, NodeFactory.createLiteralByValue(disagreement.settled()));
    disagreement.about().forEach(thing -> graph.add(name, VerticeVocabulary.ABOUT, thing));
    disagreement.values().forEach(value -> graph.add(name, VerticeVocabulary.VALUE, value));
    disagreement.reasons().forEach(why -> graph.add(name, VerticeVocabulary.SETTLEMENT, why));
    disagreement
        .claims()
        .forEach(
            claim -> {
              graph.add(name, VerticeVocabulary.INVOLVES, claim.name());
              claim.source().ifPresent(source -> graph.add(name, DCTerms.source.asNode(), source));
            });
  }

  /** The IRI of a disagreement. */
  public static Node name(Disagreement disagreement) {
    StringBuilder key = new StringBuilder(disagreement.kind().code());
    key.append('\n').append(disagreement.property());
    disagreement.about().forEach(thing -> key.append('\n').append(thing));
    return NodeFactory.createURI(SPACE + Sha256.of(key.toString(), 10));
  }
}
