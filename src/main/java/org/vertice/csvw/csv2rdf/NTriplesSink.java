package org.vertice.csvw.csv2rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.vertice.csvw.rdf.NTriplesBuffer;
import org.vertice.csvw.rdf.Term;

/**
 * Writes the triples of a conversion as N-Triples, straight to bytes and without their origin. Does
 * not flush or close what it writes to; what cannot be written is an {@link UncheckedIOException}.
 */
public final class NTriplesSink implements SplittableSink {

  private static final int ENOUGH = 1 << 16;

  private final OutputStream out;
  private final String blankPrefix;
  private final NTriplesBuffer buffer;

  /** Rows prepared elsewhere. */
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
   * @param blankPrefix what the labels of blank nodes begin with; it keeps those of several
   *     conversions apart that are written one after the other
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

  /** Writes what has not been written yet. */
  public void finish() {
    write(buffer);
  }
}
