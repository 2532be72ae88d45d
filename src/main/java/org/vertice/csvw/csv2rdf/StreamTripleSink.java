package org.vertice.csvw.csv2rdf;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.vertice.rdf.Term;
import org.vertice.rdf.TermNodes;

/** Hands the triples of a conversion to Jena, without their origin. */
public final class StreamTripleSink implements RowTripleSink {

  private final StreamRDF stream;
  private final TermNodes nodes = new TermNodes();

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
    stream.triple(Triple.create(nodes.node(subject), nodes.node(predicate), nodes.node(object)));
  }

  @Override
  public void annotation(Term subject, Term predicate, Term object) {
    triple(subject, predicate, object, -1);
  }
}
