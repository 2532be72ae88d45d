package org.vertice.graph.evidence;

import java.math.BigInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vertice.graph.claim.Claim;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.source.Sha256;

/**
 * Writes disagreements and corroborations as triples. Each gets an IRI that depends on what it is
 * about only, so that it is the same in every build.
 */
public final class EvidenceGraphs {

  private static final String SPACE = "https://w3id.org/vertice/";

  private EvidenceGraphs() {}

  /** Adds a disagreement to a graph. */
  public static void add(Disagreement disagreement, Graph graph) {
    Node name = name(disagreement);
    graph.add(name, RDF.type.asNode(), VerticeVocabulary.DISAGREEMENT);
    graph.add(name, VerticeVocabulary.DISAGREEMENT_KIND, disagreement.kind().concept());
    graph.add(name, VerticeVocabulary.PROPERTY, disagreement.property());
    graph.add(
        name, VerticeVocabulary.SETTLED, NodeFactory.createLiteralByValue(disagreement.settled()));
    disagreement.about().forEach(thing -> graph.add(name, VerticeVocabulary.ABOUT, thing));
    disagreement.values().forEach(value -> graph.add(name, VerticeVocabulary.VALUE, value));
    disagreement.reasons().forEach(why -> graph.add(name, VerticeVocabulary.SETTLEMENT, why));
    for (Claim claim : disagreement.claims()) {
      graph.add(name, VerticeVocabulary.INVOLVES, claim.name());
      claim.source().ifPresent(source -> graph.add(name, DCTerms.source.asNode(), source));
    }
  }

  /** The IRI of a disagreement. */
  public static Node name(Disagreement disagreement) {
    StringBuilder key = new StringBuilder(disagreement.kind().code());
    key.append('\n').append(disagreement.property());
    disagreement.about().forEach(thing -> key.append('\n').append(thing));
    return NodeFactory.createURI(SPACE + "disagreement/" + Sha256.of(key.toString(), 10));
  }

  /** Adds a corroboration to a graph. */
  public static void add(Corroboration counted, Graph graph) {
    Triple fact = counted.fact();
    String key = fact.getSubject() + "\n" + fact.getPredicate() + "\n" + fact.getObject();
    Node name = NodeFactory.createURI(SPACE + "fact/" + Sha256.of(key, 10));
    graph.add(name, RDF.type.asNode(), VerticeVocabulary.FACT);
    graph.add(name, RDF.subject.asNode(), fact.getSubject());
    graph.add(name, RDF.predicate.asNode(), fact.getPredicate());
    graph.add(name, RDF.object.asNode(), fact.getObject());
    graph.add(name, VerticeVocabulary.DOCUMENT_COUNT, number(counted.documents()));
    graph.add(name, VerticeVocabulary.ORIGIN_COUNT, number(counted.origins()));
    graph.add(name, VerticeVocabulary.NAMED_ORIGIN_COUNT, number(counted.namedOrigins()));
    counted.claims().forEach(c -> graph.add(name, VerticeVocabulary.STATED_BY, c.name()));
  }

  private static Node number(int value) {
    return NodeFactory.createLiteralByValue(BigInteger.valueOf(value));
  }
}
