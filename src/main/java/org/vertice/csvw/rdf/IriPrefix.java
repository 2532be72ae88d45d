package org.vertice.csvw.rdf;

/**
 * The part of IRIs that many terms of a run share: a whole IRI, such as a predicate, or what a
 * template begins with. How it is written in N-Triples is worked out once. Never changes; for
 * several threads.
 */
public final class IriPrefix {

  private final String text;
  private final byte[] written;

  /** Makes a part. */
  public IriPrefix(String text) {
    this.text = text;
    NTriplesBuffer buffer = new NTriplesBuffer("", text.length());
    buffer.iriText(text);
    this.written = buffer.toByteArray();
  }

  /** The characters. */
  public String text() {
    return text;
  }

  /** As it stands in N-Triples, in UTF-8. Not to be changed. */
  byte[] written() {
    return written;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IriPrefix part && text.equals(part.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
