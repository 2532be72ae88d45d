package org.vertice.csvw.csv2rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.vertice.csvw.rdf.NTriplesBuffer;
import org.vertice.csvw.rdf.Term;

/**
 * Writes the triples of a conversion as N-Triples, without their cells. Does not flush or close its
 * stream; throws {@link UncheckedIOException} if it cannot write.
 */
public final class NTriplesSink implements SplittableSink {

  private static final int ENOUGH = 1 << 16;

  private final OutputStream out;
  private final String blankPrefix;
  private final NTriplesBuffer buffer;

  /** The triples of some rows. */
  private static final class Part implements RowTripleSink {
    private final NTriplesBuffer buffer;

    Part(NTriplesBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public void triple(Term subject, Term predicate, Term object, int column) {
      buffer.triple(subject, predicate, object);
    }

    @Override
    public void annotation(Term subject, Term predicate, Term object) {
      buffer.triple(subject, predicate, object);
    }
  }

  /**
   * Makes a sink.
   *
   * @param blankPrefix the prefix of the labels of blank nodes, which separates those of several
   *     conversions into one stream
   */
  public NTriplesSink(OutputStream out, String blankPrefix) {
    this.out = out;
    this.blankPrefix = blankPrefix;
    this.buffer = new NTriplesBuffer(blankPrefix);
  }

  @Override
  public void triple(Term subject, Term predicate, Term object, int column) {
    buffer.triple(subject, predicate, object);
    if (buffer.size() >= ENOUGH) {
      write(buffer);
    }
  }

  @Override
  public void annotation(Term subject, Term predicate, Term object) {
    triple(subject, predicate, object, -1);
  }

  @Override
  public RowTripleSink part() {
    return new Part(new NTriplesBuffer(blankPrefix));
  }

  @Override
  public void append(RowTripleSink part) {
    write(buffer);
    write(((Part) part).buffer);
  }

  @Override
  public void tableEnds() {
    write(buffer);
  }

  private void write(NTriplesBuffer full) {
    try {
      full.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the rest of the triples. */
  public void finish() {
    write(buffer);
  }
}
