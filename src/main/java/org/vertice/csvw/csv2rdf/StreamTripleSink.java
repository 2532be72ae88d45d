package org.vertice.csvw.csv2rdf;

import java.util.IdentityHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.vertice.rdf.Term;

/** Hands the triples of a conversion to Jena, without their origin. */
public final class StreamTripleSink implements RowTripleSink {

  private final StreamRDF stream;
  private final IdentityHashMap<String, Node> constants = new IdentityHashMap<>();

  /**
   * Makes a sink.
   *
   * @param stream takes the triples; starting and finishing it is the caller's
   */
  public StreamTripleSink(StreamRDF stream) {
    this.stream = stream;
  }

  @Override
  public void triple(Term subject, Term predicate, Term object, int column) {
    stream.triple(Triple.create(node(subject), node(predicate), node(object)));
  }

  @Override
  public void annotation(Term subject, Term predicate, Term object) {
    triple(subject, predicate, object, -1);
  }

  private Node node(Term term) {
    if (term instanceof Term.Iri iri) {
      return iri.rest().isEmpty()
          ? constants.computeIfAbsent(iri.fixed(), NodeFactory::createURI)
          : NodeFactory.createURI(iri.value());
    }
    if (term instanceof Term.Literal literal) {
      String language = literal.language();
      return language == null
          ? NodeFactory.createLiteralDT(
              literal.lexical(), NodeFactory.getType(literal.datatype().value()))
          : NodeFactory.createLiteralLang(literal.lexical(), language);
    }
    return NodeFactory.createBlankNode("b" + ((Term.Blank) term).number());
  }
}
