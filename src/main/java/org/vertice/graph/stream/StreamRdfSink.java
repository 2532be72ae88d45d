package org.vertice.graph.stream;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.rdf.Term;

/** Passes the triples of a conversion on to a {@link StreamRDF}, without their cells. */
public final class StreamRdfSink implements RowTripleSink {

  private final StreamRDF stream;
  private final TermNodes nodes;

  /**
   * Makes a sink.
   *
   * @param stream takes the triples; the caller starts and finishes it
   */
  public StreamRdfSink(StreamRDF stream) {
    this(stream, "");
  }

  /**
   * Makes a sink for one of several conversions into one stream.
   *
   * @param stream takes the triples; the caller starts and finishes it
   * @param blankPrefix what the labels of blank nodes begin with, another in each conversion
   */
  public StreamRdfSink(StreamRDF stream, String blankPrefix) {
    this.stream = stream;
    this.nodes = new TermNodes(blankPrefix);
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
